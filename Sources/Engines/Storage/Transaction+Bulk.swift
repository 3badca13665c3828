extension Transaction {
  /// Adds many rows of one table, as fast as the database takes them: one prepared statement, and on PostgreSQL hundreds in
  /// one round trip. All are added, or what failed is thrown. Throws where the table's constraints refuse a row.
  public func insert<R: Record>(all records: some Sequence<R>) throws {
    var rest = records.makeIterator()
    var text: String?
    try run {
      guard let record = rest.next() else { return nil }
      let known = try text ?? R.insertion(of: record.columns()).rendered(for: dialect).text
      text = known
      return Statement(text: known, values: try record.values())
    }
  }

  /// Adds rows to another table that has the same columns and one more, under which they belong together: where rows wait
  /// until all of them can be moved to their own table at once.
  ///
  ///     try transaction.insert(all: people, into: "incoming_person", under: "import", id)
  public func insert<R: Record>(
    all records: some Sequence<R>, into table: StaticString, under key: StaticString, _ value: some Storable
  ) throws {
    var rest = records.makeIterator()
    let key = Column(name: "\(key)", value: Value(value))
    var text: String?
    try run {
      guard let record = rest.next() else { return nil }
      let insertion = try text == nil ? R.insertion(of: record.columns() + [key], into: SQL(stringLiteral: table)) : nil
      let known = text ?? insertion?.rendered(for: dialect).text ?? ""
      text = known
      return Statement(text: known, values: try record.values() + [key.value])
    }
  }
}

extension Record {
  static func insertion(of columns: [Column], into table: SQL? = nil) -> SQL {
    let names = columns.map { "\(raw: $0.name)" as SQL }
    let values = columns.map { SQL(.value($0.value)) }
    return "INSERT INTO \(table ?? name) (\(list: names)) VALUES (\(list: values))"
  }
}
