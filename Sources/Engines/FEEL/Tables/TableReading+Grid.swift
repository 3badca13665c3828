extension TableReading {
  /// Combinations of values that are tried at most; beyond them the answer stays unknown.
  private static let combinations = 2_000

  /// Whether the table gives this answer for every value that its unknown inputs could have. Each test is a
  /// comparison with ends, so the ends, a value between each two, and one beyond each side stand for all values.
  mutating func holdsEverywhere(_ agreed: Value) throws(Run.Stop) -> Bool {
    let columns = openColumns
    guard columns.allSatisfy({ values[$0].isUnknown }) else { return false }
    var axes: [(column: Int, passes: [[Bool]])] = []
    var count = 1
    for column in columns {
      guard let passes = try passes(column) else { return false }
      axes.append((column, passes))
      count *= passes.count
      guard count <= TableReading.combinations else { return false }
    }
    return try holds(agreed, axes[...], candidates)
  }

  private var openColumns: [Int] {
    var columns: Set<Int> = []
    for case .open(let inputs, _) in states { columns.formUnion(inputs) }
    return columns.sorted()
  }

  private var candidates: [Int] {
    states.indices.filter { if case .failed = states[$0] { false } else { true } }
  }

  private mutating func holds(
    _ agreed: Value, _ axes: ArraySlice<(column: Int, passes: [[Bool]])>, _ rules: [Int]
  ) throws(Run.Stop) -> Bool {
    guard let axis = axes.first else {
      let before = warnings
      defer { warnings = before }
      return try answer(of: rules) == agreed
    }
    for passes in axis.passes {
      let left = rules.filter { passes[$0] }
      guard try holds(agreed, axes.dropFirst(), left) else { return false }
    }
    return true
  }

  /// For each value that stands for others: which rules it passes in this column. Nil where no such values are found.
  private func passes(_ column: Int) throws(Run.Stop) -> [[Bool]]? {
    let input = table.inputs[column]
    let found = if let allowed = input.allowed { allowed } else { try probes(column) as [Value]? }
    guard let probes = found else { return nil }
    var all: [[Bool]] = []
    for probe in probes {
      var passes: [Bool] = []
      for rule in table.rules {
        guard let tests = rule.tests[input.label], !tests.isAny else {
          passes.append(true)
          continue
        }
        switch Truth(try run.value(of: tests.program, in: context, types: table.types, tested: probe)) {
        case .yes: passes.append(true)
        case .no: passes.append(false)
        case .null, .unknown: return nil
        }
      }
      all.append(passes)
    }
    return all
  }

  private func probes(_ column: Int) throws(Run.Stop) -> [Value]? {
    var points: [Value] = []
    for rule in table.rules {
      guard let tests = rule.tests[table.inputs[column].label], !tests.isAny else { continue }
      guard let more = try tests.ends(in: context, run) else { return nil }
      points += more
    }
    return Grid.probes(points)
  }
}

extension UnaryTests {
  /// The values at which an answer can turn; nil where the tests are more than comparisons with values.
  func ends(in context: Context, _ run: Run) throws(Run.Stop) -> [Value]? {
    guard case .tests(let codes, _) = program.code.operation else { return nil }
    var ends: [Value] = []
    for code in codes {
      guard !code.usesTested else { return nil }
      let operand = Program(code: code.operand, names: program.names, slots: program.slots)
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
