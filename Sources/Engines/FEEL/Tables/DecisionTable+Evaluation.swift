extension DecisionTable {
  /// The answer where names have these values, with what became of each rule.
  ///
  /// Fastest in a row, or where contexts bear the same names in the same order.
  public func evaluate(in context: Context = [:], limits: Limits = .standard) -> TableEvaluation {
    if let index, let (rule, looked) = index.deciding(hitPolicy, in: context), looked < limits.steps {
      return TableEvaluation(readOff: index, rule, context)
    }
    var reading = TableReading(table: self, context: context, run: Run(limits: limits))
    do {
      return try reading.evaluated()
    } catch {
      let stopped = Warning(
        code: .limit, place: Place(start: 0, end: 0), sentence: "The evaluation was stopped: \(error.rawValue).")
      return TableEvaluation(
        value: .null, inputs: reading.values, account: .told([]),
        warnings: reading.warnings + [TableWarning(part: .table, warning: stopped)])
    }
  }

  /// The answer where ``freeNames`` have the values of a row, in that order: the same as
  /// ``evaluate(in:limits:)`` gives in a context of them. Names behind the row's end have no value.
  ///
  ///     table.freeNames                          // ["income", "minors"]
  ///     table.evaluate(row: [1200, 2]).value
  public func evaluate(row: [Value], limits: Limits = .standard) -> TableEvaluation {
    evaluate(in: Context(names, row: row), limits: limits)
  }
}

/// A table being read against one context.
struct TableReading {
  let table: DecisionTable
  let context: Context
  let run: Run
  private(set) var values: [Value] = []
  /// How the rules stand that may still apply, and those that only a test showed not to.
  private(set) var states: [(rule: Int, state: RuleState)] = []
  var warnings: [TableWarning] = []
  private var results: [Int: Value] = [:]
  /// The rules that apply, where the index found them.
  private(set) var found: [Int]?
  /// How many inputs the index read off.
  private var reach = 0

  /// How a rule stands before its result is asked for.
  enum RuleState {
    case applies
    case failed(input: Int)
    case open(inputs: [Int], causes: Unknown)
  }

  init(table: DecisionTable, context: Context, run: Run) {
    self.table = table
    self.context = context
    self.run = run
  }

  mutating func evaluated() throws(Run.Stop) -> TableEvaluation {
    try readInputs()
    try readRules()
    let value = try answer()
    return TableEvaluation(value: value, inputs: values, account: try account(), warnings: warnings)
  }

  private mutating func readInputs() throws(Run.Stop) {
    for input in table.inputs {
      var value = try noted(.input(input.label), input.expression.program)
      if let type = input.type {
        value =
          try table.types.taking(value, type, run)
          ?? warn(.input(input.label), "\(input.label) is to be \(type.text), not \(value.kind).")
      }
      guard let permitted = input.permitted, !value.isUnknown, !value.isNull else {
        values.append(value)
        continue
      }
      switch Truth(try noted(.input(input.label), permitted.program, tested: value)) {
      case .yes, .unknown: values.append(value)
      case .no, .null: values.append(warn(.input(input.label), "\(input.label) cannot be \(value.brief)."))
      }
    }
  }

  private mutating func readRules() throws(Run.Stop) {
    reach = table.index?.reach(values) ?? 0
    guard let index = table.index, reach > 0 || table.inputs.isEmpty else { return try test(table.rules.indices) }
    let (rules, looked) = index.left(values, reach: reach)
    try run.charge(steps: looked + 1)
    let isOpen = index.columns.indices.contains { index.columns[$0] != nil && values[$0].isUnknown }
    guard reach == table.inputs.count, !isOpen else { return try test(rules) }
    found = rules
  }

  private mutating func test(_ rules: some Collection<Int>) throws(Run.Stop) {
    states.reserveCapacity(rules.count)
    for rule in rules { states.append((rule, try state(of: rule))) }
  }

  private mutating func state(of index: Int) throws(Run.Stop) -> RuleState {
    var (inputs, causes): ([Int], Unknown?) = ([], nil)
    for (column, input) in table.inputs.enumerated() {
      // What the index read off and left is passed.
      guard let tests = table.cell(index, column), column >= reach || values[column].isUnknown else { continue }
      let part = TableWarning.Part.test(rule: index, input: input.label)
      switch Truth(try noted(part, tests, tested: values[column])) {
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
  mutating func result(of index: Int) throws(Run.Stop) -> Value {
    if let fixed = table.index?.fixed[index] { return fixed }
    if let known = results[index] { return known }
    var values: [Value] = []
    for result in table.rules[index].results { values.append(try noted(.result(rule: index), result.program)) }
    let value = table.combined(try fitting(values, .result(rule: index)))
    results[index] = value
    return value
  }

  /// What is given where no rule applies; nil where the table does not say.
  mutating func otherwise() throws(Run.Stop) -> Value? {
    guard table.outputs.contains(where: { $0.otherwise != nil }) else { return nil }
    var values: [Value] = []
    for output in table.outputs {
      values.append(
        try output.otherwise.map { (text) throws(Run.Stop) in try noted(.otherwise, text.program) } ?? .null)
    }
    return table.combined(try fitting(values, .otherwise))
  }

  /// The values as the outputs' types take them, and only those that the outputs permit; else null.
  private mutating func fitting(_ values: [Value], _ part: TableWarning.Part) throws(Run.Stop) -> [Value] {
    var fitting = values
    for (index, output) in table.outputs.enumerated() where index < values.count {
      if let type = output.type {
        fitting[index] =
          try table.types.taking(values[index], type, run)
          ?? warn(part, "An output of this table is to be \(type.text), not \(values[index].kind).")
      }
      guard let permitted = output.permitted, !fitting[index].isUnknown, !fitting[index].isNull else { continue }
      switch Truth(try noted(part, permitted.program, tested: fitting[index])) {
      case .yes, .unknown: break
      case .no, .null: fitting[index] = warn(part, "An output of this table cannot be \(fitting[index].brief).")
      }
    }
    return fitting
  }

  mutating func warn(_ part: TableWarning.Part = .table, _ sentence: String) -> Value {
    let warning = Warning(code: .table, place: Place(start: 0, end: 0), sentence: sentence)
    let noted = TableWarning(part: part, warning: warning)
    guard warnings.count < run.limits.warnings, !warnings.contains(noted) else { return .null }
    warnings.append(noted)
    return run.warn(.table, warning.place, sentence)
  }

  /// The value of a program among the table's names; its warnings are the part's.
  mutating func noted(_ part: TableWarning.Part, _ program: Program, tested: Value? = nil) throws(Run.Stop) -> Value {
    if case .free(let lookup) = program.code.operation, let value = lookup.value(in: context) {
      return value
    }
    let before = run.warnings.count
    let value = try run.value(of: program, in: context, types: table.types, tested: tested)
    guard run.warnings.count > before else { return value }
    for warning in run.warnings.dropFirst(before) { warnings.append(TableWarning(part: part, warning: warning)) }
    return value
  }

  private mutating func account() throws(Run.Stop) -> TableEvaluation.Account {
    var outcomes: [(rule: Int, outcome: RuleOutcome)] = []
    try run.charge(size: states.count)
    for rule in found ?? [] { outcomes.append((rule, .applied(try result(of: rule)))) }
    for (rule, state) in states { outcomes.append((rule, try outcome(of: rule, state))) }
    guard let index = table.index, reach > 0 else { return .told(outcomes.map(\.outcome)) }
    return .left(index, reach: reach, outcomes)
  }

  private mutating func outcome(of rule: Int, _ state: RuleState) throws(Run.Stop) -> RuleOutcome {
    switch state {
    case .applies: .applied(try result(of: rule))
    case .failed(let column): .failed(input: table.inputs[column].label)
    case .open(let columns, let causes): .open(inputs: columns.map { table.inputs[$0].label }, causes: causes.causes)
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
