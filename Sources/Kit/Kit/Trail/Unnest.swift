import Civil
import Foundation
import Storage

extension Transaction {
  /// Any number of entries with their subjects by one statement, prepared once: PostgreSQL takes each column as an array.
  func unnest(_ entries: [Entry]) throws {
    let spread = entries.filter { !$0.isPacked }.flatMap { entry in entry.subjects.map { (entry.id.rawValue, $0) } }
    try execute(
      """
      WITH written AS (
        INSERT INTO audit (id, at, who, action, why, packed, mac)
        SELECT * FROM unnest(
          CAST(\(array(entries) { "\($0.id.rawValue)" }) AS uuid[]), CAST(\(array(entries) { "\($0.at.rawValue)" }) AS bigint[]),
          CAST(\(array(entries) { $0.who }) AS text[]), CAST(\(array(entries) { $0.action }) AS text[]),
          CAST(\(array(entries) { $0.why }) AS text[]), CAST(\(array(entries) { $0.packed.map(hex) }) AS bytea[]),
          CAST(\(array(entries) { hex($0.mac) }) AS bytea[]))
      )
      INSERT INTO audit_subject (audit, kind, subject, fields)
      SELECT * FROM unnest(
        CAST(\(array(spread) { "\($0.0)" }) AS uuid[]), CAST(\(array(spread) { $0.1.kind }) AS text[]),
        CAST(\(array(spread) { "\($0.1.subject)" }) AS uuid[]), CAST(\(array(spread) { $0.1.fields }) AS text[]))
      """)
  }
}

/// An array as PostgreSQL reads one from text, each element in quotes.
private func array<T>(_ rows: [T], _ column: (T) -> String?) -> String {
  "{" + rows.map { column($0).map(quoted) ?? "NULL" }.joined(separator: ",") + "}"
}

private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

private func hex(_ bytes: Data) -> String {
  "\\x" + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}
