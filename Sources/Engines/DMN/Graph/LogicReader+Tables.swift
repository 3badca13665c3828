import FEEL

extension LogicReader {
  /// A decision table; null with a warning where a part of it cannot be read.
  func table(
    _ table: Boxed.Table, _ boxed: Boxed, _ names: Set<String>, _ composer: inout Composer
  ) -> Composer.Piece {
    let line = boxed.identity.line.number
    let source = texts.add("", line: line)
    var reading = TableReader(logic: self, names: names)
    guard let ready = reading.table(table) else {
      let first = reading.failure ?? "its hit policy “\(table.hitPolicy)” is not known"
      texts.complain("This table cannot be read: \(first)", line: line)
      return composer.failing("This table cannot be read: \(first)", source: source)
    }
    texts.tables.append((texts.element, line, ready))
    return composer.table(ready, sources: reading.sources, source: source)
  }
}

/// Makes a table of its boxes.
private struct TableReader {
  let logic: LogicReader
  let names: Set<String>
  private(set) var sources: [TableWarning.Part: Int] = [:]
  private(set) var failure: String?

  init(logic: LogicReader, names: Set<String>) { (self.logic, self.names) = (logic, names) }

  private var texts: Texts { logic.texts }

  mutating func table(_ table: Boxed.Table) -> DecisionTable? {
    let word = table.aggregation.map { "\(table.hitPolicy) \($0)" } ?? table.hitPolicy
    guard let policy = HitPolicy(word) else { return nil }
    let labels = TableReader.labels(table.inputs)
    var (inputs, outputs, rules): ([DecisionTable.Input], [DecisionTable.Output], [DecisionTable.Rule]) = ([], [], [])
    for (label, clause) in zip(labels, table.inputs) { inputs.append(input(label, clause)) }
    for clause in table.outputs { outputs.append(output(clause, isOnly: table.outputs.count == 1)) }
    for (index, rule) in table.rules.enumerated() { rules.append(self.rule(index, rule, labels)) }
    return failure == nil
      ? DecisionTable(policy, inputs: inputs, outputs: outputs, rules: rules, types: logic.types) : nil
  }

  /// A name for each input that no other has.
  private static func labels(_ inputs: [Boxed.InputClause]) -> [String] {
    var labels: [String] = []
    for (index, clause) in inputs.enumerated() {
      let (text, _) = clause.expression.text
      let label = (clause.identity.label ?? text).trimming()
      labels.append(label.isEmpty || labels.contains(label) ? "\(label) (\(index + 1))" : label)
    }
    return labels
  }

  private mutating func input(_ label: String, _ clause: Boxed.InputClause) -> DecisionTable.Input {
    let (text, line) = clause.expression.text
    sources[.input(label)] = texts.add(text, line: line)
    let permitted = clause.values.flatMap { tests($0) }
    return DecisionTable.Input(
      label, expression(text, line), allowed: permitted.flatMap { logic.constants(of: $0) },
      type: texts.type(clause.expression.typeRef, logic.types, line: line), permitted: permitted)
  }

  private mutating func output(_ clause: Boxed.OutputClause, isOnly: Bool) -> DecisionTable.Output {
    let permitted = clause.values.flatMap { tests($0) }
    let otherwise = clause.otherwise.map { boxed in
      let (text, line) = boxed.text
      sources[.otherwise] = texts.add(text, line: line)
      return expression(text, line)
    }
    return DecisionTable.Output(
      isOnly ? nil : clause.name, priorities: permitted.flatMap { logic.constants(of: $0) } ?? [], otherwise: otherwise,
      type: texts.type(clause.typeRef, logic.types, line: clause.identity.line.number), permitted: permitted)
  }

  private mutating func rule(_ index: Int, _ rule: Boxed.Rule, _ labels: [String]) -> DecisionTable.Rule {
    var tests: [String: UnaryTests] = [:]
    for (label, text) in zip(labels, rule.tests) {
      sources[.test(rule: index, input: label)] = texts.add(text.text, line: text.line.number)
      tests[label] = self.tests(text)
    }
    var results: [Expression] = []
    for boxed in rule.results {
      let (text, line) = boxed.text
      sources[.result(rule: index)] = texts.add(text, line: line)
      results.append(expression(text, line))
    }
    return DecisionTable.Rule(tests, results)
  }

  /// An empty cell is null.
  private mutating func expression(_ text: String, _ line: Int) -> Expression {
    let text = text.allSatisfy(\.isWhitespace) || texts.isLate ? "null" : text
    switch texts.expression(text, names, over: logic.members, line: line) {
    case .success(let expression): return expression
    case .failure(let error):
      failure = failure ?? "\(error)"
      return Expression.nothing
    }
  }

  /// An empty cell is passed by anything.
  private mutating func tests(_ text: TestText) -> UnaryTests? {
    guard !text.text.allSatisfy(\.isWhitespace), !texts.isLate else { return nil }
    switch texts.tests(text.text, names, over: logic.members, line: text.line.number) {
    case .success(let tests): return tests.isAny ? nil : tests
    case .failure(let error):
      failure = failure ?? "\(error)"
      return nil
    }
  }
}

extension Boxed {
  /// The text of a literal and its line.
  fileprivate var text: (String, Int) {
    if case .literal(let text, let line) = kind { (text, line.number) } else { ("", identity.line.number) }
  }
}

extension LogicReader {
  /// The values that unary tests list, in order; nil where they are more than a list of values.
  fileprivate func constants(of tests: UnaryTests) -> [Value]? {
    guard !tests.isNegated else { return nil }
    var values: [Value] = []
    for test in tests.tests {
      guard test.comparison == nil, let value = test.operand.constant else { return nil }
      values.append(value)
    }
    return values
  }
}
