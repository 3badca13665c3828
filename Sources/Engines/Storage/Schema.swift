/// How a database's schema stands to the steps that a program knows.
public enum Schema: Hashable, Sendable {
  /// It has no table yet.
  case empty
  /// Its tables are somebody else's.
  case foreign
  /// These steps are still to be taken.
  case older([String])
  /// Every step is taken, and no other.
  case current
  /// It has taken these, which the program does not know.
  case newer([String])
}

extension Migrator {
  /// How the database stands to these steps. Changes nothing, and throws the driver's errors.
  public func schema(of database: any Database) async throws -> Schema {
    let known = names
    return try await database.read { transaction in
      let tables: [String] = try transaction.all(Self.tables)
      guard tables.contains("migration") else { return tables.isEmpty ? .empty : .foreign }
      let taken: [String] = try transaction.all("SELECT name FROM migration ORDER BY name")
      let unknown = Set(taken).subtracting(known)
      guard unknown.isEmpty else { return .newer(unknown.sorted()) }
      let missing = known.filter { !taken.contains($0) }
      return missing.isEmpty ? .current : .older(missing)
    }
  }

  private static let tables: SQL = """
    SELECT name FROM \(sqlite: "sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
      postgres: "(SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()) AS present")
    """
}
