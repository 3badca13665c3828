/// On which days public services of a place work: Monday to Friday but for the country's holidays and the place's own.
///
///     let calendar = WorkingCalendar(local: [saintAndrew])
///     calendar.closedDay(on: day)?.reason
public struct WorkingCalendar: Hashable, Sendable {
  /// The holidays of the place.
  public let local: [LocalHoliday]
  /// The public holidays that were kept on another day.
  public let moved: [MovedHoliday]

  /// The calendar of a place that has these holidays of its own.
  public init(local: [LocalHoliday] = [], moved: [MovedHoliday] = MovedHoliday.decided) {
    (self.local, self.moved) = (local, moved)
  }

  /// The holidays of a year, in their order.
  public func holidays(in year: Int) -> [(day: CivilDate, holiday: Holiday)] {
    let national = PublicHoliday.allCases.compactMap { holiday in
      day(of: holiday, in: year).map { (day: $0, holiday: Holiday.national(holiday)) }
    }
    let local = local.compactMap { holiday in
      holiday.rule.day(in: year).map { (day: $0, holiday: Holiday.local(holiday)) }
    }
    return (national + local).enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// Why services are closed on a day; nil where they work. Of two holidays on one day the country's goes before the
  /// place's.
  public func closedDay(on day: CivilDate) -> ClosedDay? {
    if let holiday = holiday(on: day) { return ClosedDay(day, .holiday(holiday)) }
    switch day.weekday {
    case 6: return ClosedDay(day, .saturday)
    case 7: return ClosedDay(day, .sunday)
    default: return nil
    }
  }

  /// Whether services work on a day.
  public func isWorking(_ day: CivilDate) -> Bool { day.weekday <= 5 && holiday(on: day) == nil }

  private func holiday(on day: CivilDate) -> Holiday? {
    let place = PlaceInYear(day)
    let own = PublicHoliday.allCases.first { $0.rule.falls(on: place) && kept($0, in: place.year) == nil }
    if let national = own ?? moved.first(where: { $0.day == day })?.holiday { return .national(national) }
    return local.first { $0.rule.falls(on: place) }.map(Holiday.local)
  }

  private func day(of holiday: PublicHoliday, in year: Int) -> CivilDate? {
    kept(holiday, in: year) ?? holiday.rule.day(in: year)
  }

  // The other day on which a holiday was kept in a year.
  private func kept(_ holiday: PublicHoliday, in year: Int) -> CivilDate? {
    moved.first { $0.holiday == holiday && $0.day.year == year }?.day
  }
}
