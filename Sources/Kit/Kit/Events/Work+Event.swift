import Civil
import Foundation
import Storage

extension Work {
  /// Tells the house about a record: the event, next in the order of its subject and in the record's compartment, and a
  /// delivery for each area that reacts to it, in this transaction.
  public func announce<E: Event, R: Scoped>(_ event: E, about record: R) throws {
    let id = ID<E>(at: now)
    let payload = String(decoding: try JSONEncoder().encode(event), as: UTF8.self)
    let sequence = try next(of: event.subject)
    try transaction.execute(
      """
      INSERT INTO event (id, name, subject, sequence, compartment, payload, told_by, at)
      VALUES (\(id), \(E.name), \(event.subject), \(sequence), \(try compartment(of: record)), \(payload),
        \(caller.identity), \(now))
      """)
    for subscriber in house.subscribers(of: E.self) {
      try transaction.execute(
        """
        INSERT INTO event_delivery (event, subscriber, subject, sequence, due)
        VALUES (\(id), \(subscriber), \(event.subject), \(sequence), \(now))
        """)
    }
  }

  // Whoever tells of the same subject waits until this transaction ends: SQLite has one writer, PostgreSQL is told.
  private func next(of subject: UUID) throws -> Int {
    let guarded = "event \(subject)"
    try transaction.execute(
      "SELECT \(sqlite: "1", postgres: "pg_advisory_xact_lock(hashtextextended(\(guarded), 0))")")
    let next: [Int] = try transaction.all(
      "SELECT COALESCE(MAX(sequence), 0) + 1 AS next FROM event WHERE subject = \(subject)")
    return next.first ?? 1
  }

  private func compartment<R: Scoped>(of record: R) throws -> Compartment {
    let row = SQL(stringLiteral: R.table)
    let found: [Compartment] = try transaction.all(
      "SELECT \(R.compartment(as: row)) AS compartment FROM \(row) WHERE \(row).id = \(record.id)")
    guard let compartment = found.first else { throw Refusal.changedMeanwhile }
    return compartment
  }
}
