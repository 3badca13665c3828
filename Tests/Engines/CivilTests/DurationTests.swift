import Civil
import Testing

struct DurationTests {
  @Test(arguments: [("P1Y6M", 18), ("P18M", 18), ("-P1Y", -12), ("P0M", 0), ("P0Y", 0)])
  func `years and months are months`(text: String, months: Int) throws {
    #expect(try #require(YearsAndMonths(text)).months == months)
  }

  @Test(arguments: [(18, "P1Y6M"), (12, "P1Y"), (5, "P5M"), (-18, "-P1Y6M"), (0, "P0M")])
  func `months are printed as years and months`(months: Int, text: String) {
    #expect(YearsAndMonths(months: months).description == text)
  }

  @Test(arguments: [("P1DT12H", 129_600), ("PT90M", 5_400), ("-PT1S", -1), ("PT0.5S", 0), ("P30D", 2_592_000)])
  func `days and time are seconds`(text: String, seconds: Int) throws {
    #expect(try #require(DaysAndTime(text)).seconds == seconds)
  }

  @Test(arguments: [
    "P", "PT", "P1", "1Y", "P1D1Y", "P1YT1H", "PT1.5H", "PT1S1M", "P-1D", "P1M1Y", "p1D", "PT1H ", "P1Y2D",
  ])
  func `what is no duration is refused`(text: String) {
    #expect(YearsAndMonths(text) == nil && DaysAndTime(text) == nil)
  }

  @Test func `a duration is printed and read as itself`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let span = DaysAndTime(
        seconds: Int.random(in: -10_000_000...10_000_000, using: &generator),
        nanoseconds: Int.random(in: 0...999_999_999, using: &generator))
      #expect(DaysAndTime(span.description) == span)
      let months = YearsAndMonths(months: Int.random(in: -5_000...5_000, using: &generator))
      #expect(YearsAndMonths(months.description) == months)
    }
  }
}
