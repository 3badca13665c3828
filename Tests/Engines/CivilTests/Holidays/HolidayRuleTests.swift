import Civil
import Testing

struct HolidayRuleTests {
  @Test(arguments: [
    ("--11-30", 2026, "2026-11-30"), ("--02-29", 2028, "2028-02-29"), ("easter", 2026, "2026-04-12"),
    ("easter+50", 2026, "2026-06-01"), ("easter-48", 2026, "2026-02-23"), ("2021-10-15", 2021, "2021-10-15"),
  ])
  func `A holiday that a place names falls on its day, and is written as it is read`(
    text: String, year: Int, day: String
  ) throws {
    let rule = try #require(HolidayRule(text))
    #expect(rule.day(in: year)?.description == day)
    #expect(rule.description == text)
  }

  @Test(arguments: [("--02-29", 2026), ("2021-10-15", 2022), ("easter+300", 2026), ("easter-150", 2026)])
  func `A year that has no such day has none`(text: String, year: Int) throws {
    #expect(try #require(HolidayRule(text)).day(in: year) == nil)
  }

  @Test(arguments: [
    "", "11-30", "--11-31", "--13-01", "--1-1", "--11-30 ", "Easter", "easter50", "easter+0", "easter+050", "easter +1",
    "2026-02-29", "easter+99999999999999999999",
  ])
  func `What names no day is refused`(text: String) {
    #expect(HolidayRule(text) == nil)
  }

  @Test func `No number is so large that it breaks the counting`() {
    #expect(HolidayRule.easter(.max).day(in: 2026) == nil && HolidayRule.easter(.min).day(in: 2026) == nil)
    #expect(HolidayRule.date(month: 13, day: 0).day(in: .max) == nil)
  }
}
