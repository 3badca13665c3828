/// What a decision table came to, and how.
public struct TableEvaluation: Sendable {
  /// The answer; unknown where a rule that may apply could change it.
  public let value: Value

  /// The inputs' values, in the order of the table.
  public let inputs: [Value]

  /// What became of each rule, in the order of the table; told when it is asked for.
  public var rules: [RuleOutcome] {
    switch account {
    case .told(let outcomes): outcomes
    case .found(let index, let applied, let count): index.outcomes(inputs, applied, rules: count)
    }
  }

  let account: Account

  /// What became of the rules, written down or to be read off the table.
  enum Account: Sendable {
    case told([RuleOutcome])
    case found(TableIndex, applied: [(rule: Int, value: Value)], rules: Int)
  }

  /// What was odd on the way, with the part of the table it concerns.
  public let warnings: [TableWarning]
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
