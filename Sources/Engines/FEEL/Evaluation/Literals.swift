import Civil

extension Run {
  /// A name inside filters: a member of the items around it, else what it means outside.
  func member(_ lookup: Lookup, _ slots: [Int], _ otherwise: Code) throws(Stop) -> Value {
    for slot in slots {
      switch frame[slot] {
      case .context(let context):
        if let value = lookup.value(in: context) { return value }
      case .unknown: return frame[slot]
      default: break
      }
    }
    return try value(otherwise)
  }

  func list(_ items: [Code]) throws(Stop) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items { values.append(try value(item)) }
    return try list(values)
  }

  func context(_ code: ContextCode) throws(Stop) -> Value {
    var values: [Value] = []
    values.reserveCapacity(code.entries.count)
    for entry in code.entries {
      let value = try value(entry.value)
      frame[entry.slot] = value
      values.append(value)
    }
    let names = code.entries.lazy.map(\.name)
    return try context(code.names.map { Context($0, row: values) } ?? Context(zip(names, values).map { ($0, $1) }))
  }

  /// A context, counted.
  func context(_ context: Context) throws(Stop) -> Value {
    try charge(size: context.count + 1)
    try check(context.measure)
    return .context(context)
  }

  func range(
    _ start: Code?, _ startIncluded: Bool, _ end: Code?, _ endIncluded: Bool, _ place: Place
  ) throws(Stop) -> Value {
    let low = try start.map { (code) throws(Stop) in try value(code) }
    let high = try end.map { (code) throws(Stop) in try value(code) }
    // An end that is unknown may turn out not to fit the other, and then there is no range.
    if let unknown = Value.unknown(among: [low, high].compactMap { $0 }) { return unknown }
    let interval = Interval(start: low, startIncluded: startIncluded, end: high, endIncluded: endIncluded)
    guard interval.isSound else { return warn(.wrongType, place, "The ends of this range do not fit together.") }
    return try range(interval)
  }

  /// A range, counted.
  func range(_ interval: Interval) throws(Stop) -> Value {
    try charge(size: 1)
    try check(interval.measure)
    return .range(interval)
  }
}

extension Interval {
  /// Whether the ends are of one kind that has an order; unknown ends may be.
  var isSound: Bool {
    let ends = [start, end].compactMap { $0 }.filter { !$0.isUnknown }
    guard ends.allSatisfy({ $0.isNull || $0.isOrdered }) else { return false }
    guard ends.count == 2, !ends[0].isNull, !ends[1].isNull else { return true }
    return Value.order(ends[0], ends[1]) != nil
  }
}

/// What stands behind an `@`.
enum Temporal {
  /// The date, time, moment or duration that the text writes; nil where it writes none.
  static func value(of text: String) -> Value? {
    if let date = CivilDate(text) { return .date(date) }
    if let moment = CivilDateTime(text) { return .dateTime(moment) }
    if let time = CivilTime(text) { return .time(time) }
    return duration(text)
  }

  /// The duration of either kind.
  static func duration(_ text: String) -> Value? {
    if let months = YearsAndMonths(text) { return .yearsAndMonths(months) }
    return DaysAndTime(text).map(Value.daysAndTime)
  }
}

extension Value {
  /// The date, time, moment or duration that ISO 8601 writes so; nil where it writes none.
  public init?(temporal text: String) {
    guard let value = Temporal.value(of: text) else { return nil }
    self = value
  }
}
