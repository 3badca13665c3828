import Kit
import Municipality
import Storage
import TestDatabases
import TestHouse
import Testing

struct SchemaTests {
  private static let steps = Rooms.all.flatMap(\.migrations)

  @Test(arguments: TestHouse.engines, Release.all)
  func `an upgrade from each release ends in the schema of a fresh install`(
    engine: TestDatabases.Engine, release: Release
  ) async throws {
    let fresh = try await TestDatabase(engine, Self.steps)
    let old = release.steps(of: Rooms.all)
    let upgraded = try await TestDatabase(engine, Self.steps, upgradedFrom: old)
    let schema = try await fresh.schema()
    #expect(try await upgraded.schema() == schema)
    #expect(schema.count > old.count && !old.isEmpty)
  }

  @Test(arguments: TestHouse.engines) func `a schema that differs in anything is found`(engine: TestDatabases.Engine)
    async throws
  {
    let one: SQL = "CREATE TABLE note (id \(.id) PRIMARY KEY, title \(.text) NOT NULL) \(.strict)"
    let others: [[SQL]] = [
      ["CREATE TABLE note (id \(.id) PRIMARY KEY, title \(.text)) \(.strict)"],
      ["CREATE TABLE note (id \(.id) PRIMARY KEY, title \(.text) NOT NULL CHECK (title <> '')) \(.strict)"],
      ["CREATE TABLE note (id \(.id) PRIMARY KEY, title \(.text) NOT NULL DEFAULT '') \(.strict)"],
      [one, "CREATE INDEX note_title ON note (title)"],
    ]
    let schema = try await TestDatabase(engine, [Migration("one", [one])]).schema()
    #expect(schema == (try await TestDatabase(engine, [Migration("same", [one])]).schema()))
    for (place, other) in others.enumerated() {
      #expect(try await TestDatabase(engine, [Migration("other-\(place)", other)]).schema() != schema)
    }
  }

  @Test func `the house of the tests has the rooms of the house`() {
    #expect(TestHouse.rooms.map(\.name) == Rooms.all.map(\.name))
  }
}
