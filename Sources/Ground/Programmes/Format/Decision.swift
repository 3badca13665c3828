import FEEL
public import Pages
import Registry

/// A decision of a programme, or a condition, which is a Boolean decision with its sentences.
public struct Decision: Sendable {
  public let name: String
  /// What people call it, where it is a table whose source they are shown.
  public let label: Word?
  public let type: DecisionType
  public let unit: String?
  public let per: String?
  public let law: String
  public let source: String?
  public let confirmed: Confirmation?
  /// What makes it a condition.
  public let condition: Condition?
  let logic: Logic
  let line: Int

  enum Logic: Sendable {
    case feel(Formula)
    case table(Table)
  }

  /// Whether it is a table, whose figures have a source.
  var isTable: Bool { if case .table = logic { true } else { false } }

  /// Whether a figure of a table waits for somebody at the municipality to confirm it.
  var isUnconfirmed: Bool { isTable && confirmed == nil }
}

/// What a decision gives.
public enum DecisionType: String, CaseIterable, Sendable {
  case number, boolean, text, date, members
  case months = "years and months duration"
  case time = "days and time duration"
}

/// How a condition is told.
public struct Condition: Sendable {
  public let met: Word
  public let notMet: Word
  let value: Formula?
  let limit: Formula?
}

/// Rules in rows: the inputs, what each must be, and what follows.
struct Table: Sendable {
  let policy: HitPolicy
  let inputs: [Input]
  let rules: [Rule]
  let line: Int
  /// The same, as the engine evaluates it.
  let compiled: DecisionTable

  init(policy: HitPolicy, inputs: [Input], rules: [Rule], line: Int) {
    (self.policy, self.inputs, self.rules, self.line) = (policy, inputs, rules, line)
    compiled = DecisionTable(
      policy, inputs: inputs.map { .init($0.label, $0.formula.expression) },
      rules: rules.map { rule in
        let tests = zip(inputs, rule.when).compactMap { input, tests in tests.map { (input.label, $0.tests) } }
        return .init(Dictionary(tests) { first, _ in first }, rule.then.expression)
      })
  }

  struct Input: Sendable {
    let label: String
    let formula: Formula
  }

  struct Rule: Sendable {
    /// One for each input; nil where any value will do.
    let when: [Tests?]
    let then: Formula
    let item: Word?
    let line: Int
  }
}
