import Civil

/// How one value stands to another.
enum Order {
  case less, same, more

  init<V: Comparable>(_ one: V, _ other: V) {
    self = one < other ? .less : one == other ? .same : .more
  }
}

extension Value {
  /// How two values stand to each other; nil where FEEL gives them no order.
  static func order(_ one: Value, _ other: Value) -> Order? {
    switch (one, other) {
    case (.number(let one), .number(let other)): Order(one, other)
    case (.string(let one), .string(let other)): Value.order(one, other)
    case (.date(let one), .date(let other)): Order(one, other)
    case (.time(let one), .time(let other)):
      (one.zone == nil) == (other.zone == nil) ? Order(one.universal, other.universal) : nil
    case (.dateTime(let one), .dateTime(let other)): order(one, other)
    case (.yearsAndMonths(let one), .yearsAndMonths(let other)): Order(one, other)
    case (.daysAndTime(let one), .daysAndTime(let other)): Order(one, other)
    default: nil
    }
  }

  /// By code points, which is the order of UTF-8's bytes.
  private static func order(_ one: String, _ other: String) -> Order {
    if one.utf8.elementsEqual(other.utf8) { return .same }
    return one.utf8.lexicographicallyPrecedes(other.utf8) ? .less : .more
  }

  private static func order(_ one: CivilDateTime, _ other: CivilDateTime) -> Order? {
    guard (one.time.zone == nil) == (other.time.zone == nil) else { return nil }
    let (seconds, others) = (one.seconds, other.seconds)
    return seconds == others ? Order(one.time.nanosecond, other.time.nanosecond) : Order(seconds, others)
  }

  /// Whether values of its kind have an order.
  var isOrdered: Bool {
    switch self {
    case .number, .string, .date, .time, .dateTime, .yearsAndMonths, .daysAndTime: true
    default: false
    }
  }
}
