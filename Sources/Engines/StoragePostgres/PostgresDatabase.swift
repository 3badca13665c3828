import CPostgres
import Foundation
public import Storage

/// A PostgreSQL database: threads of its own, each with one connection, on which the calls of libpq block.
///
/// Reads are REPEATABLE READ READ ONLY, writes READ COMMITTED. A body is run again where the server ended it for the sake of
/// another (40P01, 40001), and never otherwise. One that has been asked for is run to its end, also where the task that asked
/// is cancelled meanwhile: what was decided is written. A connection that the server has closed is opened anew.
public final class PostgresDatabase: Database {
  private let connections: PostgresConnections

  /// The database of an address as libpq takes it, `postgres://user:password@one,two:5433/name`: of several hosts the first
  /// that may be written. Opens nothing yet, and never more than that many connections. Throws a `DatabaseUnavailable`
  /// where the address cannot be read.
  public init(url: String, connections: Int = 8) throws {
    self.connections = PostgresConnections(to: try PostgresAddress(url), atMost: connections)
  }

  /// Reads from one moment of the database, on a connection of its own.
  public func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await connections.run {
      try $0.transact("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", saving: false, body)
    }
  }

  /// Writes READ COMMITTED: what a body decides by, it first locks.
  public func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await connections.run { try $0.transact("BEGIN ISOLATION LEVEL READ COMMITTED", saving: true, body) }
  }

  /// What `write` does: PostgreSQL alters its tables in place, and inside a transaction.
  public func alter<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await write(body)
  }

  /// Waits for what runs, and closes the connections.
  public func close() async { await connections.close() }
}
