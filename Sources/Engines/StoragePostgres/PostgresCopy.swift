import CPostgres
import Storage

/// Rows on their way into one table by COPY, in its binary format (PostgreSQL's manual, COPY, "Binary Format").
struct PostgresCopy {
  private static let signature = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A] + [UInt8](repeating: 0, count: 9)
  // What one order takes: enough that the round trip counts for nothing.
  private static let limit = 1 << 20

  /// The order that takes the rows.
  let order: String
  fileprivate var bytes = Self.signature

  init(into table: String, _ columns: [String]) {
    order = "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
  }

  var isEmpty: Bool { bytes.count == Self.signature.count }
  var isFull: Bool { bytes.count >= Self.limit }

  mutating func removeAll() { bytes.removeSubrange(Self.signature.count...) }

  /// Adds a row. Throws where a value does not fit its type in PostgreSQL.
  mutating func append(_ row: [Value]) throws {
    bytes.append(bigEndian: Int16(row.count))
    for (place, value) in row.enumerated() {
      guard let stored = value.stored else {
        bytes.append(bigEndian: Int32(-1))
        continue
      }
      let start = bytes.count
      bytes.append(bigEndian: Int32(0))
      guard bytes.append(stored, as: value.type) else {
        throw StatementFailure(code: "22000", message: "value \(place + 1) does not fit its type", statement: order)
      }
      let size = Int32(bytes.count - start - 4)
      withUnsafeBytes(of: size.bigEndian) { bytes.replaceSubrange(start..<start + 4, with: $0) }
    }
  }
}

extension PostgresConnection {
  /// Hands rows over. Throws the server's failure.
  func copy(_ rows: PostgresCopy) throws {
    guard let handle, let begun = PQexec(handle, rows.order) else { throw PostgresFailure.lost(self) }
    defer { PQclear(begun) }
    if let failure = PostgresFailure(begun, of: rows.order, on: self) { throw failure }
    let isSent = rows.bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // A row of -1 values says that there is no more.
      return PQputCopyData(handle, start, Int32(buffer.count)) == 1 && PQputCopyData(handle, [-1, -1], 2) == 1
        && PQputCopyEnd(handle, nil) == 1
    }
    guard isSent else { throw PostgresFailure.lost(self) }
    if let failure = answer(to: rows.order) { throw failure }
  }
}
