/// What a decision table came to, and how.
public struct TableEvaluation: Sendable {
  /// The answer; unknown where a rule that may apply could change it.
  public let value: Value

  /// The inputs' values, in the order of the table.
  public var inputs: [Value] {
    guard case .plain(let index, let context) = account else { return values }
    return (index.plain ?? []).map { $0.name.value(in: context) ?? .null }
  }

  /// What became of each rule, in the order of the table; told when it is asked for.
  public var rules: [RuleOutcome] {
    switch account {
    case .told(let outcomes): return outcomes
    case .left(let index, let reach, let left):
      var outcomes = (0..<index.count).map { rule in
        RuleOutcome.failed(input: index.failing(rule, values, reach: reach).map { index.labels[$0] } ?? "")
      }
      for (rule, outcome) in left { outcomes[rule] = outcome }
      return outcomes
    case .plain(let index, _): return index.outcomes(inputs)
    }
  }

  private let values: [Value]

  let account: Account

  /// What became of the rules, as far as it cannot be read off the table.
  enum Account: Sendable {
    /// What became of all of them.
    case told([RuleOutcome])
    /// What became of those that none of the first so many inputs fails.
    case left(TableIndex, reach: Int, [(rule: Int, outcome: RuleOutcome)])
    /// Nothing: it is in the values that the inputs take from a context.
    case plain(TableIndex, Context)
  }

  /// What was odd on the way, with the part of the table it concerns.
  public let warnings: [TableWarning]

  init(value: Value, inputs values: [Value], account: Account, warnings: [TableWarning] = []) {
    (self.value, self.values, self.account, self.warnings) = (value, values, account, warnings)
  }

  /// The constant result of the one rule that decides in a context.
  init(readOff index: TableIndex, _ rule: Int, _ context: Context) {
    self.init(value: index.fixed[rule] ?? .null, inputs: [], account: .plain(index, context))
  }
}

/// What became of one rule.
public enum RuleOutcome: Sendable, Equatable {
  /// It applies, with this result.
  case applied(Value)
  /// It does not apply: the input of this label failed its test.
  case failed(input: String)
  /// It may apply: the tests on these inputs cannot be answered before these causes are known.
  case open(inputs: [String], causes: Set<String>)
}

/// A warning and the part of the table that it concerns.
public struct TableWarning: Sendable, Hashable {
  /// A part of a table; rules are counted from 0.
  public enum Part: Sendable, Hashable {
    /// The expression of an input.
    case input(String)
    /// The test of a rule on an input.
    case test(rule: Int, input: String)
    /// A result of a rule.
    case result(rule: Int)
    /// What is given where no rule applies.
    case otherwise
    /// The table as a whole.
    case table
  }

  /// Where.
  public let part: Part

  /// What.
  public let warning: Warning
}
