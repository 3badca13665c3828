import FEEL
import Foundation
import Registry

extension JSON: Codable {
  /// Reads a value; an object's keys come in no order.
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      let members = try object.allKeys.map { Member($0.stringValue, try object.decode(JSON.self, forKey: $0)) }
      self = .object(members.sorted { $0.key < $1.key })
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSON] = []
      while !list.isAtEnd { values.append(try list.decode(JSON.self)) }
      self = .list(values)
    } else {
      self = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSON {
    if container.decodeNil() { return .null }
    if let flag = try? container.decode(Bool.self) { return .flag(flag) }
    if let number = try? container.decode(FactNumber.self) { return .number(number) }
    return .text(try container.decode(String.self))
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: Name.self)
      for member in members { try container.encode(member.value, forKey: Name(member.key)) }
    case .list(let values): try values.encode(to: encoder)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .flag(let flag): try flag.encode(to: encoder)
    case .text(let text): try text.encode(to: encoder)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ key: String) { stringValue = key }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension JSON {
  /// The text of the value, its keys in their order, short objects on one line.
  public var written: String { written(indent: "") + "\n" }

  private func written(indent: String) -> String {
    let flat = flat
    guard indent.count + flat.count > 110 else { return flat }
    let inner = indent + "  "
    switch self {
    case .list(let values):
      return "[\n" + values.map { inner + $0.written(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      let lines = members.map { "\(inner)\(Self.quoted($0.key)): \($0.value.written(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    default: return flat
    }
  }

  private var flat: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): FactValue.number(number).decimal ?? "null"
    case .text(let text): Self.quoted(text)
    case .list(let values): "[\(values.map(\.flat).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.key)): \($0.value.flat)" }.joined(separator: ", "))}"
    }
  }

  // One way to write a text, so that what is kept has the same bytes as what FEEL writes.
  private static func quoted(_ text: String) -> String { FEEL.Value.string(text).jsonText }
}
