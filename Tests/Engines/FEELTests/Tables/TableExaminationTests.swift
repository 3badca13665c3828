import Civil
import FEEL
import Testing

/// What is found of a table's rules without any input.
struct TableExaminationTests {
  private func table(_ policy: HitPolicy, _ rules: [[String: String]], _ results: [String] = []) throws -> DecisionTable
  {
    let labels = Set(rules.flatMap(\.keys)).sorted()
    return DecisionTable(
      policy, inputs: try labels.map { .init($0, try Expression($0)) },
      rules: try rules.enumerated().map { index, tests in
        .init(
          try tests.mapValues { try UnaryTests($0) },
          try Expression(index < results.count ? results[index] : "\(index)"))
      })
  }

  private func findings(
    _ policy: HitPolicy, _ rules: [[String: String]], _ results: [String] = []
  ) throws -> [TableExamination.Finding] {
    let examination = try table(policy, rules, results).examination()
    #expect(examination.hindrance == nil)
    return examination.findings
  }

  @Test func `a table without fault has nothing to find`() throws {
    #expect(try findings(.unique, [["age": "< 18"], ["age": "[18..65)"], ["age": ">= 65"]]) == [])
  }

  @Test func `rules that overlap in one point are found`() throws {
    #expect(try findings(.unique, [["age": "<= 18"], ["age": ">= 18"]]) == [.overlap(0, 1, ["age": 18])])
    #expect(try findings(.any, [["age": "<= 18"], ["age": ">= 18"]], ["1", "1"]) == [])
    #expect(try findings(.first, [["age": "<= 18"], ["age": ">= 18"]]) == [])
  }

  @Test func `a gap of one point and one between two days are found`() throws {
    #expect(try findings(.unique, [["age": "< 18"], ["age": "> 18"]]) == [.gap(["age": 18])])
    let days = try findings(.unique, [["d": "< @\"2026-01-01\""], ["d": "> @\"2026-01-02\""]])
    #expect(days == [.gap(["d": .date(try #require(CivilDate("2026-01-01")))])])
  }

  @Test func `a text that no rule names is a gap`() throws {
    let found = try findings(.unique, [["city": "\"Volos\""], ["city": "\"Larisa\""]])
    guard case .gap(let example)? = found.first, case .string(let text)? = example["city"] else {
      Issue.record("There is a gap.")
      return
    }
    #expect(!["Volos", "Larisa"].contains(text))
  }

  @Test func `a rule that never decides is found`() throws {
    #expect(try findings(.first, [["a": "-"], ["a": "> 5"]]) == [.never(1)])
    #expect(try findings(.ruleOrder, [["a": "-"], ["a": "> 5"]]) == [])
    #expect(try findings(.ruleOrder, [["a": "-"], ["a": "[6..5]"]]) == [.never(1)])
  }

  @Test func `two inputs are examined together`() throws {
    let rules = [["a": "< 5", "b": "true"], ["a": ">= 5", "b": "true"], ["a": "<= 5", "b": "false"]]
    let found = try findings(.unique, rules)
    guard case .gap(let example)? = found.first else {
      Issue.record("There is a gap.")
      return
    }
    #expect(found.count == 1 && example["b"] == false)
    #expect(try table(.unique, rules).evaluate(in: Context(example.map { ($0.key, $0.value) })).value == .null)
  }

  @Test func `what is more than comparisons is said`() throws {
    #expect(try table(.unique, [["a": "> b"]]).examination().hindrance != nil)
    #expect(try table(.unique, [["a": "count(?) > 2"]]).examination().hindrance != nil)
  }
}
