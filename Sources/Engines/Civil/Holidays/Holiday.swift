/// A holiday of one place: its patron saint, the day it was freed, or a single day that somebody has declared.
public struct LocalHoliday: Hashable, Sendable {
  /// On which day of a year it falls.
  public let rule: HolidayRule
  /// What it is called in Greek.
  public let greek: String
  /// What it is called in English.
  public let english: String

  /// A holiday by that rule, of these names.
  public init(_ rule: HolidayRule, greek: String, english: String) {
    (self.rule, self.greek, self.english) = (rule, greek, english)
  }
}

/// A public holiday that was kept on another day than its own in that day's year.
public struct MovedHoliday: Hashable, Sendable {
  /// Which one.
  public let holiday: PublicHoliday
  /// The day on which it was kept.
  public let day: CivilDate

  /// That holiday, kept on that day.
  public init(_ holiday: PublicHoliday, to day: CivilDate) { (self.holiday, self.day) = (holiday, day) }

  /// What ministers have decided so far of 1 May. It is not complete before 2020, and whoever keeps it looks each spring.
  public static let decided = ["2021-05-04", "2022-05-02", "2024-05-07"].compactMap { CivilDate($0) }.map {
    MovedHoliday(.labourDay, to: $0)
  }
}

/// A holiday of the country or of the place.
public enum Holiday: Hashable, Sendable {
  /// Of all Greece.
  case national(PublicHoliday)
  /// Of one place.
  case local(LocalHoliday)

  /// What it is called in Greek.
  public var greek: String {
    switch self {
    case .national(let holiday): holiday.greek
    case .local(let holiday): holiday.greek
    }
  }

  /// What it is called in English.
  public var english: String {
    switch self {
    case .national(let holiday): holiday.english
    case .local(let holiday): holiday.english
    }
  }
}

/// A day on which public services are closed, and why.
public struct ClosedDay: Hashable, Sendable {
  /// The day.
  public let day: CivilDate
  /// Why they are closed on it.
  public let reason: Reason

  /// Why services are closed.
  public enum Reason: Hashable, Sendable {
    /// It is a holiday, whatever day of the week.
    case holiday(Holiday)
    /// It is a Saturday.
    case saturday
    /// It is a Sunday.
    case sunday
  }

  /// That day, closed for that reason.
  public init(_ day: CivilDate, _ reason: Reason) { (self.day, self.reason) = (day, reason) }
}
