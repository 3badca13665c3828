extension Transaction {
  /// Adds many rows of one table, as fast as the database takes them. All are added, or what failed is thrown. Throws where
  /// the table's constraints refuse a row.
  public func insert<R: Record>(all records: some Sequence<R>) throws {
    try insert(all: records, into: R.table) { try $0.values() }
  }

  /// Adds rows to another table that has the same columns and one more, under which they belong together: where rows wait
  /// until all of them can be moved to their own table at once.
  ///
  ///     try transaction.insert(all: people, into: "incoming_person", under: "import", id)
  public func insert<R: Record>(
    all records: some Sequence<R>, into table: StaticString, under key: StaticString, _ value: some Storable
  ) throws {
    let value = Value(value)
    try insert(all: records, into: table, and: ["\(key)"]) { try $0.values() + [value] }
  }

  private func insert<R: Record>(
    all records: some Sequence<R>, into table: StaticString, and further: [String] = [],
    _ values: (R) throws -> [Value]
  ) throws {
    var rest = records.makeIterator()
    guard let first = rest.next() else { return }
    var next: R? = first
    try add(to: "\(table)", first.columns().map(\.name) + further) {
      defer { next = rest.next() }
      return try next.map(values)
    }
  }

  /// Adds rows that are no records, each with a value for every column.
  ///
  ///     try transaction.insert(all: tokens.map { [Value(person), Value($0)] }, into: "person_token", ["person", "token"])
  public func insert(all rows: some Sequence<[Value]>, into table: StaticString, _ columns: [StaticString]) throws {
    var rest = rows.makeIterator()
    try add(to: "\(table)", columns.map { "\($0)" }) { rest.next() }
  }

  /// One prepared statement, again and again.
  public func add(to table: String, _ columns: [String], rows next: () throws -> [Value]?) throws {
    var text: String?
    while let values = try next() {
      let known = text ?? Self.insertion(into: table, columns, of: values).rendered(for: dialect).text
      text = known
      try run(Statement(text: known, values: values)) { _ in }
    }
  }

  private static func insertion(into table: String, _ columns: [String], of values: [Value]) -> SQL {
    let names = columns.map { "\(raw: $0)" as SQL }
    return "INSERT INTO \(raw: table) (\(list: names)) VALUES (\(list: values.map { SQL(.value($0)) }))"
  }
}
