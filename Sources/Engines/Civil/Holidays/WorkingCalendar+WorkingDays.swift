extension WorkingCalendar {
  /// The first working day from a day on, that day too. Nil where two years have none.
  public func workingDay(from day: CivilDate) -> CivilDate? { workingDay(from: day, by: 1) }

  /// The last working day until a day, that day too. Nil where two years have none.
  public func workingDay(until day: CivilDate) -> CivilDate? { workingDay(from: day, by: -1) }

  /// So many working days after a day, which is not counted; before it where negative, and the day itself where none. Each
  /// day is a step, so that more than 100,000 are nil.
  ///
  ///     WorkingCalendar().adding(workingDays: 3, to: friday)   // the Wednesday after, where no holiday lies between
  public func adding(workingDays count: Int, to day: CivilDate) -> CivilDate? {
    guard -100_000...100_000 ~= count else { return nil }
    var day = day
    for _ in 0..<abs(count) {
      guard let next = workingDay(from: day.adding(days: count.signum()), by: count.signum()) else { return nil }
      day = next
    }
    return day
  }

  /// How many working days come after one day until another, that one too; negative where the other is earlier, when it is
  /// counted and the first day is not. The other way round of ``adding(workingDays:to:)``.
  public func workingDays(from day: CivilDate, to other: CivilDate) -> Int {
    if other < day { return -working(in: other.rawValue..<day.rawValue) }
    return working(in: day.rawValue + 1..<other.rawValue + 1)
  }

  private func working(in days: Range<Int>) -> Int { days.count { isWorking(CivilDate(rawValue: $0)) } }

  private func workingDay(from day: CivilDate, by step: Int) -> CivilDate? {
    var day = day
    // A place could declare every day of the year a holiday.
    for _ in 0..<731 {
      if isWorking(day) { return day }
      day = day.adding(days: step)
    }
    return nil
  }
}
