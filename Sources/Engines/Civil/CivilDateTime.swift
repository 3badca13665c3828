/// A day and a time of day, with or without a zone.
///
///     CivilDateTime("2026-11-22T10:30:00+02:00")?.date.description   // "2026-11-22"
public struct CivilDateTime: Hashable, Sendable {
  /// The day that the calendar shows there.
  public let date: CivilDate

  /// The time that the clock shows there, with its zone.
  public let time: CivilTime

  /// That day at that time.
  public init(date: CivilDate, time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// Seconds east of Greenwich on that day; nil without a zone.
  public var offset: Int? { time.zone?.offset(atLocal: localSeconds) }

  /// Whole seconds since 1970-01-01 00:00, in Greenwich where there is a zone, else as shown.
  public var seconds: Int { localSeconds - (offset ?? 0) }

  /// The same moment as another clock shows it; unchanged without a zone.
  public func moved(to zone: CivilZone) -> CivilDateTime {
    guard time.zone != nil else { return self }
    let local = seconds + zone.offset(at: seconds)
    return CivilDateTime(localSeconds: local, nanosecond: time.nanosecond, zone: zone)
  }

  /// So many seconds and nanoseconds later; earlier where they are negative. Nil beyond the calendar's years.
  public func adding(_ duration: DaysAndTime) -> CivilDateTime? {
    let nanoseconds = time.nanosecond + duration.nanoseconds
    let carry = nanoseconds >= 1_000_000_000 ? 1 : nanoseconds < 0 ? -1 : 0
    let (total, overflow) = localSeconds.addingReportingOverflow(duration.seconds + carry)
    guard !overflow, CivilDate.seconds.contains(total) else { return nil }
    return CivilDateTime(
      localSeconds: total, nanosecond: nanoseconds - carry * 1_000_000_000, zone: time.zone)
  }

  /// How long from the other moment to this one.
  public func since(_ other: CivilDateTime) -> DaysAndTime {
    DaysAndTime(seconds: seconds - other.seconds, nanoseconds: time.nanosecond - other.time.nanosecond)
  }

  private init(localSeconds: Int, nanosecond: Int, zone: CivilZone?) {
    let days = localSeconds >= 0 ? localSeconds / 86_400 : (localSeconds - 86_399) / 86_400
    let rest = localSeconds - days * 86_400
    self.init(
      date: CivilDate(rawValue: days), time: CivilTime(nanoseconds: rest * 1_000_000_000 + nanosecond, zone: zone))
  }

  private var localSeconds: Int { date.rawValue * 86_400 + time.nanoseconds / 1_000_000_000 }
}

extension CivilDate {
  /// Seconds since 1970-01-01 of all moments in ``years``.
  static let seconds =
    days(year: years.lowerBound, month: 1, day: 1) * 86_400...days(year: years.upperBound, month: 12, day: 31) * 86_400
    + 86_399
}

extension CivilDateTime: LosslessStringConvertible {
  /// The moment that ISO 8601 writes so, strictly: a date, `T`, a time with or without a zone. `24:00:00` is the
  /// start of the next day.
  public init?(_ description: String) {
    var reader = DigitReader(description)
    guard let date = reader.date(), reader.take("T") else { return nil }
    let endsDay = reader.rest.hasPrefix("24:00:00")
    var clock = DigitReader(endsDay ? "00" + reader.rest.dropFirst(2) : reader.rest)
    guard let time = clock.time(), clock.isAtEnd, !endsDay || time.nanoseconds == 0 else { return nil }
    self.init(date: endsDay ? date.adding(days: 1) : date, time: time)
  }

  /// The moment as ISO 8601 writes it.
  public var description: String { date.description + "T" + time.description }
}
