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
  var text: [UInt8] = [UInt8(ascii: "{")]
  for row in rows {
    if text.count > 1 { text.append(UInt8(ascii: ",")) }
    guard let element = column(row) else {
      text += "NULL".utf8
      continue
    }
    text.append(UInt8(ascii: "\""))
    for byte in element.utf8 {
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    text.append(UInt8(ascii: "\""))
  }
  text.append(UInt8(ascii: "}"))
  return String(decoding: text, as: UTF8.self)
}

private func hex(_ bytes: Data) -> String { "\\x" + bytes.hexadecimal }
