import Civil
import Testing

struct EasterTests {
  @Test(arguments: [
    "1900-04-22", "1923-04-08", "1983-05-08", "2010-04-04", "2024-05-05", "2025-04-20", "2026-04-12", "2027-05-02",
    "2028-04-16", "2029-04-08", "2030-04-28", "2099-04-12", "1583-04-10", "2100-05-02",
  ])
  func `Easter is on the day that the Church keeps it`(date: String) throws {
    let day = try #require(CivilDate(date))
    #expect(CivilDate.easter(in: day.year) == day)
  }

  @Test(arguments: 1900...2099) func `Easter is a Sunday between 4 April and 8 May`(year: Int) throws {
    let easter = try #require(CivilDate.easter(in: year))
    let first = try #require(CivilDate(year: year, month: 4, day: 4))
    let last = try #require(CivilDate(year: year, month: 5, day: 8))
    #expect(easter.weekday == 7 && first...last ~= easter)
  }

  /// The Church's own table: the Julian day of the full moon by the year's place among nineteen, and the Sunday after it.
  @Test func `Easter is the Sunday after the full moon of the table`() throws {
    let moons = [
      "04-05", "03-25", "04-13", "04-02", "03-22", "04-10", "03-30", "04-18", "04-07", "03-27", "04-15", "04-04",
      "03-24",
      "04-12", "04-01", "03-21", "04-09", "03-29", "04-17",
    ]
    for year in 1900...2099 {
      // A Julian day of these centuries is thirteen days later by the Gregorian calendar.
      let moon = try #require(CivilDate("\(year)-\(moons[year % 19])")).adding(days: 13)
      #expect(CivilDate.easter(in: year) == moon.adding(days: 7 - moon.weekday % 7))
    }
  }

  @Test func `Every year of the calendar has an Easter on a Sunday, and no other year has one`() throws {
    for year in stride(from: -3_000, through: 12_000, by: 1) {
      #expect(try #require(CivilDate.easter(in: year)).weekday == 7)
    }
    #expect(CivilDate.easter(in: CivilDate.years.upperBound)?.weekday == 7)
    #expect(CivilDate.easter(in: CivilDate.years.lowerBound)?.weekday == 7)
    #expect(CivilDate.easter(in: CivilDate.years.upperBound + 1) == nil && CivilDate.easter(in: .min) == nil)
  }
}
