import Civil

extension CivilDate {
  /// A day of the Gregorian calendar; nil where it does not exist.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year) else { return nil }
    self.init(rawValue: Self.days(year, month, day))
  }

  /// The same day that many months later, or the last of that month where it has no such day.
  func adding(months: Int) -> CivilDate? {
    let (year, month, day) = parts
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (Int((Double(total) / 12).rounded(.down)), (total % 12 + 12) % 12 + 1)
    return CivilDate(rawValue: Self.days(newYear, newMonth, min(day, Self.length(of: newMonth, in: newYear))))
  }

  private var parts: (Int, Int, Int) {
    let z = rawValue + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
  }
}
