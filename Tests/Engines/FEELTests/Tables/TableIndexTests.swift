import Testing

@testable import FEEL

struct TableIndexTests {
  private static let policies: [HitPolicy] = [
    .unique, .first, .any, .priority, .ruleOrder, .outputOrder, .collect(nil), .collect(.sum), .collect(.min),
    .collect(.max), .collect(.count),
  ]
  private static let lines: [[String]] = [
    ["< 3", "[3..6]", "(3..6)", "]3..3[", "> 6", ">= 6", "5", "-", "!= 4", "<= 3, > 8", "2, 4, 5", "-1", "1.50"],
    ["\"a\"", "\"b\", \"c\"", "-", "< \"b\"", "[\"a\"..\"b\"]", "!= \"c\"", "\"é\""],
    ["true", "false", "-", "true, false", "!= true"],
    ["date(\"2026-01-01\")", "< @\"2026-01-01\"", "[@\"2025-01-01\"..@\"2026-01-01\")", "-"],
  ]
  private static let odd = ["not(5)", "y", "? > 3", "null", "> \"a\"", "true", "[5..1]"]
  private static let values: [[String]] = [
    ["0", "1.5", "3", "3.0", "4", "5", "6", "7", "9", "-1"], ["\"a\"", "\"b\"", "\"c\"", "\"e\u{301}\"", "\"é\""],
    ["true", "false"], ["@\"2025-01-01\"", "@\"2025-06-01\"", "@\"2026-01-01\""],
    ["null", "[3]", "[1, 2]", "@\"P1M\"", "{a: 1}"],
  ]

  private func table(_ policy: HitPolicy, _ kinds: [Int]) throws -> DecisionTable {
    let lines = kinds.map { TableIndexTests.lines[$0] }
    func cell(_ column: Int) throws -> UnaryTests {
      let cells = Int.random(in: 0..<60) == 0 ? TableIndexTests.odd : lines[column]
      return try UnaryTests(cells.randomElement() ?? "-", names: ["y"])
    }
    let rules = try (0..<Int.random(in: 1...9)).map { _ in
      DecisionTable.Rule(
        ["x": try cell(0), "y": try cell(1)],
        try Expression(["1", "1", "2", "3", "1 + 1", "1 / 0"].randomElement() ?? "1"))
    }
    return DecisionTable(
      policy, inputs: [.init("x", try Expression("x")), .init("y", try Expression("y"))],
      outputs: [.init(priorities: [2, 1])], rules: rules)
  }

  private func value(_ kind: Int) throws -> Value {
    if Int.random(in: 0..<10) == 0 { return .unknown(Unknown("u")) }
    let kind = Int.random(in: 0..<8) == 0 ? Int.random(in: 0..<5) : kind
    return try Expression(TableIndexTests.values[kind].randomElement() ?? "null").evaluate(in: [:]).value
  }

  @Test(arguments: policies) func `a table answers alike whether rules are found or tested`(policy: HitPolicy) throws {
    var (isFound, all) = (0, 0)
    for _ in 0..<400 {
      let kinds = [Int.random(in: 0..<4), Int.random(in: 0..<4)]
      let table = try table(policy, kinds)
      var scanned = table
      scanned.index = nil
      for _ in 0..<12 {
        let context: Context = ["x": try value(kinds[0]), "y": try value(kinds[1])]
        let (one, other) = (table.evaluate(in: context), scanned.evaluate(in: context))
        #expect(one.value.text == other.value.text)
        #expect(one.value.causes == other.value.causes)
        #expect(one.inputs == other.inputs)
        #expect(one.rules == other.rules)
        #expect(one.warnings == other.warnings)
        if case .found = one.account { isFound += 1 }
        all += 1
      }
    }
    #expect(isFound * 5 > all)
  }

  @Test func `a large table of ranges inside each other stays small, and answers`() throws {
    let rules = try (1...2_000).map {
      DecisionTable.Rule(["x": try UnaryTests("< \($0)")], try Expression("\($0)"))
    }
    let table = DecisionTable(.first, inputs: [.init("x", try Expression("x"))], rules: rules)
    #expect(table.evaluate(in: ["x": 1_500]).value == 1_501)
  }
}
