import Civil

extension BuiltIns {
  static let temporal: [BuiltInFamily] = [
    BuiltInFamily("today", BuiltIn { _ in .date(Instant.now.moment.date) }),
    BuiltInFamily("now", BuiltIn { _ in .dateTime(Instant.now.moment) }),
    calendar("day of year") { .integer($0.dayOfYear) },
    calendar("day of week") { .string(weekdays[$0.weekday - 1]) },
    calendar("month of year") { .string(months[$0.month - 1]) },
    calendar("week of year") { .integer($0.week) },
  ]

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func calendar(_ name: String, _ answer: @escaping @Sendable (CivilDate) -> Value) -> BuiltInFamily {
    BuiltInFamily(
      name,
      BuiltIn(.any("date")) { call in
        day(call.arguments[0]).map(answer) ?? call.refuse(.wrongType, "it takes a date, not \(call.arguments[0].kind)")
      })
  }
}

extension Instant {
  /// This moment as the clock in Greenwich shows it.
  fileprivate var moment: CivilDateTime {
    let start = CivilDateTime(date: CivilDate(rawValue: 0), time: CivilTime(nanoseconds: 0, zone: .utc))
    let since = DaysAndTime(seconds: rawValue / 1_000_000, nanoseconds: rawValue % 1_000_000 * 1_000)
    return start.adding(since) ?? start
  }
}

/// `is`: the same value of the same kind, where a time with an offset is not the same as one without.
enum Identity {
  static func answer(_ call: Call) -> Value {
    switch (call.arguments[0], call.arguments[1]) {
    case (.time(let one), .time(let other)):
      .boolean(one.nanoseconds == other.nanoseconds && same(one.zone, other.zone))
    case (.dateTime(let one), .dateTime(let other)):
      .boolean(
        one.date == other.date && one.time.nanoseconds == other.time.nanoseconds && same(one.time.zone, other.time.zone)
      )
    default: .boolean(Value.same(call.arguments[0], call.arguments[1]).isYes)
    }
  }

  private static func same(_ one: CivilZone?, _ other: CivilZone?) -> Bool {
    one == other
  }
}
