import FEEL

/// What a table came to: its value, each rule that applies or may, and for the trace what became of every rule.
struct TableOutcome {
  /// A rule that applies with its result, or of which it is unknown whether it does.
  struct Hit {
    let rule: Int
    /// Nil where it is unknown whether the rule applies.
    let value: Value?
    /// Why it is unknown.
    let causes: Set<String>
  }

  let value: Value
  let hits: [Hit]
  let inputs: [Value]
  let rules: [RuleOutcome]
}

extension Table {
  /// Evaluates the table in a scope.
  func outcome(in scope: Context) -> TableOutcome {
    let evaluation = compiled.evaluate(in: scope)
    let hits = evaluation.rules.enumerated().compactMap { place, outcome -> TableOutcome.Hit? in
      switch outcome {
      case .applied(let value): .init(rule: place, value: value, causes: value.causes)
      case .open(_, let causes): .init(rule: place, value: nil, causes: causes)
      case .failed: nil
      }
    }
    return TableOutcome(value: evaluation.value, hits: hits, inputs: evaluation.inputs, rules: evaluation.rules)
  }
}
