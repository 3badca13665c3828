import Foundation
import GRDB
import GRDBSQLite
import Storage

/// The rows of one statement, one after another.
final class SQLiteRows {
  private let statement: GRDB.Statement
  private let handle: OpaquePointer
  private var positions: [String: Int]?
  private var count: Int32 = 0

  /// Binds the values and stands before the first row.
  init(of statement: GRDB.Statement, _ values: [Value]) throws {
    self.statement = statement
    handle = statement.sqliteStatement
    guard sqlite3_bind_parameter_count(handle) == values.count else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "The statement takes other values than it was given.")
    }
    for (place, value) in values.enumerated() { try check(bind(value.stored, at: Int32(place + 1))) }
  }

  /// The next row; nil after the last. Throws where two columns have one name.
  func next() throws -> Storage.Row? {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure(code) }
    // An empty answer has columns too, and two with one name are a mistake there as well.
    let positions = try columns()
    return code == SQLITE_ROW ? Storage.Row(positions: positions, cells: (0..<count).map(cell)) : nil
  }

  /// Leaves the statement ready for its next use, holding no value.
  func end() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  // After the first step: a statement that waited in the cache is read anew where the schema has changed.
  private func columns() throws -> [String: Int] {
    if let positions { return positions }
    count = sqlite3_column_count(handle)
    let names = (0..<count).map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" }
    let found = try Storage.Row.positions(of: names)
    positions = found
    return found
  }

  private func bind(_ value: Stored?, at place: Int32) throws -> Int32 {
    switch value {
    case nil: return sqlite3_bind_null(handle, place)
    case .integer(let number): return sqlite3_bind_int64(handle, place, Int64(number))
    case .real(let number):
      guard !number.isNaN else { throw unstorable("SQLite keeps no number that is none.") }
      return sqlite3_bind_double(handle, place, number)
    case .text(let text):
      guard !text.utf8.contains(0) else { throw unstorable("Text holds no zero byte.") }
      return sqlite3_bind_text(handle, place, text, Int32(text.utf8.count), copied)
    case .list: throw unstorable("SQLite takes the values of a list one by one.")
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        $0.isEmpty
          ? sqlite3_bind_zeroblob(handle, place, 0)
          : sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), copied)
      }
    }
  }

  private func cell(_ place: Int32) -> Stored? {
    switch sqlite3_column_type(handle, place) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(handle, place)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, place))
    case SQLITE_TEXT:
      let text = UnsafeBufferPointer(
        start: sqlite3_column_text(handle, place), count: Int(sqlite3_column_bytes(handle, place)))
      return .text(String(decoding: text, as: UTF8.self))
    case SQLITE_BLOB:
      guard let bytes = sqlite3_column_blob(handle, place) else { return .bytes(Data()) }
      return .bytes(Data(bytes: bytes, count: Int(sqlite3_column_bytes(handle, place))))
    default: return nil
    }
  }

  private func check(_ code: Int32) throws { if code != SQLITE_OK { throw failure(code) } }

  private func failure(_ code: Int32) -> DatabaseError {
    let connection = sqlite3_db_handle(handle)
    let message = sqlite3_errmsg(connection).map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)), message: message)
  }

  private func unstorable(_ reason: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_MISMATCH, message: reason)
  }
}

/// Tells SQLite to copy what is bound (SQLITE_TRANSIENT, a macro that Swift does not see).
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
