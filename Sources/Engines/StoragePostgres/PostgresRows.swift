import CPostgres
import Storage

/// The answer to one statement, read row by row as the server sends it.
final class PostgresRows {
  private let connection: PostgresConnection
  private let statement: String
  private let prepared: PostgresStatements.Prepared?
  private var columns: PostgresColumns?
  private var kept: [Row] = []
  private var given = 0
  private(set) var isEnded = false

  /// Sends the statement. Throws a `PostgresFailure`.
  init(of statement: Statement, on connection: PostgresConnection) throws {
    self.connection = connection
    self.statement = statement.text
    prepared = try connection.prepared(statement)
    columns = prepared?.columns
    try connection.send(statement, as: prepared)
    PQsetSingleRowMode(connection.handle)
  }

  /// The next row; nil after the last.
  func next() throws -> Row? {
    guard given < kept.count else { return try received() }
    given += 1
    return kept[given - 1]
  }

  /// Takes the rows still to come into memory, so that another statement can use the connection.
  func keep() throws {
    while let row = try received() { kept.append(row) }
  }

  /// Leaves the rows still to come.
  func end() {
    while !isEnded, let result = PQgetResult(connection.handle) { PQclear(result) }
    isEnded = true
  }

  private func received() throws -> Row? {
    while !isEnded {
      guard let result = PQgetResult(connection.handle) else {
        isEnded = true
        break
      }
      defer { PQclear(result) }
      if let failure = PostgresFailure(result, of: statement, on: connection) { throw failure }
      // Also of an empty answer, where two columns with one name are a mistake all the same.
      let columns = try columns(of: result)
      if PQresultStatus(result) == PGRES_SINGLE_TUPLE { return columns.row(0, of: result) }
    }
    guard connection.isOpen else { throw PostgresFailure.lost(connection) }
    return nil
  }

  private func columns(of result: OpaquePointer) throws -> PostgresColumns {
    if let columns { return columns }
    let new = try PostgresColumns(of: result, statement)
    columns = new
    prepared?.columns = new
    return new
  }
}
