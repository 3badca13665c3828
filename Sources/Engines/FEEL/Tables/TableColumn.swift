/// The cells of one input, all of them comparisons of one line with constants: which rules a value passes is read off.
///
/// The ends of all cells cut the line into places: below the first end, at it, between it and the second, and so on. A
/// value is looked for once, and what a rule lets pass is a range of places.
final class TableColumn: Sendable {
  /// The kind of value that the cells speak of.
  let line: Stretch.Line

  /// The ends of all cells in their order.
  private let ends: Ends

  /// Each rule's cell.
  private let cells: Grouped<ClosedRange<Int32>>

  /// The rules that pass at each place, where they are not too many to be written down.
  private let rules: Grouped<Int32>
  private let isListed: Bool

  /// Numbers, or values of another line.
  fileprivate struct Ends: Sendable {
    var numbers: [Number] = []
    var others: [Value] = []
  }

  /// The column of an input's tests; nil where a cell is more than comparisons with constants.
  static func column(_ tests: [Program?]) -> Reading {
    var (line, cells): (Stretch.Line?, [[Stretch]?]) = (nil, [])
    for test in tests {
      guard let test else {
        cells.append(nil)
        continue
      }
      guard let (found, pieces) = test.stretches, line == nil || line == found else { return .beyond }
      line = found
      cells.append(pieces)
    }
    return line.map { .column(TableColumn($0, cells)) } ?? .anything
  }

  /// What can be said of an input's cells.
  enum Reading: Sendable {
    /// Comparisons with constants.
    case column(TableColumn)
    /// Anything passes all of them.
    case anything
    /// More than that.
    case beyond
  }

  private init(_ line: Stretch.Line, _ stretches: [[Stretch]?]) {
    self.line = line
    let ends = Ends(stretches)
    self.ends = ends
    let last = Int32(2 * ends.count)
    var cells = Grouped<ClosedRange<Int32>>()
    for pieces in stretches {
      for piece in pieces ?? [Stretch()] {
        let first = piece.start.map { Int32(ends.place(of: $0)) + (piece.startIncluded ? 0 : 1) } ?? 0
        let end = piece.end.map { Int32(ends.place(of: $0)) - (piece.endIncluded ? 0 : 1) } ?? last
        if first <= end { cells.append(first...end) }
      }
      cells.close()
    }
    self.cells = cells
    let rules = TableColumn.rules(cells, places: Int(last) + 1)
    (self.rules, isListed) = (rules ?? Grouped(), rules != nil)
  }

  /// Where a value of the line stands.
  func place(of value: Value) -> Int { ends.place(of: value) }

  /// Whether a rule lets pass what stands at a place.
  func passes(_ rule: Int, at place: Int) -> Bool {
    for index in cells[rule] where cells.items[index].contains(Int32(place)) { return true }
    return false
  }

  /// Where in ``rule(_:)`` the rules stand, in order, that pass at a place; nil where they are not written down.
  func listed(at place: Int) -> Range<Int>? { isListed ? rules[place] : nil }

  /// A rule that is written down.
  func rule(_ index: Int) -> Int { Int(rules.items[index]) }

  private static func rules(_ cells: Grouped<ClosedRange<Int32>>, places: Int) -> Grouped<Int32>? {
    // Ranges inside each other would take the square of the rules.
    guard cells.items.reduce(0, { $0 + $1.count }) <= 64 * (cells.count + 1) else { return nil }
    return Grouped(
      { tell in
        for rule in 0..<cells.count {
          let pieces = cells[rule]
          for index in pieces {
            // A place that an earlier piece of the cell holds is told already.
            for place in cells.items[index]
            where !cells.items[pieces.lowerBound..<index].contains(where: { $0.contains(place) }) {
              tell(Int(place), Int32(rule))
            }
          }
        }
      }, count: places)
  }
}

extension TableColumn.Ends {
  fileprivate init(_ stretches: [[Stretch]?]) {
    let all = stretches.lazy.compactMap { $0 }.joined().flatMap { [$0.start, $0.end].compactMap { $0 } }
    var ends: [Value] = []
    for end in all.sorted(by: { Stretch.order($0, $1) == .less }) {
      if let last = ends.last, Stretch.order(last, end) == .same { continue }
      ends.append(end)
    }
    for end in ends {
      if case .number(let number) = end { numbers.append(number) } else { others.append(end) }
    }
  }

  var count: Int { numbers.count + others.count }

  /// Places are counted from below the first end: an even one is a gap, an odd one an end itself.
  func place(of value: Value) -> Int {
    guard case .number(let number) = value else {
      return TableColumn.Ends.place(others) { Stretch.order($0, value) }
    }
    return TableColumn.Ends.place(numbers) { Order($0, number) }
  }

  @inline(__always) private static func place<End>(_ ends: [End], _ order: (End) -> Order) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      switch order(ends[middle]) {
      case .same: return 2 * middle + 1
      case .less: low = middle + 1
      case .more: high = middle
      }
    }
    return 2 * low
  }
}
