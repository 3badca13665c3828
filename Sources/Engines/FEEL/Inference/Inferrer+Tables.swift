extension Inferrer {
  /// A decision table: its inputs, the tests on them, and its results, each with the text that it is.
  mutating func table(_ code: TableCode) -> Shape {
    let (outer, table) = (self, code.table)
    var inner = Inferrer(
      Dictionary(
        code.names.filter { !isUnknown($0.value) }.map { ($0.name, shape($0.value)) }, uniquingKeysWith: { $1 }),
      types: table.types, isComplete: isComplete)
    inner.conflicts = conflicts
    let columns = table.inputs.map { inner.input($0, code) }
    for rule in table.rules.indices {
      for (column, tested) in columns.enumerated() { inner.cell(rule, column, tested, code) }
    }
    let result = table.rules.indices.reduce(Shape.null) { $0.joined(inner.result($1, code)) }
    let otherwise = inner.otherwise(code) ?? .null
    self = outer
    conflicts = inner.conflicts
    switch table.hitPolicy {
    case .unique, .first, .any, .priority: return result.joined(otherwise)
    case .ruleOrder, .outputOrder, .collect(nil): return Shape.list(of: result).joined(otherwise).orNull
    case .collect(.count): return Shape(.number).joined(otherwise).orNull
    case .collect: return .any
    }
  }

  private func isUnknown(_ code: Code) -> Bool {
    if case .free(let lookup) = code.operation { names[lookup.name] == nil } else { false }
  }

  /// What can be tested in a column.
  private mutating func input(_ input: DecisionTable.Input, _ code: TableCode) -> Shape {
    source = code.sources[.input(input.label)] ?? 0
    let shape = shape(input.expression.program.code)
    return (input.type.map { taken(shape, $0, input.expression.program.code) } ?? shape).orNull
  }

  private mutating func cell(_ rule: Int, _ column: Int, _ tested: Shape, _ code: TableCode) {
    guard let cell = code.table.cell(rule, column) else { return }
    source = code.sources[.test(rule: rule, input: code.table.inputs[column].label)] ?? 0
    self.tested = tested
    _ = shape(cell.code)
    self.tested = nil
  }

  private mutating func result(_ rule: Int, _ code: TableCode) -> Shape {
    let results = code.table.rules[rule].results
    // The texts of a rule's results are counted one behind the other, and the last is known.
    let last = code.sources[.result(rule: rule)] ?? 0
    return combined(results.enumerated().map { ($0.element, max(0, last - (results.count - 1 - $0.offset))) }, code)
  }

  private mutating func otherwise(_ code: TableCode) -> Shape? {
    let given = code.table.outputs.map(\.otherwise)
    guard given.contains(where: { $0 != nil }) else { return nil }
    var next = (code.sources[.otherwise] ?? 0) - given.count { $0 != nil } + 1
    return combined(
      given.map { expression in
        defer { if expression != nil { next += 1 } }
        return (expression, max(0, next))
      }, code)
  }

  /// Results as the outputs' types take them: one bare, several as a context.
  private mutating func combined(_ results: [(expression: Expression?, source: Int)], _ code: TableCode) -> Shape {
    let outputs = code.table.outputs
    let shapes = results.enumerated().map { index, result -> Shape in
      guard let expression = result.expression else { return .null }
      source = result.source
      let shape = shape(expression.program.code)
      guard index < outputs.count else { return shape }
      return (outputs[index].type.map { taken(shape, $0, expression.program.code) } ?? shape).orNull
    }
    if shapes.count == 1, outputs.count == 1 { return shapes[0] }
    return .context(zip(outputs, shapes).map { ($0.name ?? "", $1) })
  }
}
