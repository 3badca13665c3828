extension TableReading {
  /// Combinations of values that are tried at most; beyond them the answer stays unknown.
  private static let combinations = 2_000

  /// Whether the table gives this answer for every value that its unknown inputs could have. Each test is a
  /// comparison with ends, so the ends, a value between each two, and one beyond each side stand for all values.
  mutating func holdsEverywhere(_ agreed: Value) throws(Run.Stop) -> Bool {
    let (columns, candidates) = (openColumns, candidates)
    guard columns.allSatisfy({ values[$0].isUnknown }) else { return false }
    var axes: [[Set<Int>]] = []
    var count = 1
    for column in columns {
      guard let passed = try passed(column, candidates) else { return false }
      axes.append(passed)
      count *= passed.count
      guard count <= TableReading.combinations else { return false }
    }
    return try holds(agreed, axes[...], candidates)
  }

  private var openColumns: [Int] {
    var columns: Set<Int> = []
    for case (_, .open(let inputs, _)) in states { columns.formUnion(inputs) }
    return columns.sorted()
  }

  /// The rules that apply or may apply.
  private var candidates: [Int] {
    states.compactMap { if case .failed = $0.state { nil } else { $0.rule } }
  }

  private mutating func holds(
    _ agreed: Value, _ axes: ArraySlice<[Set<Int>]>, _ rules: [Int]
  ) throws(Run.Stop) -> Bool {
    guard let axis = axes.first else {
      let before = warnings
      defer { warnings = before }
      return try answer(of: rules) == agreed
    }
    for passed in axis {
      let left = rules.filter { passed.contains($0) }
      guard try holds(agreed, axes.dropFirst(), left) else { return false }
    }
    return true
  }

  /// For each value that stands for others: which of the rules it passes in this column. Nil where no such values are
  /// found. Rules that fail elsewhere do not count.
  private func passed(_ column: Int, _ rules: [Int]) throws(Run.Stop) -> [Set<Int>]? {
    let found = if let allowed = table.inputs[column].allowed { allowed } else { try probes(column, rules) as [Value]? }
    guard let probes = found else { return nil }
    var all: [Set<Int>] = []
    for probe in probes {
      var passed: Set<Int> = []
      for rule in rules {
        guard let tests = table.cell(rule, column) else {
          passed.insert(rule)
          continue
        }
        switch Truth(try run.value(of: tests, in: context, types: table.types, tested: probe)) {
        case .yes: passed.insert(rule)
        case .no: break
        case .null, .unknown: return nil
        }
      }
      all.append(passed)
    }
    return all
  }

  private func probes(_ column: Int, _ rules: [Int]) throws(Run.Stop) -> [Value]? {
    var points: [Value] = []
    for rule in rules {
      guard let tests = table.cell(rule, column) else { continue }
      guard let more = try tests.ends(in: context, run) else { return nil }
      points += more
    }
    return Grid.probes(points)
  }
}

extension Program {
  /// The values at which the answer of unary tests can turn; nil where they are more than comparisons with values.
  func ends(in context: Context, _ run: Run) throws(Run.Stop) -> [Value]? {
    guard case .tests(let codes, _) = code.operation else { return nil }
    var ends: [Value] = []
    for code in codes {
      guard !code.usesTested else { return nil }
      let operand = Program(code: code.operand, lookups: lookups, slots: slots)
      let value = try run.value(of: operand, in: context)
      switch value {
      case .range(let interval): ends += [interval.start, interval.end].compactMap { $0 }
      case .list(let list): ends += list.items
      default: ends.append(value)
      }
      let ordering = code.comparison.map { $0 != .equal && $0 != .notEqual } ?? false
      if case .string = value, ordering { return nil }
    }
    return ends
  }
}
