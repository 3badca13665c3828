import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct TrailTests {
  @Test func `the house knows its own entries`() async throws {
    let (house, _) = try await read()
    #expect(try await forgeries(in: house) == [])
  }

  @Test(arguments: changes) func `an entry that somebody changed in the database is found`(_ change: SQL) async throws {
    let (house, entry) = try await read()
    try await house.run(change)
    #expect(try await forgeries(in: house) == [entry])
  }

  static let changes: [SQL] = [
    "UPDATE audit SET who = 'staff nobody'", "UPDATE audit SET why = NULL", "UPDATE audit SET at = at + 1",
    "UPDATE audit_subject SET fields = 'text'", "DELETE FROM audit_subject", "UPDATE audit SET mac = \(Data([1]))",
  ]

  @Test(arguments: packed) func `what a list has packed is covered too`(_ change: SQL) async throws {
    let (house, desk, _) = try await TestHouse.withLetters()
    _ = try await desk.list(Letter.viewing, Letter.self) { scope, look -> [Letter] in
      try look.all("SELECT * FROM letter WHERE \(Letter.within(scope))")
    }
    #expect(try await forgeries(in: house) == [])
    try await house.run(change)
    #expect(try await forgeries(in: house).count == 1)
  }

  static let packed: [SQL] = [
    "UPDATE audit SET packed = \(Data([0]))", "UPDATE audit SET packed = \(Data?.none)",
    "UPDATE audit SET packed = \(Data(count: 8))",
  ]

  private func read() async throws -> (TestHouse, ID<Entry>) {
    let (house, desk, letters) = try await TestHouse.withLetters()
    _ = try await desk.see(Letter.viewing, Letter.self, letters[0].id, for: .counter) { _, _ in true }
    let entries: [ID<Entry>] = try await house.all("SELECT id FROM audit")
    return (house, try #require(entries.first))
  }

  private func forgeries(in house: TestHouse) async throws -> [ID<Entry>] {
    try await house.house.inspecting { [trail = house.house.trail] transaction in
      var forged: [ID<Entry>] = []
      try Entry.each("TRUE", orderedBy: "audit.id", in: transaction) { if !trail.knows($0) { forged.append($0.id) } }
      return forged
    }
  }
}
