public import Foundation

extension Context {
  /// The context that a JSON object is: numbers to 34 digits, everything else as it stands.
  ///
  ///     try Context(json: Data(#"{"age": 30}"#.utf8))["age"]   // 30
  public init(json bytes: Data) throws {
    let tree = try JSONDecoder().decode(JSONTree.self, from: bytes)
    guard case .context(let context) = tree.value else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "The file is to hold one JSON object."))
    }
    self = context
  }
}

extension Value {
  /// The value as JSON on one line. Dates, times, durations, ranges and functions are texts as FEEL writes them, what is
  /// unknown is null.
  public var jsonText: String {
    switch self {
    case .null, .unknown: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let number): number.description
    case .list(let list): "[" + list.map(\.jsonText).joined(separator: ", ") + "]"
    case .context(let context):
      "{" + context.entries.map { "\(Value.quoted($0.name)): \($0.value.jsonText)" }.joined(separator: ", ") + "}"
    default: Value.quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// A value as a decoder hands it over.
private struct JSONTree: Decodable {
  let value: Value

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      let entries = try object.allKeys.map { ($0.stringValue, try object.decode(JSONTree.self, forKey: $0).value) }
      value = .context(Context(entries.sorted { $0.0 < $1.0 }))
    } else if var list = try? decoder.unkeyedContainer() {
      var items: [Value] = []
      while !list.isAtEnd { items.append(try list.decode(JSONTree.self).value) }
      value = .list(List(items))
    } else {
      value = try JSONTree.single(decoder.singleValueContainer())
    }
  }

  private static func single(_ container: any SingleValueDecodingContainer) throws -> Value {
    if container.decodeNil() { return .null }
    if let truth = try? container.decode(Bool.self) { return .boolean(truth) }
    if let decimal = try? container.decode(Decimal.self), let number = Number("\(decimal)") { return .number(number) }
    return .string(try container.decode(String.self))
  }
}
