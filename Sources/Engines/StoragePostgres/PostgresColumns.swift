import CPostgres
import Foundation
import Storage

/// The columns of an answer: where each stands, and of which type it is.
struct PostgresColumns {
  let positions: [String: Int]
  private let types: [UInt32]

  /// Throws where two columns have one name, or one has a type that Storage does not read.
  init(of result: OpaquePointer, _ statement: String) throws {
    let names = (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }
    types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    positions = try Row.positions(of: names)
    for (name, type) in zip(names, types) where !Self.readable.contains(type) {
      let message = "column \(name) has type \(type), which Storage does not read: cast it"
      throw StatementFailure(code: "0A000", message: message, statement: statement)
    }
  }

  /// The row of a result at that place.
  func row(_ place: Int32, of result: OpaquePointer) -> Row {
    var cells: [Stored?] = []
    cells.reserveCapacity(types.count)
    for (column, type) in types.enumerated() {
      let column = Int32(column)
      guard PQgetisnull(result, place, column) == 0, let start = PQgetvalue(result, place, column) else {
        cells.append(nil)
        continue
      }
      let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, place, column)))
      cells.append(Self.stored(bytes, of: type))
    }
    return Row(positions: positions, cells: cells)
  }

  private static let readable: Set<UInt32> = [
    16, 17, 18, 19, 20, 21, 23, 25, 26, 700, 701, 705, 1042, 1043, 1082, 2278, 2950,
  ]

  private static func stored(_ bytes: UnsafeRawBufferPointer, of type: UInt32) -> Stored? {
    switch type {
    case 16: .integer(Int(bytes[0]))
    case 20: .integer(Int(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))))
    case 21: .integer(Int(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
    case 23: .integer(Int(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
    case 26: .integer(Int(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
    case 1082: .integer(Int(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))) + daysTo2000)
    case 700: .real(Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))))
    case 701: .real(Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))))
    case 17, 2950: .bytes(Data(bytes))
    // What a function without an answer answers with.
    case 2278: nil
    default: .text(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// PostgreSQL counts days from 2000-01-01, CivilDate from 1970-01-01.
let daysTo2000 = 10_957
