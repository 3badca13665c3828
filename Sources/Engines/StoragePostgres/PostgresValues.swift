import CPostgres
import Foundation
import Storage

/// The values of a statement in PostgreSQL's binary format, one after another.
struct PostgresValues {
  private var bytes: [UInt8] = []
  private var places: [Range<Int>?] = []

  /// Throws where a value does not fit its type in PostgreSQL.
  init(_ statement: Statement) throws {
    places.reserveCapacity(statement.values.count)
    for value in statement.values {
      guard let stored = value.stored else {
        places.append(nil)
        continue
      }
      let start = bytes.count
      guard bytes.append(stored, as: value.type) else {
        throw StatementFailure(
          code: "22000", message: "value \(places.count + 1) does not fit its type", statement: statement.text)
      }
      places.append(start..<bytes.count)
    }
    // So that also the empty text at the end has an address: libpq takes none for null.
    bytes.append(0)
  }

  /// Calls libpq with its arrays of addresses, lengths and formats.
  func send(_ call: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, [Int32], [Int32]) -> Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      let addresses = places.map { place -> UnsafePointer<CChar>? in
        place.flatMap { buffer.baseAddress?.advanced(by: $0.lowerBound).assumingMemoryBound(to: CChar.self) }
      }
      let formats = [Int32](repeating: 1, count: places.count)
      return call(Int32(places.count), addresses, places.map { Int32($0?.count ?? 0) }, formats) == 1
    }
  }

}

extension [UInt8] {
  /// Adds a value in PostgreSQL's binary format. False where it does not fit its type.
  mutating func append(_ stored: Stored, as type: ColumnType) -> Bool {
    switch (stored, type) {
    case (.integer(let number), .flag) where number == 0 || number == 1: append(UInt8(number))
    case (.integer(let days), .date):
      guard let days = Int32(exactly: days - daysTo2000) else { return false }
      append(bigEndian: days)
    case (.integer(let number), .integer), (.integer(let number), .money), (.integer(let number), .instant):
      append(bigEndian: Int64(number))
    case (.real(let number), .real): append(bigEndian: number.bitPattern)
    case (.text(let text), .text), (.text(let text), .key):
      guard !text.utf8.contains(0) else { return false }
      append(contentsOf: text.utf8)
    case (.bytes(let data), .bytes): append(contentsOf: data)
    case (.bytes(let data), .id) where data.count == 16: append(contentsOf: data)
    case (.list(let elements), _): return append(elements, of: type)
    default: return false
    }
    return true
  }

  // An array of one dimension (`array_send` in the server's arrayfuncs.c): dimensions, whether nulls are among it, the type, how
  // many, from which index; then each with its length, which for a null is -1.
  private mutating func append(_ elements: [Stored?], of type: ColumnType) -> Bool {
    for number in [1, elements.contains(nil) ? 1 : 0, Int32(bitPattern: type.oid), Int32(elements.count), 1] {
      append(bigEndian: number)
    }
    for element in elements {
      let start = count
      append(bigEndian: Int32(-1))
      guard let element else { continue }
      guard append(element, as: type) else { return false }
      let length = Int32(count - start - 4).bigEndian
      Swift.withUnsafeBytes(of: length) { replaceSubrange(start..<start + 4, with: $0) }
    }
    return true
  }

  /// Adds a number, its highest byte first.
  mutating func append(bigEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
