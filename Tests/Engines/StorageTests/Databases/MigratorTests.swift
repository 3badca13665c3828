import Foundation
import Storage
import TestDatabases
import Testing

@Suite struct MigratorTests {
  static let notes = Migration(
    "2026-11-22-01-notes",
    [
      "CREATE TABLE note (id \(.id) PRIMARY KEY, title \(.text)) \(.strict)",
      "CREATE TABLE mark (note \(.id) NOT NULL REFERENCES note (id)) \(.strict)",
    ])
  static let titles = Migration("2026-12-01-01-notes-title", required)

  // SQLite adds no NOT NULL to a column that is there, and builds the table anew.
  private static let required: [SQL] = [
    """
    \(sqlite: "CREATE TABLE note_new (id \(.id) PRIMARY KEY, title \(.text) NOT NULL) \(.strict)",
      postgres: "DELETE FROM note WHERE title IS NULL")
    """,
    """
    \(sqlite: "INSERT INTO note_new SELECT id, title FROM note WHERE title IS NOT NULL",
      postgres: "ALTER TABLE note ALTER COLUMN title SET NOT NULL")
    """,
    "\(sqlite: "DROP TABLE note", postgres: "SELECT 1")",
    "\(sqlite: "ALTER TABLE note_new RENAME TO note", postgres: "SELECT 1")",
  ]

  @Test(arguments: Engine.all) func `migrations of all rooms are taken once, in the order of their names`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    let migrator = Migrator([Self.titles, Self.notes])
    #expect(try await migrator.schema(of: base.database) == .empty)
    #expect(try await migrator.migrate(base.database) == [Self.notes.name, Self.titles.name])
    #expect(try await migrator.migrate(base.database) == [])
    #expect(try await migrator.schema(of: base.database) == .current)
  }

  @Test(arguments: Engine.all) func `a database that is older, newer or somebody else's is known for it`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    try await Migrator([Self.notes]).migrate(base.database)
    #expect(try await Migrator([Self.notes, Self.titles]).schema(of: base.database) == .older([Self.titles.name]))
    #expect(try await Migrator([Self.titles]).schema(of: base.database) == .newer([Self.notes.name]))
    let other = try await TestDatabase(engine)
    try await other.write { try $0.execute("CREATE TABLE wares (name \(.text)) \(.strict)") }
    #expect(try await Migrator([Self.notes]).schema(of: other.database) == .foreign)
  }

  @Test(arguments: Engine.all) func `a database that is newer than the program is not touched`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    try await Migrator([Self.notes, Self.titles]).migrate(base.database)
    let extra = Migration("2026-12-02-01-more", ["CREATE TABLE more (id \(.id)) \(.strict)"])
    let refusal = await #expect(throws: NewerDatabase.self) {
      try await Migrator([Self.notes, extra]).migrate(base.database)
    }
    #expect(refusal?.steps == [Self.titles.name])
    #expect(refusal.map { "\($0)" }?.contains("\n") == false)
  }

  @Test(arguments: Engine.all, ["Α", nil]) func `a table is built anew under those that refer to it`(
    engine: Engine, title: String?
  ) async throws {
    let base = try await TestDatabase(engine)
    try await Migrator([Self.notes]).migrate(base.database)
    let id = UUID()
    try await base.write { transaction in
      try transaction.execute("INSERT INTO note (id, title) VALUES (\(id), \(title))")
      try transaction.execute("INSERT INTO mark (note) VALUES (\(id))")
    }
    let all = Migrator([Self.notes, Self.titles])
    if title == nil {
      let violation = await #expect(throws: ConstraintViolation.self) { try await all.migrate(base.database) }
      #expect(violation?.kind == .foreignKey)
    } else {
      #expect(try await all.migrate(base.database) == [Self.titles.name])
    }
    await #expect(throws: ConstraintViolation.self, "References are watched again afterwards.") {
      try await base.write { try $0.execute("INSERT INTO mark (note) VALUES (\(UUID()))") }
    }
    #expect(try await base.all("SELECT note FROM mark") == [id])
  }

  @Test(arguments: Engine.all) func `a step that fails leaves no trace of those before it`(engine: Engine) async throws
  {
    let base = try await TestDatabase(engine)
    let wrong = Migration("2026-12-03-01-wrong", ["CREATE TABLE half (id \(.id)) \(.strict)", "CREATE TABLE ("])
    await #expect(throws: StatementFailure.self) {
      try await Migrator([Self.notes, Self.titles, wrong]).migrate(base.database)
    }
    #expect(try await Migrator([Self.notes]).schema(of: base.database) == .empty)
  }

  @Test(arguments: Engine.all) func `of two programs that migrate at once the second finds it done`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    let migrator = Migrator([Self.notes, Self.titles])
    async let one = migrator.migrate(base.database)
    async let other = migrator.migrate(base.database)
    let taken = try await [one, other]
    #expect(taken.map(\.count).sorted() == [0, 2])
  }

  @Test(arguments: Engine.all) func `statements known before a table changed see it as it is now`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    try await Migrator([Self.notes]).migrate(base.database)
    let before: [Note] = try await base.all("SELECT * FROM note")
    try await base.write { transaction in
      try transaction.execute("ALTER TABLE note ADD COLUMN weight \(.integer)")
      try transaction.execute("INSERT INTO note (id, title, weight) VALUES (\(UUID()), 'Α', 7)")
    }
    let after: [Note] = try await base.all("SELECT * FROM note")
    #expect(before.isEmpty && after.map(\.weight) == [7])
  }

  private struct Note: Decodable {
    let title: String?
    let weight: Int?
  }
}
