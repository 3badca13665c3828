import DMN
import FEEL
import Foundation
import Testing

/// A model of these elements, in DMN 1.5.
func model(_ elements: String, namespace: String = "urn:test", imports: [Definitions] = []) throws -> Model {
  try Model(try definitions(elements, namespace: namespace), imports: imports)
}

func definitions(_ elements: String, namespace: String = "urn:test") throws -> Definitions {
  let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="test" namespace="\(namespace)">
    \(elements)
    </definitions>
    """
  return try Definitions(xml: Data(xml.utf8))
}

/// A decision with this logic, which requires what is named.
func decision(
  _ name: String, _ logic: String, type: String? = nil, decisions: [String] = [], inputs: [String] = [],
  knowledge: [String] = []
) -> String {
  let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
  let required =
    decisions.map { "<informationRequirement><requiredDecision href=\"#\($0)\"/></informationRequirement>" }
    + inputs.map { "<informationRequirement><requiredInput href=\"#\($0)\"/></informationRequirement>" }
    + knowledge.map { "<knowledgeRequirement><requiredKnowledge href=\"#\($0)\"/></knowledgeRequirement>" }
  return
    "<decision name=\"\(name)\" id=\"\(name)\"><variable name=\"\(name)\"\(typeRef)/>\(required.joined())\(logic)</decision>"
}

/// A literal expression.
func literal(_ text: String) -> String {
  let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  return "<literalExpression><text>\(escaped)</text></literalExpression>"
}

func input(_ name: String, type: String) -> String {
  "<inputData name=\"\(name)\" id=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>"
}

extension Model {
  /// The value of a decision that is there.
  func value(_ decision: String, in inputs: Context = [:]) throws -> Value {
    try #require(evaluate(decision, in: inputs)).value
  }
}
