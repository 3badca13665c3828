import Civil

extension Value {
  /// FEEL's `=`: null where the kinds differ, unknown where what is unknown could decide.
  static func same(_ one: Value, _ other: Value) -> Truth {
    switch (one, other) {
    case (.number(let one), .number(let other)): return Truth(Order(one, other) == .same)
    case (.unknown, _), (_, .unknown): return open(one, other)
    case (.null, .null): return .yes
    case (.null, _), (_, .null): return .no
    case (.boolean(let one), .boolean(let other)): return Truth(one == other)
    case (.list(let list), .list(let others)): return same(list, others)
    case (.context(let context), .context(let others)): return same(context, others)
    case (.range(let range), .range(let others)): return same(range, others)
    case (.function(let function), .function(let others)): return function === others ? .yes : .null
    case (.time(let time), .time(let other)): return same(time, other)
    case (.dateTime(let moment), .dateTime(let other)): return same(moment, other)
    case (.list(let list), let single), (let single, .list(let list)):
      return list.count == 1 ? same(list[0], single) : .null
    default: return order(one, other).map { Truth($0 == .same) } ?? .null
    }
  }

  private static func open(_ values: Value...) -> Truth {
    guard case .unknown(let unknown)? = unknown(among: values) else { return .null }
    return .unknown(unknown)
  }

  /// The standard names what makes two times equal: hour, minute, second and offset. Fractions are not among them.
  private static func same(_ one: CivilTime, _ other: CivilTime) -> Truth {
    guard (one.zone == nil) == (other.zone == nil) else { return .null }
    return Truth(one.universal / 1_000_000_000 == other.universal / 1_000_000_000)
  }

  private static func same(_ one: CivilDateTime, _ other: CivilDateTime) -> Truth {
    guard (one.time.zone == nil) == (other.time.zone == nil) else { return .null }
    return Truth(one.seconds == other.seconds)
  }

  private static func same(_ one: List, _ other: List) -> Truth {
    guard one.count == other.count else { return .no }
    return all(zip(one, other).lazy.map { same($0, $1) })
  }

  private static func same(_ one: Context, _ other: Context) -> Truth {
    guard one.count == other.count, one.names.allSatisfy({ other[$0] != nil }) else { return .no }
    return all(one.entries.lazy.map { same($0.value, other[$0.name] ?? .null) })
  }

  private static func same(_ one: Interval, _ other: Interval) -> Truth {
    guard one.shape == other.shape, one.startIncluded == other.startIncluded, one.endIncluded == other.endIncluded,
      (one.start == nil) == (other.start == nil), (one.end == nil) == (other.end == nil)
    else { return .no }
    return all([same(one.start ?? .null, other.start ?? .null), same(one.end ?? .null, other.end ?? .null)])
  }

  private static func all(_ truths: some Sequence<Truth>) -> Truth {
    var verdict = Verdict.all
    for truth in truths where verdict.settled(by: truth) { return verdict.settled }
    return verdict.open
  }
}

extension Interval {
  /// Whether a value lies in it; null where it has no order with the ends.
  func contains(_ value: Value) -> Truth {
    if shape != .between {
      let truth = Value.same(value, start ?? .null)
      return shape == .others ? truth.negated : truth
    }
    // An end that nobody knows may not even fit the other, and then there is no range.
    if holdsUnknown, let unknown = Value.unknown(among: [.range(self), value]) { return Truth(unknown) }
    var verdict = Verdict.all
    if let start, verdict.settled(by: Interval.holds(start, value, included: startIncluded, less: .less)) { return .no }
    if let end, verdict.settled(by: Interval.holds(end, value, included: endIncluded, less: .more)) { return .no }
    return verdict.open
  }

  /// Whether the end stands before the value (`less`) or behind it, or is the value where it belongs to the range.
  private static func holds(_ end: Value, _ value: Value, included: Bool, less: Order) -> Truth {
    if let unknown = Value.unknown(among: end, value) { return Truth(unknown) }
    guard let order = Value.order(end, value) else { return .null }
    return Truth(order == less || included && order == .same)
  }
}
