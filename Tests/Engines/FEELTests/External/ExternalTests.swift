import FEEL
import Testing

/// Functions outside FEEL: a small table of pure ones, and nothing else.
struct ExternalTests {
  private static func call(_ type: String, _ signature: String, _ arguments: String, parameters: String) -> String {
    "{f: function(\(parameters)) external {java: {class: \"\(type)\", method signature: \"\(signature)\"}}, r: f(\(arguments))}.r"
  }

  @Test(arguments: [
    Example(call("java.lang.Math", "hypot(double, double)", "3, 4", parameters: "a, b"), "5"),
    Example(call("java.lang.Math", "floorMod(int, int)", "-7, 3", parameters: "a, b"), "2"),
    Example(call("java.lang.Math", "addExact(int, int)", "2147483647, 1", parameters: "a, b"), "null"),
    Example(call("java.lang.Math", "round(double)", "-2.5", parameters: "a"), "-2"),
    Example(call("java.lang.Math", "sqrt(double)", "-1", parameters: "a"), "null"),
    Example(call("java.lang.Math", "abs(int)", "1.5", parameters: "a"), "null"),
    Example(call("java.lang.Byte", "valueOf(byte)", "200", parameters: "a"), "null"),
    Example(call("java.lang.Long", "parseLong(java.lang.String)", "\"12\"", parameters: "a"), "12"),
    Example(call("java.lang.Boolean", "parseBoolean(java.lang.String)", "\"TRUE\"", parameters: "a"), "true"),
    Example(
      call(
        "java.lang.String", "format(java.lang.String, java.lang.Object...)", "\"%05.1f|%-4s|%%\", [2.25, \"x\"]",
        parameters: "a, b"),
      "002.3|x   |%"),
  ])
  func `those of the table are called`(example: Example) throws { #expect(try example.found() == example.value) }

  @Test(arguments: [
    call("java.lang.System", "exit(int)", "0", parameters: "a"),
    call("java.lang.Runtime", "exec(java.lang.String)", "\"ls\"", parameters: "a"),
    call("java.lang.Math", "max(java.lang.String, java.lang.String)", "\"a\", \"b\"", parameters: "a, b"),
    "{f: function(a) external {pmml: {document: \"d\", model: \"m\"}}, r: f(1)}.r",
  ])
  func `others are refused by name`(text: String) throws {
    let evaluation = try Expression(text).evaluate()
    #expect(evaluation.value == .null)
    #expect(evaluation.warnings.first?.sentence.contains("not supported") == true)
  }

  @Test func `a function behind an external one calls that, not itself`() throws {
    let abs = "f: function(a) external {java: {class: \"java.lang.Math\", method signature: \"abs(double)\"}}"
    #expect(try Example("{\(abs), g: [function(n) f(n)]}.g[1](-5)", "5").found() == "5")
  }

  @Test func `an unknown argument leaves the answer unknown`() throws {
    let text = ExternalTests.call("java.lang.Math", "max(double, double)", "u, 1", parameters: "a, b")
    #expect(try evaluate(text, in: ["u": unknown("u")]) == unknown("u"))
  }
}
