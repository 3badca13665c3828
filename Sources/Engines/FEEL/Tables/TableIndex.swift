/// A table made ready: rules are found by its most selective input and tested on the others, where all its cells are
/// comparisons with constants. Else the rules are tested one by one.
final class TableIndex: Sendable {
  let labels: [String]

  /// The results of rules that are constants, as the outputs take them.
  let fixed: [Value?]

  private let columns: [TableColumn]
  private let leading: Int?
  private let isComplete: Bool

  init(_ table: DecisionTable) {
    labels = table.inputs.map(\.label)
    let columns = table.inputs.indices.map { column in TableColumn(table.cells.map { $0[column] }) }
    self.columns = columns.compactMap { $0 }
    isComplete = columns.allSatisfy { $0 != nil }
    let shares = self.columns.map(\.share)
    leading = shares.min().flatMap { $0 == .max ? nil : shares.firstIndex(of: $0) }
    fixed = table.rules.indices.map { table.constantResult(of: $0) }
  }

  /// The rules that apply, in order; nil where the values are not those that the cells speak of.
  func applying(_ values: [Value]) -> [Int]? {
    guard isComplete, values.count == columns.count else { return nil }
    for index in columns.indices where !columns[index].speaks(of: values[index]) { return nil }
    guard let leading, let found = columns[leading].passed(by: values[leading]) else {
      return labels.isEmpty ? nil : columns[0].cells.indices.filter { failing($0, values) == nil }
    }
    var applying: [Int] = []
    for rule in found where failing(rule, values, but: leading) == nil { applying.append(rule) }
    return applying
  }

  /// The first input whose test a rule fails.
  func failing(_ rule: Int, _ values: [Value], but leading: Int? = nil) -> Int? {
    for index in columns.indices where index != leading && !columns[index].passes(rule, values[index]) {
      return index
    }
    return nil
  }

  /// What became of each rule.
  func outcomes(_ values: [Value], _ applied: [(rule: Int, value: Value)], rules: Int) -> [RuleOutcome] {
    var outcomes = (0..<rules).map { rule in
      RuleOutcome.failed(input: failing(rule, values).map { labels[$0] } ?? "")
    }
    for (rule, value) in applied { outcomes[rule] = .applied(value) }
    return outcomes
  }
}

extension DecisionTable {
  /// The result of a rule whose texts are constants that the outputs take without a warning.
  fileprivate func constantResult(of rule: Int) -> Value? {
    for result in rules[rule].results {
      guard case .constant = result.program.code.operation else { return nil }
    }
    guard outputs.allSatisfy({ $0.permitted?.program.names.isEmpty ?? true }) else { return nil }
    var reading = TableReading(table: self, context: [:], run: Run(limits: .standard))
    do {
      let value = try reading.result(of: rule)
      return reading.warnings.isEmpty ? value : nil
    } catch {
      // Whoever asks for it is told at which limit it stopped.
      return nil
    }
  }
}
