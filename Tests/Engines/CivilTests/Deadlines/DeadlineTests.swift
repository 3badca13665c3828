import Civil
import Testing

struct DeadlineTests {
  @Test(arguments: [
    // Fifty days from 3 March end on a Wednesday.
    ("2026-03-03", Term.days(50), "2026-04-22"),
    // On Easter Sunday, and on the Monday after it: Tuesday.
    ("2026-02-21", .days(50), "2026-04-14"), ("2026-02-22", .days(50), "2026-04-14"),
    // On 28 October, a Wednesday; on a Saturday.
    ("2026-09-28", .days(30), "2026-10-29"), ("2026-11-06", .days(15), "2026-11-23"),
    ("2026-01-31", .months(1), "2026-03-02"), ("2025-11-30", .months(3), "2026-03-02"),
    ("2026-01-15", .months(1), "2026-02-16"), ("2024-02-29", .years(1), "2025-02-28"),
    ("2026-11-22", .weeks(2), "2026-12-07"),
    // EETAA's lists of Friday 22 August 2025: objections until Wednesday 27.
    ("2025-08-22", .workingDays(3), "2025-08-27"), ("2026-12-23", .workingDays(5), "2026-12-31"),
    ("2026-11-23", .fullDaysBefore(5), "2026-11-17"), ("2026-04-19", .fullDaysBefore(5), "2026-04-09"),
  ])
  func `A term ends on its day, or on the next that is worked`(event: String, term: Term, last: String) throws {
    let deadline = WorkingCalendar().deadline(term, from: try #require(CivilDate(event)))
    #expect(deadline?.last.description == last)
  }

  @Test func `A deadline says what it was counted from, where that led, and past which days it moved`() throws {
    let event = try #require(CivilDate("2026-02-21")), easter = try #require(CivilDate("2026-04-12"))
    let deadline = try #require(WorkingCalendar().deadline(.days(50), from: event))
    #expect(
      deadline.reasons == [
        .event(event), .counted(.days(50), to: easter),
        .moved(past: ClosedDay(easter, .holiday(.national(.easter)))),
        .moved(past: ClosedDay(easter.adding(days: 1), .holiday(.national(.easterMonday)))),
      ])
  }

  @Test func `A month that is too short says so`() throws {
    let event = try #require(CivilDate("2026-01-31")), counted = try #require(CivilDate("2026-02-28"))
    let deadline = try #require(WorkingCalendar().deadline(.months(1), from: event))
    #expect(
      deadline.reasons == [
        .event(event), .shortMonth, .counted(.months(1), to: counted), .moved(past: ClosedDay(counted, .saturday)),
        .moved(past: ClosedDay(counted.adding(days: 1), .sunday)),
      ])
  }

  @Test func `Working days say which days were not counted, the place's own among them`() throws {
    let event = try #require(CivilDate("2026-11-27")), last = try #require(CivilDate("2026-12-02"))
    let deadline = try #require(WorkingCalendar(local: Samples.local).deadline(.workingDays(2), from: event))
    #expect(
      deadline.reasons == [
        .event(event), .notCounted(ClosedDay(event.adding(days: 1), .saturday)),
        .notCounted(ClosedDay(event.adding(days: 2), .sunday)),
        .notCounted(ClosedDay(event.adding(days: 3), .holiday(.local(Samples.local[0])))),
        .counted(.workingDays(2), to: last),
      ])
  }

  @Test func `Backwards a closed day gives way to the one before`() throws {
    let hearing = try #require(CivilDate("2026-04-19")), counted = try #require(CivilDate("2026-04-13"))
    let deadline = try #require(WorkingCalendar().deadline(.fullDaysBefore(5), from: hearing))
    #expect(
      deadline.reasons.first == .event(hearing)
        && deadline.reasons.dropFirst().first == .counted(.fullDaysBefore(5), to: counted))
    #expect(deadline.reasons.count == 6)
  }

  @Test func `A deadline is a working day, never before the term is over, and every day between is closed`() throws {
    let calendar = WorkingCalendar(local: Samples.local)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let event = CivilDate(rawValue: Int.random(in: 15_000...25_000, using: &generator))
      let count = Int.random(in: 1...90, using: &generator)
      for term in [Term.days(count), .months(count), .weeks(count), .workingDays(count), .fullDaysBefore(count)] {
        let deadline = try #require(calendar.deadline(term, from: event))
        let counted = try #require(deadline.counted), moves = deadline.moves
        #expect(calendar.isWorking(deadline.last))
        #expect(moves.map(\.day) == (0..<moves.count).map { counted.adding(days: term.isBackwards ? -$0 : $0) })
        #expect(deadline.last == counted.adding(days: term.isBackwards ? -moves.count : moves.count))
      }
    }
  }

  @Test func `Who begins later never ends earlier`() throws {
    let calendar = WorkingCalendar(local: Samples.local)
    for term in [Term.days(50), .workingDays(5), .months(3), .weeks(1), .fullDaysBefore(5)] {
      var before = try #require(calendar.deadline(term, from: CivilDate(rawValue: 20_000))).last
      for days in 20_001..<20_500 {
        let last = try #require(calendar.deadline(term, from: CivilDate(rawValue: days))).last
        #expect(before <= last)
        before = last
      }
    }
  }

  @Test(arguments: [
    Term.days(0), .days(-1), .workingDays(0), .months(.min), .days(.max), .weeks(.max), .months(.max),
    .years(.max), .workingDays(.max), .fullDaysBefore(.max), .days(400_000_000_000),
  ])
  func `A term of no day, or beyond the calendar, has no end`(term: Term) throws {
    #expect(WorkingCalendar().deadline(term, from: try #require(CivilDate("2026-11-22"))) == nil)
  }

  @Test func `The terms of the law are those of the Code`() throws {
    let event = try #require(CivilDate("2026-11-23"))
    let found = StatutoryTerm.allCases.map { "\($0) \($0.law) \($0.article) \(last($0, event))" }
    #expect(
      found == [
        "answer 2690/1999 4 2027-01-12", "jointAnswer 2690/1999 4 2027-01-22", "forwarding 2690/1999 4 2026-11-26",
        "actUnasked 2690/1999 2 2027-02-23", "original 2690/1999 10 2026-11-30", "hearing 2690/1999 6 2026-11-17",
        "remedy 2690/1999 24 2026-12-23", "legalityReview 3852/2010 227 2026-12-08",
        "dataSubject 2016/679 12 2026-12-23", "dataSubjectExtended 2016/679 12 2027-02-23",
      ])
  }

  private func last(_ term: StatutoryTerm, _ event: CivilDate) -> String {
    WorkingCalendar().deadline(term.term, from: event)?.last.description ?? "none"
  }
}

extension Deadline {
  fileprivate var counted: CivilDate? {
    reasons.lazy.compactMap { if case .counted(_, let day) = $0 { day } else { nil } }.first
  }
  fileprivate var moves: [ClosedDay] {
    reasons.compactMap { if case .moved(let day) = $0 { day } else { nil } }
  }
}
