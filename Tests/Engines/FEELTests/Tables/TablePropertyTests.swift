import FEEL
import Testing

struct TablePropertyTests {
  private static let policies: [HitPolicy] = [
    .unique, .first, .any, .priority, .ruleOrder, .outputOrder, .collect(nil), .collect(.sum), .collect(.max),
    .collect(.count),
  ]
  private static let tests = ["< 3", "[3..6]", "(3..6)", "> 6", ">= 6", "5", "-", "not(5)", "<= 3, > 8"]

  @Test(arguments: policies) func `a table's answer under the unknown holds for every value`(policy: HitPolicy) throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<150 {
      let rules = try (0..<4).map { _ in
        DecisionTable.Rule(
          ["x": try UnaryTests(TablePropertyTests.tests.randomElement(using: &generator) ?? "-")],
          try Expression(["1", "1", "2"].randomElement(using: &generator) ?? "1"))
      }
      let table = DecisionTable(
        policy, inputs: [.init("x", try Expression("x"))], outputs: [.init(priorities: [2, 1])], rules: rules)
      let answer = table.evaluate(in: ["x": .unknown(Unknown("x"))]).value
      guard !answer.holdsUnknown else { continue }
      for twice in -2...20 {
        let x = try evaluate("\(twice) / 2")
        #expect(table.evaluate(in: ["x": x]).value == answer, "\(rules.map { $0.tests["x"]?.text }) at \(x.text)")
      }
    }
  }
}
