extension DecisionTable {
  /// The answer where names have these values, with what became of each rule.
  public func evaluate(in context: Context = [:], limits: Limits = .standard) -> TableEvaluation {
    var reading = TableReading(table: self, context: context, limits: limits)
    reading.readInputs()
    reading.readRules()
    let value = reading.answer()
    return TableEvaluation(
      value: value, inputs: reading.values, rules: reading.outcomes(), warnings: reading.warnings)
  }
}

/// A table being read against one context.
struct TableReading {
  let table: DecisionTable
  let context: Context
  let limits: Limits
  private(set) var values: [Value] = []
  private(set) var states: [RuleState] = []
  var warnings: [TableWarning] = []
  private var results: [Int: Value] = [:]

  /// How a rule stands before its result is asked for.
  enum RuleState {
    case applies
    case failed(input: Int)
    case open(inputs: [Int], causes: Unknown)
  }

  init(table: DecisionTable, context: Context, limits: Limits) {
    self.table = table
    self.context = context
    self.limits = limits
  }

  mutating func readInputs() {
    for input in table.inputs {
      values.append(note(.input(input.label), input.expression.evaluate(in: context, limits: limits)))
    }
  }

  mutating func readRules() {
    for index in table.rules.indices { states.append(state(of: index)) }
  }

  private mutating func state(of index: Int) -> RuleState {
    var (inputs, causes): ([Int], Unknown?) = ([], nil)
    for (column, input) in table.inputs.enumerated() {
      guard let tests = table.rules[index].tests[input.label], !tests.isAny else { continue }
      let part = TableWarning.Part.test(rule: index, input: input.label)
      switch Truth(note(part, tests.evaluate(values[column], in: context, limits: limits))) {
      case .yes: break
      case .no, .null: return .failed(input: column)
      case .unknown(let unknown):
        inputs.append(column)
        causes = causes?.union(unknown) ?? unknown
      }
    }
    return causes.map { .open(inputs: inputs, causes: $0) } ?? .applies
  }

  /// The result of a rule, computed once.
  mutating func result(of index: Int) -> Value {
    if let known = results[index] { return known }
    let values = table.rules[index].results.map { note(.result(rule: index), $0.evaluate(in: context, limits: limits)) }
    let value = table.combined(values)
    results[index] = value
    return value
  }

  /// What is given where no rule applies; nil where the table does not say.
  mutating func otherwise() -> Value? {
    guard table.outputs.contains(where: { $0.otherwise != nil }) else { return nil }
    return table.combined(
      table.outputs.map { output in
        output.otherwise.map { note(.otherwise, $0.evaluate(in: context, limits: limits)) } ?? .null
      })
  }

  mutating func warn(_ sentence: String) -> Value {
    let warning = Warning(code: .table, place: Place(start: 0, end: 0), sentence: sentence)
    let noted = TableWarning(part: .table, warning: warning)
    if !warnings.contains(noted) { warnings.append(noted) }
    return .null
  }

  private mutating func note(_ part: TableWarning.Part, _ evaluation: Evaluation) -> Value {
    warnings += evaluation.warnings.map { TableWarning(part: part, warning: $0) }
    return evaluation.value
  }

  mutating func outcomes() -> [RuleOutcome] {
    states.enumerated().map { index, state in
      switch state {
      case .applies: .applied(result(of: index))
      case .failed(let column): .failed(input: table.inputs[column].label)
      case .open(let columns, let causes):
        .open(inputs: columns.map { table.inputs[$0].label }, causes: causes.causes)
      }
    }
  }
}

extension DecisionTable {
  /// One result bare, several as a context.
  fileprivate func combined(_ results: [Value]) -> Value {
    if results.count == 1, outputs.count == 1 { return results[0] }
    return .context(Context(zip(outputs, results).map { ($0.name ?? "", $1) }))
  }
}
