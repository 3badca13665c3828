/// A table made ready: rules are found by the most selective of those inputs whose cells are comparisons with constants,
/// and looked up in the others.
///
/// It reaches from the first input to the last before one whose cells are more than that. Those behind are tested one by
/// one, in the rules that are left, so that the same tests are made, and the same warnings given, as without it.
final class TableIndex: Sendable {
  let labels: [String]

  /// The results of rules that are constants, as the outputs take them.
  let fixed: [Value?]

  /// How many rules there are.
  let count: Int

  /// The inputs as far as it reaches; nil where anything passes.
  let columns: [TableColumn?]

  /// The same, which an evaluation reads without counting that it does: the count would be changed on every core at once,
  /// and each would wait for the others.
  private let uncounted: [Unmanaged<TableColumn>?]

  /// The inputs, where all of them are only names and the answer can be read off.
  let plain: [Plain]?

  /// The same, to be read uncounted.
  let names: [Unmanaged<Lookup>]
  let lines: [Stretch.Line?]
  let isPlain: Bool

  init(_ table: DecisionTable) {
    labels = table.inputs.map(\.label)
    count = table.rules.count
    var columns: [TableColumn?] = []
    reading: for input in table.inputs.indices {
      switch TableColumn.column(table.rules.indices.map { table.cell($0, input) }) {
      case .column(let column): columns.append(column)
      case .anything: columns.append(nil)
      case .beyond: break reading
      }
    }
    self.columns = columns
    uncounted = columns.map { $0.map(Unmanaged.passUnretained) }
    let fixed = table.rules.indices.map { table.constantResult(of: $0) }
    self.fixed = fixed
    let plain = fixed.allSatisfy { $0 != nil } ? TableIndex.plain(table, columns) : nil
    (self.plain, isPlain) = (plain, plain != nil)
    names = plain?.map { .passUnretained($0.name) } ?? []
    lines = plain?.map(\.line) ?? []
  }

  /// How many inputs' cells can be read off for these values: up to the first that is of another kind than its cells
  /// speak of. One that is unknown leaves its cells open and is no hindrance.
  func reach(_ values: [Value]) -> Int {
    for (index, column) in columns.enumerated() {
      guard let column, !values[index].isUnknown else { continue }
      guard column.line == Stretch.Line(values[index]) else { return index }
    }
    return columns.count
  }

  /// The rules, in order, that none of the first so many inputs fails, and how many were looked at.
  func left(_ values: [Value], reach: Int) -> (rules: [Int], looked: Int) {
    var rules: [Int] = []
    let looked = withPlaces(reach, { values[$0] }) { places in
      passing(places) {
        rules.append($0)
        return true
      }
    }
    return (rules, looked)
  }

  /// The first of the first so many inputs whose test a rule fails.
  func failing(_ rule: Int, _ values: [Value], reach: Int) -> Int? {
    for (index, column) in columns.prefix(reach).enumerated() {
      guard let column, !values[index].isUnknown else { continue }
      if !column.passes(rule, at: column.place(of: values[index])) { return index }
    }
    return nil
  }
}

extension TableIndex {
  /// Where the values stand in their columns; -1 where anything passes, or the value is not known.
  func withPlaces<R>(
    _ reach: Int, _ value: (Int) -> Value, _ body: (UnsafeMutableBufferPointer<Int>) -> R
  ) -> R {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: reach) { places in
      for index in 0..<reach {
        places[index] = -1
        guard columns[index] != nil else { continue }
        let value = value(index)
        if !value.isUnknown { places[index] = place(of: value, index) }
      }
      return body(places)
    }
  }

  /// Where a value stands in a column; -1 where anything passes.
  func place(of value: Value, _ column: Int) -> Int {
    uncounted[column]?._withUnsafeGuaranteedRef { $0.place(of: value) } ?? -1
  }

  /// Visits the rules that pass at these places, in order, until `visit` says no. Returns how many were looked at.
  func passing(_ places: UnsafeMutableBufferPointer<Int>, _ visit: (Int) -> Bool) -> Int {
    guard let (leading, listed) = mostSelective(places), let column = uncounted[leading] else {
      for rule in 0..<count where passes(rule, places, but: -1) && !visit(rule) { return rule + 1 }
      return count
    }
    for index in listed {
      let rule = column._withUnsafeGuaranteedRef { $0.rule(index) }
      if passes(rule, places, but: leading), !visit(rule) { return index - listed.lowerBound + 1 }
    }
    return listed.count
  }

  /// The input that the fewest rules pass, with where they are written down.
  private func mostSelective(_ places: UnsafeMutableBufferPointer<Int>) -> (Int, Range<Int>)? {
    var best: (Int, Range<Int>)?
    for index in places.indices where places[index] >= 0 {
      guard let column = uncounted[index],
        let listed = column._withUnsafeGuaranteedRef({ $0.listed(at: places[index]) })
      else { continue }
      if best.map({ listed.count < $0.1.count }) ?? true { best = (index, listed) }
    }
    return best
  }

  private func passes(_ rule: Int, _ places: UnsafeMutableBufferPointer<Int>, but leading: Int) -> Bool {
    for index in places.indices where index != leading && places[index] >= 0 {
      guard let column = uncounted[index] else { continue }
      if !column._withUnsafeGuaranteedRef({ $0.passes(rule, at: places[index]) }) { return false }
    }
    return true
  }
}

extension DecisionTable {
  /// The result of a rule whose texts are constants that the outputs take without a warning.
  fileprivate func constantResult(of rule: Int) -> Value? {
    for result in rules[rule].results {
      guard case .constant = result.program.code.operation else { return nil }
    }
    guard outputs.allSatisfy({ $0.permitted?.program.lookups.isEmpty ?? true }) else { return nil }
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
