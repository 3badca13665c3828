import CPostgres
import Foundation
import Storage

extension PostgresConnection {
  /// Runs a body in a transaction; again where the server ended it for the sake of another, ten times at most. Throws what
  /// the body throws, and a `DatabaseUnavailable`.
  func transact<T>(_ beginning: String, saving: Bool, _ body: (any Transaction) throws -> T) throws -> T {
    isSaving = saving
    for turn in 1...10 {
      do { return try once(beginning, body) } catch let failure as PostgresFailure {
        guard failure.isForAnother || failure.isStale else { throw failure.error }
        if failure.isStale { forget() }
        // Of two that stand in each other's way one waits longer, the more often the longer.
        Thread.sleep(forTimeInterval: .random(in: 0..<0.005) * Double(1 << min(turn, 7)))
      }
    }
    throw DatabaseUnavailable(.locked, at: address.place)
  }

  private func once<T>(_ beginning: String, _ body: (any Transaction) throws -> T) throws -> T {
    try begin(beginning)
    let transaction = PostgresTransaction(on: self)
    let answer: T
    do { answer = try transaction.whole(body) } catch {
      rollBack()
      throw error
    }
    try commit()
    return answer
  }

  // A server that was away since the last transaction has closed the connection without a word: nothing is lost yet.
  private func begin(_ beginning: String) throws {
    try open()
    do { try order(beginning) } catch  where !isOpen {
      try open()
      try order(beginning)
    }
  }

  private func commit() throws {
    do { try order("COMMIT") } catch let failure as PostgresFailure {
      rollBack()
      guard !isOpen else { throw failure }
      guard isSaving else { return }
      throw DatabaseUnavailable(.unsure, at: address.place)
    }
  }

  private func rollBack() {
    guard isOpen, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    // A connection that cannot even roll back is of no more use.
    do { try order("ROLLBACK") } catch { close() }
  }
}
