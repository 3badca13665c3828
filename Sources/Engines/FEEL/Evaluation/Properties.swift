import Civil

/// What stands behind the point of a date, time, duration or range.
enum Properties {
  /// The property; nil where the kind of value has none of this name.
  static func value(of value: Value, _ name: String) -> Value? {
    switch value {
    case .date(let date): of(date, name)
    case .time(let time): of(time, name)
    case .dateTime(let moment): of(moment, name)
    case .yearsAndMonths(let duration):
      switch name {
      case "years": .integer(duration.wholeYears)
      case "months": .integer(duration.restMonths)
      default: nil
      }
    case .daysAndTime(let duration): of(duration, name)
    case .range(let interval): of(interval, name)
    default: nil
    }
  }

  private static func of(_ date: CivilDate, _ name: String) -> Value? {
    switch name {
    case "year": .integer(date.year)
    case "month": .integer(date.month)
    case "day": .integer(date.day)
    case "weekday": .integer(date.weekday)
    default: nil
    }
  }

  private static func of(_ time: CivilTime, _ name: String) -> Value? {
    switch name {
    case "hour": .integer(time.hour)
    case "minute": .integer(time.minute)
    case "second": .integer(time.second)
    case "time offset": time.offset.map { .daysAndTime(DaysAndTime(seconds: $0)) } ?? .null
    case "timezone": time.zone.map(name(of:)) ?? .null
    default: nil
    }
  }

  private static func of(_ moment: CivilDateTime, _ name: String) -> Value? {
    switch name {
    case "year", "month", "day", "weekday": of(moment.date, name)
    case "time offset": moment.offset.map { .daysAndTime(DaysAndTime(seconds: $0)) } ?? .null
    default: of(moment.time, name)
    }
  }

  private static func name(of zone: CivilZone) -> Value {
    if case .named(let name) = zone { .string(name) } else { .null }
  }

  private static func of(_ duration: DaysAndTime, _ name: String) -> Value? {
    switch name {
    case "days": .integer(duration.days)
    case "hours": .integer(duration.hours)
    case "minutes": .integer(duration.minutes)
    case "seconds": .integer(duration.restSeconds)
    default: nil
    }
  }

  private static func of(_ interval: Interval, _ name: String) -> Value? {
    switch name {
    case "start": interval.start ?? .null
    case "end": interval.end ?? .null
    case "start included": .boolean(interval.startIncluded)
    case "end included": .boolean(interval.endIncluded)
    default: nil
    }
  }
}
