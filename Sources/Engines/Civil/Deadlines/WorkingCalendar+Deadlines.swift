extension WorkingCalendar {
  /// When a term ends that is counted from a day. Nil where the term is of less than one day, or ends beyond the calendar.
  ///
  ///     WorkingCalendar().deadline(.days(50), from: complete)?.last
  public func deadline(_ term: Term, from event: CivilDate) -> Deadline? {
    guard term.count > 0, let (counted, steps) = count(term, from: event) else { return nil }
    let found = term.isBackwards ? workingDay(until: counted) : workingDay(from: counted)
    guard let last = found else { return nil }
    let past = stride(from: counted.rawValue, to: last.rawValue, by: term.isBackwards ? -1 : 1)
    let moves = past.compactMap { closedDay(on: CivilDate(rawValue: $0)) }.map(Deadline.Reason.moved)
    return Deadline(last: last, reasons: [.event(event)] + steps + [.counted(term, to: counted)] + moves)
  }

  // Where counting alone ends, and what was not as usual on the way.
  private func count(_ term: Term, from event: CivilDate) -> (CivilDate, [Deadline.Reason])? {
    switch term {
    case .days(let count): event.later(by: count).map { ($0, []) }
    case .weeks(let count): event.later(by: count, times: 7).map { ($0, []) }
    case .fullDaysBefore(let count): event.later(by: count, times: -1).map { ($0.adding(days: -1), []) }
    case .months(let count): months(count, from: event)
    case .years(let count): count <= CivilDate.years.upperBound ? months(count * 12, from: event) : nil
    case .workingDays(let count): workingDays(count, from: event)
    }
  }

  private func months(_ count: Int, from event: CivilDate) -> (CivilDate, [Deadline.Reason])? {
    event.adding(months: count).map { ($0, $0.day == event.day ? [] : [.shortMonth]) }
  }

  private func workingDays(_ count: Int, from event: CivilDate) -> (CivilDate, [Deadline.Reason])? {
    guard let last = adding(workingDays: count, to: event) else { return nil }
    let days = (event.rawValue + 1..<last.rawValue).map(CivilDate.init(rawValue:))
    return (last, days.compactMap(closedDay).map(Deadline.Reason.notCounted))
  }
}

extension CivilDate {
  // Nil where the calendar has no such day.
  fileprivate func later(by count: Int, times days: Int = 1) -> CivilDate? {
    let (span, isTooLong) = count.multipliedReportingOverflow(by: days)
    let (later, isTooLate) = rawValue.addingReportingOverflow(span)
    guard !isTooLong, !isTooLate, CivilDate.all.contains(later) else { return nil }
    return CivilDate(rawValue: later)
  }

  private static let all =
    days(year: years.lowerBound, month: 1, day: 1)...days(year: years.upperBound, month: 12, day: 31)
}
