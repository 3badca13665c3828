/// A point or a range, seen as a range, for the questions of how two lie to each other. Each answer is nil where
/// the ends cannot be compared.
struct Extent {
  let isPoint: Bool
  private let start: Value?
  private let end: Value?
  private let startIncluded: Bool
  private let endIncluded: Bool

  init?(_ value: Value) {
    if case .range(let interval) = value {
      guard interval.shape != .others, interval.shape == .between || interval.start?.isOrdered == true else {
        return nil
      }
      isPoint = false
      (start, end) = (interval.start, interval.end)
      (startIncluded, endIncluded) = (interval.startIncluded, interval.endIncluded)
    } else {
      guard value.isOrdered else { return nil }
      isPoint = true
      (start, end, startIncluded, endIncluded) = (value, value, true, true)
    }
  }

  /// All of it lies before all of the other.
  func isBefore(_ other: Extent) -> Bool? {
    guard let end, let start = other.start else { return comparable(other).map { _ in false } }
    guard let order = Value.order(end, start) else { return nil }
    return order == .less || order == .same && !(endIncluded && other.startIncluded)
  }

  /// It ends where the other starts, and both have that point.
  func meets(_ other: Extent) -> Bool? {
    guard let end, let start = other.start else { return comparable(other).map { _ in false } }
    return Value.order(end, start).map { $0 == .same && endIncluded && other.startIncluded }
  }

  /// They have a point in common.
  func overlaps(_ other: Extent) -> Bool? {
    guard let before = isBefore(other), let after = other.isBefore(self) else { return nil }
    return !before && !after
  }

  /// They overlap, it starts before the other and ends before or with it.
  func overlapsBefore(_ other: Extent) -> Bool? {
    guard let overlap = overlaps(other), let start = startsOrder(other), let end = endsOrder(other) else { return nil }
    return overlap && start == .less && end != .more
  }

  /// They end together, and it starts inside the other.
  func finishes(_ other: Extent) -> Bool? {
    guard let start = startsOrder(other), let end = endsOrder(other) else { return nil }
    return end == .same && start != .less
  }

  /// They start together, and it ends inside the other.
  func starts(_ other: Extent) -> Bool? {
    guard let start = startsOrder(other), let end = endsOrder(other) else { return nil }
    return start == .same && end != .more
  }

  /// All of the other lies in it.
  func includes(_ other: Extent) -> Bool? {
    guard let start = startsOrder(other), let end = endsOrder(other) else { return nil }
    return start != .more && end != .less
  }

  /// Both are the same.
  func coincides(_ other: Extent) -> Bool? {
    guard let start = startsOrder(other), let end = endsOrder(other) else { return nil }
    return start == .same && end == .same
  }

  /// Which one starts first; an end that belongs to the range starts before one that does not.
  private func startsOrder(_ other: Extent) -> Order? {
    guard let start, let others = other.start else {
      return comparable(other).map { _ in start == nil ? other.start == nil ? .same : .less : .more }
    }
    guard let order = Value.order(start, others) else { return nil }
    guard order == .same, startIncluded != other.startIncluded else { return order }
    return startIncluded ? .less : .more
  }

  private func endsOrder(_ other: Extent) -> Order? {
    guard let end, let others = other.end else {
      return comparable(other).map { _ in end == nil ? other.end == nil ? .same : .more : .less }
    }
    guard let order = Value.order(end, others) else { return nil }
    guard order == .same, endIncluded != other.endIncluded else { return order }
    return endIncluded ? .more : .less
  }

  private func comparable(_ other: Extent) -> Bool? {
    guard let mine = start ?? end, let others = other.start ?? other.end else { return true }
    return Value.order(mine, others) == nil ? nil : true
  }
}
