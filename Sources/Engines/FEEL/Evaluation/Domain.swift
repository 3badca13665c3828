import Civil

/// The values that a loop goes through: a list, or whole numbers or days counted up or down.
enum Domain {
  case list(List)
  case numbers(from: Int, to: Int)
  case days(from: CivilDate, to: CivilDate)

  var count: Int {
    switch self {
    case .list(let list): list.count
    case .numbers(let from, let to): abs(to - from) + 1
    case .days(let from, let to): abs(to.rawValue - from.rawValue) + 1
    }
  }

  subscript(index: Int) -> Value {
    switch self {
    case .list(let list): list[index]
    case .numbers(let from, let to): .integer(from <= to ? from + index : from - index)
    case .days(let from, let to): .date(from.adding(days: from <= to ? index : -index))
    }
  }
}

extension Run {
  enum Looked {
    case domain(Domain)
    case instead(Value)
  }

  func domain(_ iterator: IteratorCode, _ place: Place) throws(Stop) -> Looked {
    let source = try value(iterator.source)
    if let end = iterator.end { return counted(source, try value(end), place) }
    switch source {
    case .list(let list): return .domain(.list(list))
    case .unknown: return .instead(source)
    case .null: return .instead(warn(.wrongType, place, "A loop needs a list, not null."))
    case .range(let interval): return range(interval, place)
    default: return .domain(.list([source]))
    }
  }

  private func range(_ interval: Interval, _ place: Place) -> Looked {
    guard let start = interval.start, let end = interval.end, interval.shape != .others else {
      return .instead(warn(.wrongType, place, "A loop cannot go through a range without an end."))
    }
    guard case .domain(let all) = counted(start, end, place) else { return counted(start, end, place) }
    let rises = Value.order(start, end) != .more
    let kept =
      (interval.startIncluded ? 0 : 1)..<max(interval.startIncluded ? 0 : 1, all.count - (interval.endIncluded ? 0 : 1))
    guard rises, let first = kept.first, let last = kept.last else { return .domain(.list([])) }
    switch (all[first], all[last]) {
    case (.number(let from), .number(let to)):
      return .domain(.numbers(from: from.integer ?? 0, to: to.integer ?? 0))
    case (.date(let from), .date(let to)): return .domain(.days(from: from, to: to))
    default: return .domain(.list([]))
    }
  }

  private func counted(_ start: Value, _ end: Value, _ place: Place) -> Looked {
    if let unknown = Value.unknown(among: start, end) { return .instead(unknown) }
    switch (start, end) {
    case (.number(let start), .number(let end)):
      guard let from = start.integer, let to = end.integer, from.magnitude < 1 << 60, to.magnitude < 1 << 60 else {
        return .instead(warn(.notAllowed, place, "A loop counts in whole numbers."))
      }
      return .domain(.numbers(from: from, to: to))
    case (.date(let from), .date(let to)): return .domain(.days(from: from, to: to))
    default: return .instead(warn(.wrongType, place, "A loop counts numbers or days."))
    }
  }
}
