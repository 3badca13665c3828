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
}

extension Record {
  static func insertion(of columns: [Column]) -> SQL {
    let names = columns.map { "\(raw: $0.name)" as SQL }
    let values = columns.map { SQL(.value($0.value)) }
    return "INSERT INTO \(name) (\(list: names)) VALUES (\(list: values))"
  }
}
