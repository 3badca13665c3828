import CPostgres
import Storage

extension Statement {
  /// Whether it is planned for its own list: a plan that is kept takes any list for one of ten, and the tables for as full as
  /// they were when it was made.
  var holdsLongList: Bool {
    values.contains { value in
      if case .list(let elements) = value.stored { elements.count > 100 } else { false }
    }
  }

  /// Whether it is kept prepared: what the server plans, and not what alters the schema.
  var isPlanned: Bool {
    let word = text.drop(while: \.isWhitespace).prefix(while: \.isLetter).uppercased()
    return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"].contains(word)
  }
}

extension PostgresConnection {
  /// Sends a statement and does not wait for the answer.
  func send(_ statement: Statement, as prepared: PostgresStatements.Prepared?) throws {
    let values = try PostgresValues(statement)
    let isSent = values.send { count, addresses, lengths, formats in
      guard let prepared else {
        let types = statement.values.map(\.oid)
        return PQsendQueryParams(handle, statement.text, count, types, addresses, lengths, formats, 1)
      }
      return PQsendQueryPrepared(handle, prepared.name, count, addresses, lengths, formats, 1)
    }
    guard !isSent else { return }
    guard isOpen else { throw PostgresFailure.lost(self) }
    let message = "libpq does not send \(statement.values.count) values"
    throw PostgresFailure(StatementFailure(code: "54000", message: message, statement: statement.text))
  }

  /// The first failure of those that answer a statement, all of which are taken.
  func answer(to statement: String) -> PostgresFailure? {
    var failure: PostgresFailure?
    while let result = PQgetResult(handle) {
      if failure == nil { failure = PostgresFailure(result, of: statement, on: self) }
      PQclear(result)
    }
    return failure
  }
}
