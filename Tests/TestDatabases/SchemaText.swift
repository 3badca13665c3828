import Storage

extension TestDatabase {
  /// The whole schema as lines, in an order of their own: what two databases with the same schema have in common, however
  /// they came by it.
  public func schema() async throws -> [String] {
    let lines: [String] = try await database.read { transaction in
      try transaction.all(transaction.dialect == .sqlite ? Self.sqlite : Self.postgres)
    }
    return lines.map(plain).sorted()
  }

  // A table that was built anew is renamed, and SQLite then quotes its name; blanks are nobody's business.
  private func plain(_ line: String) -> String {
    let words = line.replacing("\"", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.replacing("( ", with: "(").replacing(" )", with: ")")
  }

  private static let sqlite: SQL = """
    SELECT type || ' ' || name || ': ' || sql AS line FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'
    """

  private static let postgres: SQL = """
    SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
      || CASE WHEN a.attcollation NOT IN (0, 100) THEN ' COLLATE ' || n.collname ELSE '' END
      || COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') AS line
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid LEFT JOIN pg_collation AS n ON n.oid = a.attcollation
      LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT 'constraint ' || r.conrelid::regclass || ' ' || r.conname || ': ' || pg_get_constraintdef(r.oid)
    FROM pg_constraint AS r WHERE r.connamespace = current_schema()::regnamespace
    UNION ALL
    SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = current_schema()
    UNION ALL
    SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    """
}
