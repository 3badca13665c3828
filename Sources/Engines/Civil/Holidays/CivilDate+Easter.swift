extension CivilDate {
  /// Easter Sunday of the Orthodox Church, by the Julian calendar's reckoning and on the Gregorian's day. Nil beyond
  /// ``years``.
  ///
  ///     CivilDate.easter(in: 2026)?.description   // 2026-04-12
  public static func easter(in year: Int) -> CivilDate? {
    guard years.contains(year) else { return nil }
    // Meeus's form for the Julian calendar, whose Easters come back after 532 years.
    let cycle = year % 532 + (year < 0 ? 532 : 0)
    let moon = (19 * (cycle % 19) + 15) % 30
    let sunday = (2 * (cycle % 4) + 4 * (cycle % 7) - moon + 34) % 7
    let (month, day) = ((moon + sunday + 114) / 31, (moon + sunday + 114) % 31 + 1)
    return CivilDate(rawValue: days(year: year, month: month, day: day) + daysBehind(in: year))
  }

  // How far the Julian calendar is behind in the spring of a year: 13 days from 1900 to 2099.
  private static func daysBehind(in year: Int) -> Int {
    let century = (year >= 0 ? year : year - 99) / 100
    return century - (century >= 0 ? century : century - 3) / 4 - 2
  }
}
