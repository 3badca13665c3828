public import FEEL
public import Foundation

/// A file of cases as the public Technology Compatibility Kit lays them out: inputs, and the results that a model gives.
public struct CaseFile: Sendable {
  /// The model's file, beside the file of cases.
  public let model: String

  /// The cases.
  public let cases: [Case]

  /// One case.
  public struct Case: Sendable {
    /// Its identifier.
    public let id: String

    /// What is asked: decisions, or one function by its name.
    public let asks: Asks

    /// What is given, by name.
    public let inputs: Context

    /// What is expected.
    public let results: [Result]
  }

  /// What a case asks.
  public enum Asks: Sendable, Hashable {
    /// Decisions, each by itself.
    case decisions
    /// A decision service.
    case service(String)
    /// A business knowledge model.
    case knowledge(String)
  }

  /// What is expected of one element.
  public struct Result: Sendable {
    /// The element's name.
    public let name: String

    /// The value.
    public let expected: Value
  }

  /// Reads a file of cases.
  public init(xml bytes: Data, bounds: Bounds = .standard) throws(ModelError) {
    let root = try MarkupReader.root(of: bytes, bounds: bounds)
    guard root.name == "testCases" else {
      throw ModelError("The root is to be “testCases”, not “\(root.name)”.", line: root.line)
    }
    model = root.text(of: "modelName")?.trimming() ?? ""
    var cases: [Case] = []
    for child in root.all("testCase") { cases.append(try Case(child)) }
    self.cases = cases
  }
}

extension CaseFile.Case {
  fileprivate init(_ markup: Markup) throws(ModelError) {
    id = markup.attributes["id"] ?? ""
    let name = markup.attribute("invocableName") ?? ""
    switch markup.attribute("type") {
    case "decisionService": asks = .service(name)
    case "bkm": asks = .knowledge(name)
    default: asks = .decisions
    }
    var inputs = Context()
    for child in markup.all("inputNode") { inputs.put(child.attributes["name"] ?? "", try CaseValue.value(in: child)) }
    self.inputs = inputs
    var results: [CaseFile.Result] = []
    for child in markup.all("resultNode") {
      let expected = try child["expected"].map { (inner) throws(ModelError) in try CaseValue.value(in: inner) } ?? .null
      results.append(CaseFile.Result(name: child.attributes["name"] ?? "", expected: expected))
    }
    self.results = results
  }
}

/// A value as the kit writes it: a typed text, components by name, or a list.
enum CaseValue {
  static func value(in markup: Markup) throws(ModelError) -> Value {
    if isNil(markup) { return .null }
    if let list = markup["list"] {
      guard !isNil(list) else { return .null }
      var items: [Value] = []
      for item in list.all("item") { items.append(try value(in: item)) }
      return .list(List(items))
    }
    if let single = markup["value"] { return try read(single) }
    var context = Context()
    for part in markup.all("component") { context.put(part.attributes["name"] ?? "", try value(in: part)) }
    return context.count == 0 ? .null : .context(context)
  }

  private static func isNil(_ markup: Markup) -> Bool {
    ["true", "1"].contains(attribute("nil", of: markup) ?? "")
  }

  private static func attribute(_ name: String, of markup: Markup) -> String? {
    markup.attributes.first { $0.key == name || $0.key.hasSuffix(":" + name) }?.value
  }

  private static func read(_ markup: Markup) throws(ModelError) -> Value {
    if isNil(markup) { return .null }
    let text = markup.text
    guard let type = attribute("type", of: markup)?.split(separator: ":").last else { return .string(text) }
    let read: Value? =
      switch type {
      case "string": .string(text)
      case "boolean": ["true", "1"].contains(text.trimming()) ? true : false
      case "decimal", "double", "integer", "int", "long", "float": Number(text.trimming()).map(Value.number)
      case "date", "time", "dateTime", "duration", "yearMonthDuration", "dayTimeDuration":
        Value(temporal: text.trimming())
      default: nil
      }
    guard let read else { throw ModelError("“\(text)” is no \(type).", line: markup.line) }
    return read
  }
}
