import Storage

final class PostgresTransaction: Transaction {
  let dialect = Dialect.postgres
  private let connection: PostgresConnection
  private var streaming: PostgresRows?
  private var failure: (any Error)?
  private var depth = 0

  init(on connection: PostgresConnection) { self.connection = connection }

  /// The body's answer; where a statement has failed there is none, though the body caught it. Throws what the body throws,
  /// or a `PostgresFailure` that wants the body run again.
  func whole<T>(_ body: (any Transaction) throws -> T) throws -> T {
    do {
      let answer = try body(self)
      if let failure { throw failure }
      return answer
    } catch {
      if let failure = failure as? PostgresFailure, failure.isForAnother || failure.isStale { throw failure }
      throw (error as? PostgresFailure)?.error ?? error
    }
  }

  func run(_ statement: Statement, _ body: (Row) throws -> Void) throws {
    let rows = try trying {
      try streaming?.keep()
      return try PostgresRows(of: statement, on: connection)
    }
    streaming = rows
    defer {
      rows.end()
      if streaming === rows { streaming = nil }
    }
    while let row = try trying({ try rows.next() }) { try body(row) }
  }

  func add(to table: String, _ columns: [String], rows next: () throws -> [Value]?) throws {
    var copy = PostgresCopy(into: table, columns)
    while true {
      while !copy.isFull, let row = try next() { try trying { try copy.append(row) } }
      guard !copy.isEmpty else { return }
      try trying {
        try streaming?.keep()
        try connection.copy(copy)
      }
      copy.removeAll()
    }
  }

  func attempt<T>(_ body: () throws -> T) throws -> T {
    depth += 1
    let name = "attempt\(depth)"
    defer { depth -= 1 }
    try ordering("SAVEPOINT \(name)")
    do {
      let answer = try body()
      if let failure { throw failure }
      try ordering("RELEASE SAVEPOINT \(name)")
      return answer
    } catch {
      guard canGoOn else { throw error }
      failure = nil
      try ordering("ROLLBACK TO SAVEPOINT \(name)")
      try ordering("RELEASE SAVEPOINT \(name)")
      throw (error as? PostgresFailure)?.error ?? error
    }
  }

  // What ended the whole transaction, or makes its body run again, no savepoint takes back.
  private var canGoOn: Bool {
    guard let failure = failure as? PostgresFailure else { return true }
    return !failure.isForAnother && !failure.isStale && connection.isOpen
  }

  private func ordering(_ text: String) throws {
    try trying {
      try streaming?.keep()
      try connection.order(text)
    }
  }

  private func trying<T>(_ step: () throws -> T) throws -> T {
    if let failure { throw visible(failure) }
    do { return try step() } catch {
      failure = error
      throw visible(error)
    }
  }

  private func visible(_ error: any Error) -> any Error { (error as? PostgresFailure)?.error ?? error }
}
