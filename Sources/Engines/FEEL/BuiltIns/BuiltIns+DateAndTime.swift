import Civil

extension BuiltIns {
  static let dateAndTime = BuiltInFamily(
    "date and time",
    BuiltIn(.string("from")) { call in
      let text = call.string(0)
      let midnight = CivilDate(text).map { CivilDateTime(date: $0, time: CivilTime(nanoseconds: 0)) }
      return (CivilDateTime(text) ?? midnight).map(Value.dateTime)
        ?? call.refuse(.notReadable, "“\(text)” is no date and time")
    },
    BuiltIn(.any("from")) { call in
      switch call.arguments[0] {
      case .dateTime: call.arguments[0]
      case .date(let date): .dateTime(CivilDateTime(date: date, time: CivilTime(nanoseconds: 0)))
      default: call.refuse(.wrongType, "it takes a text or a date, not \(call.arguments[0].kind)")
      }
    },
    BuiltIn(.any("date"), .any("time")) { call in
      guard let date = day(call.arguments[0]), case .time(let time) = call.arguments[1] else {
        return call.refuse(.wrongType, "it takes a date and a time")
      }
      return .dateTime(CivilDateTime(date: date, time: time))
    },
    BuiltIn(.any("date and time"), .string("timezone")) { call in
      guard case .dateTime(let moment) = call.arguments[0], let zone = zone(named: call.string(1)) else {
        return call.refuse(.wrongType, "it takes a date and time and a zone's name")
      }
      return .dateTime(moment.moved(to: zone))
    },
    BuiltIn(
      .number("year"), .number("month"), .number("day"), .number("hour"), .number("minute"), .number("second"),
      BuiltInParameter("offset", .any, optional: true)
    ) { call in
      guard let year = call.number(0).integer, let month = call.number(1).integer, let day = call.number(2).integer,
        let date = CivilDate(year: year, month: month, day: day), let time = clock(call, from: 3)
      else { return call.refuse("the calendar and the clock have no such moment") }
      return .dateTime(CivilDateTime(date: date, time: time))
    })

  static let time = BuiltInFamily(
    "time",
    BuiltIn(.string("from")) { call in
      CivilTime(call.string(0)).map(Value.time) ?? call.refuse(.notReadable, "“\(call.string(0))” is no time")
    },
    BuiltIn(.any("from")) { call in
      switch call.arguments[0] {
      case .time: call.arguments[0]
      case .dateTime(let moment): .time(moment.time)
      case .date: .time(CivilTime(nanoseconds: 0, zone: .utc))
      default: call.refuse(.wrongType, "it takes a text or a date and time, not \(call.arguments[0].kind)")
      }
    },
    BuiltIn(
      .number("hour"), .number("minute"), .number("second"), BuiltInParameter("offset", .any, optional: true)
    ) { call in clock(call, from: 0).map(Value.time) ?? call.refuse("no clock shows this time") })

  /// The time of hour, minute, second and offset, the second with its fraction.
  private static func clock(_ call: Call, from first: Int) -> CivilTime? {
    guard let hour = call.number(first).integer, let minute = call.number(first + 1).integer,
      let span = DaysAndTime(call.number(first + 2)), span.seconds >= 0, span.nanoseconds >= 0
    else { return nil }
    var zone: CivilZone?
    switch call.arguments[first + 3] {
    case .null: break
    case .daysAndTime(let offset) where offset.seconds.magnitude <= 18 * 3_600: zone = .offset(offset.seconds)
    case .string(let name):
      zone = self.zone(named: name)
      guard zone != nil else { return nil }
    default: return nil
    }
    return CivilTime(hour: hour, minute: minute, second: span.seconds, nanosecond: span.nanoseconds, zone: zone)
  }

  private static func zone(named name: String) -> CivilZone? { CivilZone.named(ifKnown: name) ?? CivilZone(name) }
}
