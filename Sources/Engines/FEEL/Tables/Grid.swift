import Civil

/// Values that stand for all values of their kind, as far as comparisons with given ends can tell them apart.
enum Grid {
  /// The ends, one value between each two, and one beyond each side; nil for kinds that are not counted so.
  static func probes(_ ends: [Value]) -> [Value]? {
    guard let first = ends.first else { return nil }
    switch first {
    case .boolean: return all(ends) { if case .boolean = $0 { true } else { false } } ? [true, false] : nil
    case .string: return texts(ends)
    case .number: return numbers(ends)
    case .date:
      return whole(ends, { if case .date(let date) = $0 { date.rawValue } else { nil } }) { .date(.init(rawValue: $0)) }
    case .yearsAndMonths:
      return whole(ends, { if case .yearsAndMonths(let span) = $0 { span.months } else { nil } }) {
        .yearsAndMonths(YearsAndMonths(months: $0))
      }
    default: return nil
    }
  }

  private static func all(_ ends: [Value], _ fits: (Value) -> Bool) -> Bool { ends.allSatisfy(fits) }

  /// Every text that is named, and one that is not.
  private static func texts(_ ends: [Value]) -> [Value]? {
    var named: [String] = []
    for end in ends {
      guard case .string(let text) = end else { return nil }
      if !named.contains(text) { named.append(text) }
    }
    return (named + [named.joined() + "\u{0}"]).map(Value.string)
  }

  private static func numbers(_ ends: [Value]) -> [Value]? {
    var sorted: [Number] = []
    for end in ends {
      guard case .number(let number) = end else { return nil }
      sorted.append(number)
    }
    sorted = Set(sorted).sorted()
    guard let below = sorted.first?.subtracting(1), let above = sorted.last?.adding(1) else { return nil }
    var probes = [below]
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      guard let middle = one.adding(next)?.divided(by: 2) else { return nil }
      probes += [one, middle]
    }
    return (probes + sorted.suffix(1) + [above]).map(Value.number)
  }

  private static func whole(
    _ ends: [Value], _ read: (Value) -> Int?, _ write: (Int) -> Value
  ) -> [Value]? {
    let sorted = Set(ends.compactMap(read)).sorted()
    guard ends.allSatisfy({ read($0) != nil }), let first = sorted.first, let last = sorted.last else { return nil }
    var probes = [first - 1, last + 1]
    for (one, next) in zip(sorted, sorted.dropFirst()) { probes += [one] + (next - one > 1 ? [one + 1] : []) }
    return (probes + [last]).map(write)
  }
}
