/// The cells of one input, all of them comparisons of one line with constants: which rules a value passes is read off.
struct TableColumn: Sendable {
  /// The kind of value that the cells speak of; nil where anything passes all of them.
  let line: Stretch.Line?

  /// What passes each rule's cell; nil for anything.
  let cells: [[Stretch]?]

  /// The ends of all stretches in their order.
  private let ends: [Value]

  /// The rules that pass below the first end, at it, between it and the second, and so on; nil where they are too many
  /// to be written down.
  private(set) var rules: [[Int]]?

  /// How many rules a value passes on average.
  var share: Int { rules.map { $0.reduce(0) { $0 + $1.count } / max(1, $0.count) } ?? .max }

  /// Nil where a cell is more than comparisons with constants.
  init?(_ tests: [UnaryTests?]) {
    var (line, cells): (Stretch.Line?, [[Stretch]?]) = (nil, [])
    for test in tests {
      guard let test else {
        cells.append(nil)
        continue
      }
      guard let (found, pieces) = test.stretches, line == nil || line == found else { return nil }
      line = found
      cells.append(pieces)
    }
    (self.line, self.cells) = (line, cells)
    let all = cells.lazy.compactMap { $0 }.joined().flatMap { [$0.start, $0.end].compactMap { $0 } }
    var ends: [Value] = []
    for end in all.sorted(by: { Stretch.order($0, $1) == .less }) {
      if let last = ends.last, Stretch.order(last, end) == .same { continue }
      ends.append(end)
    }
    self.ends = ends
    if line != nil { rules = listed() }
  }

  /// Whether a value is of the kind that the cells speak of.
  func speaks(of value: Value) -> Bool { line == nil || line == Stretch.Line(value) }

  func passes(_ rule: Int, _ value: Value) -> Bool {
    guard let pieces = cells[rule] else { return true }
    return pieces.contains { $0.contains(value) }
  }

  /// The rules that a value passes, in order; nil where they are not written down.
  func passed(by value: Value) -> [Int]? { rules?[place(of: value)] }

  /// Places are counted from below the first end: an even one is a gap, an odd one an end itself.
  private func place(of value: Value) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      switch Stretch.order(ends[middle], value) {
      case .same: return 2 * middle + 1
      case .less: low = middle + 1
      case .more: high = middle
      }
    }
    return 2 * low
  }

  private func listed() -> [[Int]]? {
    var lists: [[Int]] = Array(repeating: [], count: 2 * ends.count + 1)
    var left = 64 * (cells.count + 1)
    for (rule, pieces) in cells.enumerated() {
      for piece in pieces ?? [Stretch()] {
        let first = piece.start.map { place(of: $0) + (piece.startIncluded ? 0 : 1) } ?? 0
        let last = piece.end.map { place(of: $0) - (piece.endIncluded ? 0 : 1) } ?? lists.count - 1
        guard first <= last else { continue }
        left -= last - first + 1
        guard left >= 0 else { return nil }
        for place in first...last where lists[place].last != rule { lists[place].append(rule) }
      }
    }
    return lists
  }
}
