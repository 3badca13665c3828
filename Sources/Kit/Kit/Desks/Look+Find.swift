public import Storage

extension Look {
  /// The record within the scope. Throws `notFound`, or `notAllowed` where the caller may know that it is there.
  public func find<R: Scoped>(_ id: ID<R>) throws -> R { try find(where: "\(SQL(stringLiteral: R.table)).id = \(id)") }

  /// The same for the first record that meets the condition; where the caller has compartments open, what is not sealed
  /// comes first.
  func find<R: Scoped>(where condition: SQL, locking: Bool = false) throws -> R {
    guard let record: R = try first(where: condition, within: R.within(scope), locking: locking) else {
      let hidden: R? = try first(where: condition, within: known(R.self), locking: false)
      throw hidden == nil ? Refusal.notFound : .notAllowed
    }
    if R.self is any Personal.Type { subjects.note(record) }
    return record
  }

  /// Throws, for a record that is not there yet, what `find` would throw if it were.
  func admit<R: Scoped>(_ record: R) throws {
    guard try !transaction.admits(record, within: R.within(scope)) else { return }
    throw try transaction.admits(record, within: known(R.self)) ? Refusal.notAllowed : .notFound
  }

  private func first<R: Scoped>(where condition: SQL, within reach: SQL, locking: Bool) throws -> R? {
    let row = SQL(stringLiteral: R.table)
    let lock: SQL = locking ? "\(sqlite: "", postgres: " FOR UPDATE")" : ""
    let rows: [R] = try transaction.all(
      """
      SELECT * FROM \(row) WHERE (\(condition)) AND (\(reach))
      ORDER BY CASE \(R.compartment(as: row)) WHEN 'open' THEN 0 ELSE 1 END, \(row).id LIMIT 1\(lock)
      """)
    return rows.first
  }

  // What is sealed, or out of sight, is not known; what the caller is barred from is, and a colleague takes it over.
  private func known<R: Scoped>(_ type: R.Type) -> SQL {
    R.within(house.scope(of: R.viewing, for: caller).barringNobody)
  }
}
