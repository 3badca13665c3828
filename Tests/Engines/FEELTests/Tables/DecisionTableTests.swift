import FEEL
import Testing

struct DecisionTableTests {
  /// A table over `x` (and `y`), its rules as tests and result.
  private func table(
    _ policy: String, _ rules: [(x: String, y: String, result: String)], priorities: [Value] = [],
    allowed: [Value]? = nil
  ) throws -> DecisionTable {
    DecisionTable(
      try #require(HitPolicy(policy)),
      inputs: [.init("x", try Expression("x"), allowed: allowed), .init("y", try Expression("y"))],
      outputs: [.init(priorities: priorities)],
      rules: try rules.map { .init(["x": try UnaryTests($0.x), "y": try UnaryTests($0.y)], try Expression($0.result)) })
  }

  private let overlapping = [
    (x: "> 0", y: "-", result: "1"), (x: "> 5", y: "-", result: "3"), (x: "> 7", y: "-", result: "2"),
  ]

  @Test(arguments: [
    ("FIRST", "1"), ("PRIORITY", "3"), ("RULE ORDER", "[1, 3, 2]"), ("OUTPUT ORDER", "[3, 2, 1]"),
    ("COLLECT", "[1, 3, 2]"),
    ("COLLECT SUM", "6"), ("COLLECT MIN", "1"), ("COLLECT MAX", "3"), ("COLLECT COUNT", "3"), ("UNIQUE", "null"),
    ("ANY", "null"),
  ])
  func `each hit policy makes its own of three rules that apply`(policy: String, answer: String) throws {
    let table = try table(policy, overlapping, priorities: [3, 2, 1])
    #expect(table.evaluate(in: ["x": 8, "y": 0]).value.text == answer)
  }

  @Test func `a table that gives no answer, or one too many, says so`() throws {
    let unique = try table("UNIQUE", overlapping)
    #expect(
      unique.evaluate(in: ["x": 8, "y": 0]).warnings.map(\.warning.sentence) == [
        "Rules 1, 2, 3 apply, and only one may."
      ])
    #expect(unique.evaluate(in: ["x": -1, "y": 0]).warnings.map(\.warning.sentence) == ["No rule applies."])
  }

  @Test func `the trace tells which rule applied, failed where, or may apply`() throws {
    let table = try table("COLLECT SUM", [("> 0", "-", "1"), ("> 5", "-", "3"), ("-", "true", "9")])
    let evaluation = table.evaluate(in: ["x": 2, "y": unknown("y")])
    #expect(evaluation.rules == [.applied(1), .failed(input: "x"), .open(inputs: ["y"], causes: ["y"])])
    #expect(evaluation.value == unknown("y"))
    #expect(table.evaluate(in: ["x": 2, "y": true]).value == 10)
  }

  @Test(arguments: ["UNIQUE", "FIRST", "ANY", "PRIORITY"])
  func `an unknown input decides nothing where all its values come to the same`(policy: String) throws {
    let steps = [
      (x: "< 5", y: "-", result: "7"), (x: "[5..8]", y: "-", result: "7"), (x: "> 8", y: "-", result: "7.0"),
    ]
    #expect(try table(policy, steps).evaluate(in: ["x": unknown("x"), "y": 0]).value == 7)
  }

  @Test func `a gap, or another result, keeps the answer unknown`() throws {
    let gap = [(x: "< 5", y: "-", result: "7"), (x: "> 5", y: "-", result: "7")]
    #expect(try table("UNIQUE", gap).evaluate(in: ["x": unknown("x"), "y": 0]).value == unknown("x"))
    let differs = [(x: "< 5", y: "-", result: "7"), (x: ">= 5", y: "-", result: "8")]
    #expect(try table("UNIQUE", differs).evaluate(in: ["x": unknown("x"), "y": 0]).value == unknown("x"))
    let lonely = [(x: "> 5", y: "-", result: "7")]
    #expect(try table("FIRST", lonely).evaluate(in: ["x": unknown("x"), "y": 0]).value == unknown("x"))
  }

  @Test func `the allowed texts close the gap that any other text would leave`() throws {
    let rules = [(x: "\"a\"", y: "-", result: "1"), (x: "\"b\"", y: "-", result: "1")]
    let context: Context = ["x": unknown("x"), "y": 0]
    #expect(try table("UNIQUE", rules).evaluate(in: context).value == unknown("x"))
    #expect(try table("UNIQUE", rules, allowed: ["a", "b"]).evaluate(in: context).value == 1)
  }

  @Test func `FIRST is decided by a certain rule before the open ones`() throws {
    let rules = [(x: "> 0", y: "-", result: "1"), (x: "-", y: "true", result: "2")]
    #expect(try table("FIRST", rules).evaluate(in: ["x": 1, "y": unknown("y")]).value == 1)
  }

  @Test func `a result that is unknown makes the answer unknown`() throws {
    let rules = [(x: "-", y: "-", result: "y + 1")]
    #expect(try table("COLLECT SUM", rules).evaluate(in: ["x": 1, "y": unknown("y")]).value == unknown("y"))
    #expect(try table("FIRST", rules).evaluate(in: ["x": 1, "y": unknown("y")]).value == unknown("y"))
  }

  @Test func `several outputs make a context, and what is given otherwise stands where no rule applies`() throws {
    let table = DecisionTable(
      .unique, inputs: [.init("x", try Expression("x"))],
      outputs: [.init("fee", otherwise: try Expression("0")), .init("group", otherwise: try Expression("\"none\""))],
      rules: [.init(["x": try UnaryTests("> 1")], [try Expression("x * 2"), try Expression("\"some\"")])])
    #expect(table.evaluate(in: ["x": 2]).value == ["fee": 4, "group": "some"])
    #expect(table.evaluate(in: ["x": 1]).value == ["fee": 0, "group": "none"])
  }
}
