import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct TrailTests {
  @Test(arguments: TestHouse.engines) func `the house knows its own entries`(engine: Engine) async throws {
    let (house, _) = try await read(on: engine)
    #expect(try await forgeries(in: house) == [])
  }

  @Test(arguments: TestHouse.engines, changes) func `an entry that somebody changed in the database is found`(
    engine: Engine, change: SQL
  ) async throws {
    let (house, entry) = try await read(on: engine)
    try await house.run(change)
    #expect(try await forgeries(in: house) == [entry])
  }

  static let changes: [SQL] = [
    "UPDATE audit SET who = 'staff nobody'", "UPDATE audit SET why = NULL", "UPDATE audit SET at = at + 1",
    "UPDATE audit_subject SET fields = 'text'", "DELETE FROM audit_subject", "UPDATE audit SET mac = \(Data([1]))",
  ]

  @Test(arguments: TestHouse.engines, packed) func `what a list has packed is covered too`(
    engine: Engine, change: SQL
  ) async throws {
    let (house, desk, _) = try await TestHouse.withLetters(on: engine)
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

  private func read(on engine: Engine) async throws -> (TestHouse, ID<Entry>) {
    let (house, desk, letters) = try await TestHouse.withLetters(on: engine)
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
