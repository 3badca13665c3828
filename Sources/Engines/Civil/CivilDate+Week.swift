extension CivilDate {
  /// The day of the week by ISO 8601: Monday is 1, Sunday 7.
  public var weekday: Int {
    let sinceMonday = (rawValue + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The day of the year: 1 January is 1.
  public var dayOfYear: Int {
    rawValue - CivilDate.days(year: year, month: 1, day: 1) + 1
  }

  /// The week of the year by ISO 8601: week 1 holds the year's first Thursday.
  public var week: Int {
    (adding(days: 4 - weekday).dayOfYear - 1) / 7 + 1
  }

  /// The last day of this day's month.
  public var endOfMonth: CivilDate {
    let parts = parts
    return CivilDate(rawValue: rawValue - parts.day + CivilDate.days(inMonth: parts.month, of: parts.year))
  }
}
