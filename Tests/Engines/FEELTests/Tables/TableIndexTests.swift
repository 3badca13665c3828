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

  private static let inputs = ["x", "y", "z"]
  private static let types: [TypeName] = ["number", "string", "boolean", "date"].map { .named($0) }

  private func table(_ policy: HitPolicy, _ kinds: [Int]) throws -> DecisionTable {
    let lines = kinds.map { TableIndexTests.lines[$0] }
    func cell(_ column: Int) throws -> UnaryTests {
      let cells = Int.random(in: 0..<60) == 0 ? TableIndexTests.odd : lines[column]
      return try UnaryTests(cells.randomElement() ?? "-", names: ["y"])
    }
    let results = Bool.random() ? ["1", "1", "2", "3"] : ["1", "1", "2", "3", "1 + 1", "1 / 0"]
    let rules = try (0..<Int.random(in: 1...9)).map { _ in
      DecisionTable.Rule(
        ["x": try cell(0), "y": try cell(1), "z": try cell(2)], try Expression(results.randomElement() ?? "1"))
    }
    let inputs = try zip(TableIndexTests.inputs, kinds).map { name, kind in
      let text = Int.random(in: 0..<20) == 0 ? "if true then \(name) else 0" : name
      let type = Int.random(in: 0..<4) == 0 ? TableIndexTests.types[kind] : nil
      return DecisionTable.Input(name, try Expression(text), type: type)
    }
    return DecisionTable(policy, inputs: inputs, outputs: [.init(priorities: [2, 1])], rules: rules)
  }

  private func value(_ kind: Int) throws -> Value {
    if Int.random(in: 0..<10) == 0 { return .unknown(Unknown("u")) }
    let kind = Int.random(in: 0..<8) == 0 ? Int.random(in: 0..<5) : kind
    return try Expression(TableIndexTests.values[kind].randomElement() ?? "null").evaluate(in: [:]).value
  }

  @Test(arguments: policies) func `a table answers alike whether rules are found or tested`(policy: HitPolicy) throws {
    var (isFound, isPartly, all) = (0, 0, 0)
    for _ in 0..<400 {
      let kinds = [Int.random(in: 0..<4), Int.random(in: 0..<4), Int.random(in: 0..<4)]
      let table = try table(policy, kinds)
      var scanned = table
      scanned.index = nil
      for _ in 0..<12 {
        let context = Context(
          try zip(TableIndexTests.inputs, kinds).filter { _ in Int.random(in: 0..<30) > 0 }.map { ($0, try value($1)) }
            .shuffled())
        let (one, other) = (table.evaluate(in: context), scanned.evaluate(in: context))
        expectSame(one, other)
        // Where a name is missing, the row ends before it.
        let row = table.freeNames.prefix { context[$0] != nil }.map { context[$0] ?? .null }
        if row.count == context.count { expectSame(table.evaluate(row: row), other) }
        switch one.account {
        case .plain, .left(_, reach: 3, _): isFound += 1
        case .left: isPartly += 1
        case .told: break
        }
        all += 1
      }
    }
    #expect(isFound * 5 > all && isPartly * 10 > all)
  }

  private func expectSame(_ one: TableEvaluation, _ other: TableEvaluation) {
    #expect(one.value.text == other.value.text)
    #expect(one.value.causes == other.value.causes)
    #expect(one.inputs == other.inputs)
    #expect(one.rules == other.rules)
    #expect(one.warnings == other.warnings)
  }

  @Test func `a row gives the table's names values in their order, and may end early`() throws {
    let rule = DecisionTable.Rule(["b": try UnaryTests("< limit")], try Expression("a"))
    let table = DecisionTable(
      .unique, inputs: [.init("b", try Expression("b")), .init("a", try Expression("a"))], rules: [rule])
    #expect(table.freeNames == ["b", "a", "limit"])
    #expect(table.evaluate(row: [1, 2, 3]).value == 2)
    #expect(table.evaluate(row: [1, 2, 3, 4]).value == 2)
    #expect(table.evaluate(row: [1, 2]).warnings.map(\.warning.code) == [.unknownName, .wrongType, .table])
  }

  @Test func `a stopped evaluation of a table says so, however its rules are found`() throws {
    var limits = Limits()
    limits.steps = 0
    let rule = DecisionTable.Rule(["x": try UnaryTests("1")], try Expression("2"))
    let table = DecisionTable(.unique, inputs: [.init("x", try Expression("x"))], rules: [rule])
    for answer in [table.evaluate(in: ["x": 1], limits: limits), table.evaluate(row: [1], limits: limits)] {
      #expect(answer.value == .null && answer.warnings.map(\.warning.code) == [.limit])
    }
  }

  @Test func `a large table of ranges inside each other stays small, and answers`() throws {
    let rules = try (1...2_000).map {
      DecisionTable.Rule(["x": try UnaryTests("< \($0)")], try Expression("\($0)"))
    }
    let table = DecisionTable(.first, inputs: [.init("x", try Expression("x"))], rules: rules)
    #expect(table.evaluate(in: ["x": 1_500]).value == 1_501)
  }
}
