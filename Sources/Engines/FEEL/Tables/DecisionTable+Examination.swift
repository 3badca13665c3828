extension DecisionTable {
  /// What can be said of the rules without any input: which may apply together, what none of them covers, and which
  /// never decide. Exact for tests that compare with values: the ends of all tests, a value between each two, and one
  /// beyond each side stand for all values.
  ///
  ///     table.examination().findings   // [.gap(["age": 18])]
  public func examination(limits: Limits = .standard) -> TableExamination {
    var examiner = TableExaminer(self, limits)
    return examiner.examination()
  }
}

/// What was found of a table's rules.
public struct TableExamination: Sendable {
  /// What was found, in the order of the rules; nothing where all is well.
  public let findings: [Finding]

  /// Why the table could not be examined as a whole; nil where it was.
  public let hindrance: String?

  /// One thing that was found, with an example: the inputs by their labels. Rules are counted from 0.
  public enum Finding: Sendable, Equatable {
    /// Two rules apply together, where only one may or where they do not give the same.
    case overlap(Int, Int, [String: Value])
    /// No rule applies.
    case gap([String: Value])
    /// A rule that never decides.
    case never(Int)
  }
}

/// Goes through the grid of a table's inputs, column by column, with the rules that are left.
private struct TableExaminer {
  private let table: DecisionTable
  private let run: Run
  private var axes: [(label: String, cells: [(probe: Value, passed: Set<Int>)])] = []
  private var seen: [Set<[Int]>] = []
  private var overlaps: [[Int]: [String: Value]] = [:]
  private var gap: [String: Value]?
  private var deciding: Set<Int> = []

  /// Sets of rules that are followed at most.
  private static let most = 100_000
  private var visits = 0

  init(_ table: DecisionTable, _ limits: Limits) {
    self.table = table
    run = Run(limits: limits)
  }

  mutating func examination() -> TableExamination {
    do {
      if let hindrance = try readAxes() { return TableExamination(findings: [], hindrance: hindrance) }
      seen = Array(repeating: [], count: axes.count + 1)
      try follow(0, Array(table.rules.indices), [:])
      return TableExamination(findings: findings, hindrance: nil)
    } catch {
      return TableExamination(findings: [], hindrance: "The table is too large to be examined: \(error.rawValue).")
    }
  }

  private var findings: [TableExamination.Finding] {
    let pairs = overlaps.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return pairs.map { .overlap($0.key[0], $0.key[1], $0.value) } + (gap.map { [.gap($0)] } ?? [])
      + table.rules.indices.filter { !deciding.contains($0) }.map { .never($0) }
  }

  // MARK: The grid

  private mutating func readAxes() throws(Run.Stop) -> String? {
    for input in table.inputs {
      let tests = table.rules.map { $0.tests[input.label] }
      guard tests.contains(where: { $0?.isAny == false }) else { continue }
      guard tests.allSatisfy({ $0?.freeNames.isEmpty ?? true }) else {
        return "The tests on \(input.label) speak of other names."
      }
      guard let probes = try probes(input, tests.compactMap { $0 }) else {
        return "The tests on \(input.label) are more than comparisons with numbers, dates, texts or booleans."
      }
      axes.append((input.label, try cells(probes, tests)))
    }
    return nil
  }

  private func probes(_ input: DecisionTable.Input, _ tests: [UnaryTests]) throws(Run.Stop) -> [Value]? {
    if let allowed = input.allowed { return allowed }
    var points: [Value] = []
    for test in tests + [input.permitted].compactMap({ $0 }) where !test.isAny {
      guard let ends = try test.program.ends(in: [:], run) else { return nil }
      points += ends
    }
    // Null is what an input is where it is missing, and no value of the grid.
    guard let probes = Grid.probes(points.filter { !$0.isNull }) else { return nil }
    guard let permitted = input.permitted else { return probes }
    var kept: [Value] = []
    for probe in probes where Truth(try run.value(of: permitted.program, in: [:], tested: probe)).isYes {
      kept.append(probe)
    }
    return kept
  }

  /// For each probe the rules that it passes; of those that pass the same rules one is enough.
  private func cells(
    _ probes: [Value], _ tests: [UnaryTests?]
  ) throws(Run.Stop) -> [(probe: Value, passed: Set<Int>)] {
    var cells: [(probe: Value, passed: Set<Int>)] = []
    for probe in probes {
      var passed: Set<Int> = []
      for (index, test) in tests.enumerated() {
        guard let test, !test.isAny else {
          passed.insert(index)
          continue
        }
        if Truth(try run.value(of: test.program, in: [:], types: table.types, tested: probe)).isYes {
          passed.insert(index)
        }
      }
      // Each is compared with all before it, and kept.
      try run.charge(steps: cells.count)
      guard !cells.contains(where: { $0.passed == passed }) else { continue }
      try run.charge(size: passed.count)
      cells.append((probe, passed))
    }
    return cells
  }

  // MARK: The rules that are left

  private mutating func follow(_ level: Int, _ rules: [Int], _ example: [String: Value]) throws(Run.Stop) {
    visits += 1
    guard visits <= TableExaminer.most else { throw .steps }
    try run.charge(steps: rules.count)
    guard seen[level].insert(rules).inserted else { return }
    try run.charge(size: rules.count)
    guard !rules.isEmpty else {
      let hasDefault = table.outputs.contains { $0.otherwise != nil }
      if gap == nil, !hasDefault { gap = example }
      return
    }
    guard level < axes.count else { return decide(rules, example) }
    for cell in axes[level].cells {
      var inner = example
      inner[axes[level].label] = cell.probe
      try follow(level + 1, rules.filter { cell.passed.contains($0) }, inner)
    }
  }

  private mutating func decide(_ rules: [Int], _ example: [String: Value]) {
    switch table.hitPolicy {
    case .first: deciding.insert(rules[0])
    default: deciding.formUnion(rules)
    }
    guard table.hitPolicy == .unique || table.hitPolicy == .any else { return }
    for (place, one) in rules.enumerated() {
      for other in rules[(place + 1)...] where table.hitPolicy == .unique || differ(one, other) {
        if overlaps[[one, other]] == nil, overlaps.count < 100 { overlaps[[one, other]] = example }
      }
    }
  }

  /// Whether two rules give different values for certain, as far as literals show it.
  private func differ(_ one: Int, _ other: Int) -> Bool {
    zip(table.rules[one].results, table.rules[other].results).contains { result, others in
      guard let value = result.syntax.constant, let another = others.syntax.constant else { return false }
      return value != another
    }
  }
}
