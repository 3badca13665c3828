import Civil
import Foundation
import Testing

struct CivilTimeTests {
  @Test(arguments: [
    "10:30:00", "00:00:00.000000001", "23:59:59.5", "10:30:00Z", "10:30:00+02:00", "10:30:00-03:30",
    "10:30:00@Europe/Athens",
    "10:30:00+01:00:30",
  ])
  func `a time is printed as it is read`(text: String) throws {
    #expect(try #require(CivilTime(text)).description == text)
  }

  @Test(arguments: [
    "24:00:00", "10:60:00", "10:30", "1:30:00", "10:30:00z", "10:30:00+2", "10:30:00+19:00", "10:30:00@",
    "10:30:00@Nowhere/Land",
    "10:30:00@Europe/Athens ", "10:30:00.", "T10:30:00", "10:30:60",
  ])
  func `what no clock shows is refused`(text: String) {
    #expect(CivilTime(text) == nil)
  }

  @Test func `two clocks show one moment`() throws {
    let athens = try #require(CivilDateTime("2026-07-01T15:00:00@Europe/Athens"))
    let greenwich = try #require(CivilDateTime("2026-07-01T12:00:00Z"))
    #expect(athens.seconds == greenwich.seconds)
    #expect(greenwich.moved(to: .named("Europe/Athens")) == athens)
    #expect(try #require(CivilDateTime("2026-01-01T15:00:00@Europe/Athens")).offset == 7_200)
  }

  @Test func `where clocks change, the hour that is missing or doubled still has an offset`() throws {
    #expect(try #require(CivilDateTime("2026-03-29T03:30:00@Europe/Athens")).offset == 7_200)
    #expect(try #require(CivilDateTime("2026-10-25T03:30:00@Europe/Athens")).offset == 10_800)
  }

  @Test func `adding and taking away a duration come back`() throws {
    var generator = SystemRandomNumberGenerator()
    let start = try #require(CivilDateTime("2026-11-22T10:30:00.25Z"))
    for _ in 0..<2_000 {
      let duration = DaysAndTime(
        seconds: Int.random(in: -1_000_000_000...1_000_000_000, using: &generator),
        nanoseconds: Int.random(in: -999_999_999...999_999_999, using: &generator))
      let moved = try #require(start.adding(duration))
      #expect(moved.since(start) == duration)
    }
  }

  @Test func `the end of a day is the start of the next`() throws {
    #expect(try #require(CivilDateTime("2026-12-31T24:00:00")).description == "2027-01-01T00:00:00")
    #expect(CivilDateTime("2026-12-31T24:00:01") == nil)
  }
}
