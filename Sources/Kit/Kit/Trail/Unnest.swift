import Foundation
import Storage

extension Transaction {
  /// Any number of entries with their subjects by one statement, prepared once: PostgreSQL takes each column as an array.
  func unnest(_ entries: [Entry]) throws {
    let rows = Rows(entries.filter { !$0.isPacked })
    try execute(
      """
      WITH written AS (
        INSERT INTO audit (id, at, who, action, why, packed, mac)
        SELECT * FROM unnest(
          \(array: entries.map { $0.id }), \(array: entries.map { $0.at }), \(array: entries.map { $0.who }),
          \(array: entries.map { $0.action }), \(array: entries.map(\.why)), \(array: entries.map(\.packed)),
          \(array: entries.map { $0.mac }))
      )
      INSERT INTO audit_subject (audit, kind, subject, fields) SELECT * FROM \(rows.unnested)
      """)
  }

  /// The same for what sealing does.
  func unnest(_ sealed: [SealedEntry]) throws {
    let rows = Rows(sealed.map(\.entry).filter(\.isPacked))
    try execute(
      """
      WITH spread AS (
        INSERT INTO audit_subject (audit, kind, subject, fields) SELECT * FROM \(rows.unnested) ON CONFLICT DO NOTHING
      )
      UPDATE audit SET number = sealed.number, seal = sealed.seal, packed = NULL
      FROM unnest(
        \(array: sealed.map { $0.entry.id }), \(array: sealed.map { $0.number }), \(array: sealed.map { $0.seal })
      ) AS sealed (id, number, seal)
      WHERE audit.id = sealed.id
      """)
  }
}

/// The rows of `audit_subject` that entries have.
private struct Rows {
  private let all: [(entry: ID<Entry>, subject: Subject)]

  init(_ entries: [Entry]) { all = entries.flatMap { entry in entry.subjects.map { (entry.id, $0) } } }

  var unnested: SQL {
    """
    unnest(\(array: all.map { $0.entry }), \(array: all.map { $0.subject.kind }),
      \(array: all.map { $0.subject.subject }), \(array: all.map { $0.subject.fields }))
    """
  }
}
