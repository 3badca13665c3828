extension CivilDate {
  /// The same day so many months later; where that month has no such day, its last one. Nil beyond ``years``.
  ///
  ///     CivilDate("2026-01-31")?.adding(months: 1)   // 2026-02-28
  public func adding(months: Int) -> CivilDate? {
    let parts = parts
    let (total, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let year = total >= 0 ? total / 12 : (total - 11) / 12
    let month = total - year * 12 + 1
    let day = min(parts.day, CivilDate.days(inMonth: month, of: year))
    return CivilDate(year: year, month: month, day: day)
  }

  /// The whole months from this day to another; negative where the other is earlier.
  public func months(until other: CivilDate) -> Int {
    let (from, to) = (parts, other.parts)
    let months = (to.year - from.year) * 12 + to.month - from.month
    if months > 0 && to.day < from.day { return months - 1 }
    if months < 0 && to.day > from.day { return months + 1 }
    return months
  }

  /// The age in whole years, on a day, of somebody born on this day. It changes at the start of the birthday;
  /// who was born on 29 February has it on 1 March where the year is no leap year.
  public func age(on day: CivilDate) -> Int { months(until: day) / 12 }

  /// The age in whole years and months, by the same rule.
  public func fullAge(on day: CivilDate) -> YearsAndMonths { YearsAndMonths(months: months(until: day)) }
}
