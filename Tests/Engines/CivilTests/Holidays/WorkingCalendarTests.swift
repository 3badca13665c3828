import Civil
import Testing

struct WorkingCalendarTests {
  @Test(arguments: [("2021-05-04", "2021-05-01"), ("2022-05-02", "2022-05-01"), ("2024-05-07", "2024-05-01")])
  func `Labour Day is kept on the day to which it was moved, and not on its own`(kept: String, own: String) throws {
    let calendar = WorkingCalendar()
    let (kept, own) = (try #require(CivilDate(kept)), try #require(CivilDate(own)))
    #expect(calendar.closedDay(on: kept)?.reason == .holiday(.national(.labourDay)))
    #expect(calendar.closedDay(on: own)?.reason != .holiday(.national(.labourDay)))
    #expect(calendar.holidays(in: kept.year).count == 15)
  }

  @Test func `1 May 2024 was a working day, and 1 May 2025 was none`() throws {
    #expect(WorkingCalendar().isWorking(try #require(CivilDate("2024-05-01"))))
    #expect(!WorkingCalendar().isWorking(try #require(CivilDate("2025-05-01"))))
  }

  @Test func `A place closes on its own holidays, and no other place does`() throws {
    let here = WorkingCalendar(local: Samples.local)
    for (text, holiday) in zip(["2026-11-30", "2026-04-17", "2026-10-15"], Samples.local) {
      let day = try #require(CivilDate(text))
      #expect(here.closedDay(on: day) == ClosedDay(day, .holiday(.local(holiday))))
      #expect(WorkingCalendar().isWorking(day))
    }
    #expect(here.isWorking(try #require(CivilDate("2027-10-15"))))
  }

  @Test func `The holidays of a year stand in their order, those of the place among them`() {
    let holidays = WorkingCalendar(local: Samples.local).holidays(in: 2026)
    #expect(holidays.count == 18)
    #expect(holidays.map(\.day) == holidays.map(\.day).sorted())
    #expect(
      holidays.filter { $0.day.month == 4 }.map(\.holiday.english) == [
        "Good Friday", "Holy Saturday", "Easter Sunday", "Easter Monday", "Life-giving Spring",
      ])
    #expect(holidays.last?.holiday.greek == "Σύναξη της Θεοτόκου")
  }

  @Test(arguments: [
    ("2026-11-21", ClosedDay.Reason.saturday), ("2026-11-22", .sunday),
    ("2026-03-25", .holiday(.national(.annunciation))),
    ("2026-08-15", .holiday(.national(.dormition))), ("2026-06-01", .holiday(.national(.whitMonday))),
  ])
  func `A closed day says why, by its holiday rather than its day of the week`(day: String, reason: ClosedDay.Reason)
    throws
  {
    #expect(WorkingCalendar().closedDay(on: try #require(CivilDate(day)))?.reason == reason)
  }

  @Test(arguments: [
    ("2026-04-09", 1, "2026-04-14"), ("2026-04-09", 4, "2026-04-17"), ("2025-08-22", 3, "2025-08-27"),
    ("2026-12-31", 1, "2027-01-04"), ("2026-04-14", -1, "2026-04-09"), ("2026-04-12", 0, "2026-04-12"),
    ("2026-04-11", 1, "2026-04-14"),
  ])
  func `Working days go past Easter, weekends and the new year`(from: String, count: Int, to: String) throws {
    let day = try #require(CivilDate(from))
    #expect(WorkingCalendar().adding(workingDays: count, to: day)?.description == to)
  }

  @Test func `Adding working days and counting them are inverse`() throws {
    let calendar = WorkingCalendar(local: Samples.local)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let day = CivilDate(rawValue: Int.random(in: 0...40_000, using: &generator))
      let count = Int.random(in: -60...60, using: &generator)
      let other = try #require(calendar.adding(workingDays: count, to: day))
      #expect(calendar.workingDays(from: day, to: other) == count)
      #expect(count == 0 || calendar.isWorking(other))
      guard calendar.isWorking(day) else { continue }
      #expect(calendar.adding(workingDays: -count, to: other) == day)
    }
  }

  @Test func `Working days from one day to another and on to a third add up`() {
    let calendar = WorkingCalendar(local: Samples.local)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let days = (0..<3).map { _ in CivilDate(rawValue: Int.random(in: 20_000...20_800, using: &generator)) }.sorted()
      let parts = calendar.workingDays(from: days[0], to: days[1]) + calendar.workingDays(from: days[1], to: days[2])
      #expect(calendar.workingDays(from: days[0], to: days[2]) == parts)
    }
  }

  @Test func `A year's holidays are the days on which a holiday closes services`() throws {
    let calendar = WorkingCalendar(local: Samples.local)
    for year in 2018...2032 {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      let closed = (0..<366).map { first.adding(days: $0) }.filter { day in
        if case .holiday = calendar.closedDay(on: day)?.reason { day.year == year } else { false }
      }
      #expect(Set(closed) == Set(calendar.holidays(in: year).map(\.day)))
    }
  }

  @Test func `The next and the last working day are the nearest`() throws {
    let calendar = WorkingCalendar(local: Samples.local)
    for days in 20_000..<20_800 {
      let day = CivilDate(rawValue: days)
      let (next, last) = (try #require(calendar.workingDay(from: day)), try #require(calendar.workingDay(until: day)))
      #expect(last <= day && day <= next && calendar.isWorking(last) && calendar.isWorking(next))
      #expect(calendar.workingDays(from: last, to: next) == (calendar.isWorking(day) ? 0 : 1))
    }
  }

  @Test func `Where every day is a holiday there is no working day, and far too many are not counted`() throws {
    let always = (1...12).flatMap { month in
      (1...31).map { LocalHoliday(.date(month: month, day: $0), greek: "Αργία", english: "Holiday") }
    }
    let day = try #require(CivilDate("2026-11-22"))
    #expect(WorkingCalendar(local: always).workingDay(from: day) == nil)
    #expect(WorkingCalendar(local: always).adding(workingDays: 1, to: day) == nil)
    #expect(WorkingCalendar().adding(workingDays: .max, to: day) == nil)
    #expect(WorkingCalendar().adding(workingDays: .min, to: day) == nil)
  }
}
