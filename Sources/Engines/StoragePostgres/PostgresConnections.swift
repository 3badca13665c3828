import Foundation
import Storage

/// Threads that take work from one queue, each on a connection of its own. They begin when there is work for them.
final class PostgresConnections: Sendable {
  private let address: PostgresAddress
  private let queue: PostgresQueue

  init(to address: PostgresAddress, atMost limit: Int) {
    self.address = address
    queue = PostgresQueue(threads: limit)
  }

  deinit { queue.close(nil) }

  /// Runs the body on a connection that is free, or waits for one. Throws what the body throws, and a `DatabaseUnavailable`
  /// where none gets free in time.
  func run<T: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let needsThread = queue.add { [place = address.place] connection in
        continuation.resume(
          with: Result {
            guard let connection else { throw DatabaseUnavailable(.busy, at: place) }
            return try body(connection)
          })
      }
      if needsThread { begin() }
    }
  }

  /// Waits for what runs and for what waits, and for the end of every connection.
  func close() async { await withCheckedContinuation { queue.close($0) } }

  private func begin() {
    Thread.detachNewThread { [address, queue] in
      let connection = PostgresConnection(to: address)
      while let work = queue.next() { work(connection) }
      connection.close()
      queue.end()
    }
  }
}
