import Civil
import Foundation
import Testing

/// The fixture was worked out for this project from the law and the computus, apart from this engine; nobody else's
/// licence binds it.
struct PublicHolidayTests {
  @Test func `The holidays of 2020 to 2040 are those of the table`() throws {
    let table = try Self.table()
    #expect(table.count == 21 * 15)
    let calendar = WorkingCalendar(moved: [])
    let found = (2020...2040).flatMap { calendar.holidays(in: $0) }
    #expect(found.map { Row($0) } == table)
  }

  @Test func `A statutory holiday closes services, and another falls on a Saturday or Sunday`() throws {
    let calendar = WorkingCalendar(moved: [])
    for row in try Self.table() {
      #expect(!calendar.isWorking(row.day))
      #expect(row.isStatutory || row.day.weekday >= 6)
    }
  }

  @Test func `Services close on no other day than on weekends and in the table`() throws {
    let closed = Set(try Self.table().map(\.day))
    let calendar = WorkingCalendar(moved: [])
    for year in 2020...2040 {
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      for day in (0..<365).map({ first.adding(days: $0) }) {
        #expect(calendar.isWorking(day) == (day.weekday <= 5 && !closed.contains(day)), "\(day)")
      }
    }
  }

  static func table() throws -> [Row] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/public_holidays_2020_2040.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    return try lines.dropFirst().map { try #require(Row(line: $0), "\($0)") }
  }
}

/// A line of the table: a holiday of a year.
struct Row: Hashable {
  let day: CivilDate
  let weekday: Int
  let key: String
  let greek: String
  let english: String
  let isStatutory: Bool

  init?(line: Substring) {
    // Only the note, which is last, has commas of its own.
    let cells = line.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    guard cells.count == 7, let day = CivilDate(cells[0]), let weekday = weekdays.firstIndex(of: cells[1]) else {
      return nil
    }
    (self.day, self.weekday, key, greek, english) = (day, weekday + 1, cells[2], cells[3], cells[4])
    isStatutory = cells[5] == "1"
  }

  init?(_ found: (day: CivilDate, holiday: Holiday)) {
    guard case .national(let holiday) = found.holiday else { return nil }
    (day, weekday, key) = (found.day, found.day.weekday, holiday.rawValue)
    (greek, english, isStatutory) = (holiday.greek, holiday.english, holiday.isStatutory)
  }
}
