import Civil
import Foundation
import Storage

extension SlowDown {
  /// Counts one attempt against each key before it is made, so that a hundred at once are a hundred. Answers with how long
  /// to wait where one of them is not over its last wait yet; then none is counted.
  static func count(_ keys: Set<Key>, at now: Instant, in transaction: any Transaction) throws -> Int? {
    let ordered = keys.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    let kept = try ordered.map { try lock($0, at: now, in: transaction) }
    let waits = kept.map { now.seconds(until: $0.waitUntil) }
    if let wait = waits.max(), wait > 0 { return wait }
    for (key, attempts) in zip(ordered, kept) {
      let isForgotten = attempts.last.adding(seconds: memory) < now
      let failures = (isForgotten ? 0 : attempts.failures) + 1
      try save(key, failures, wait: wait(after: failures, of: key.kind), at: now, in: transaction)
    }
    return nil
  }

  /// Takes back the count of an attempt that came in: an account or a browser begins anew, an address forgets this one.
  static func forgive(_ keys: Set<Key>, at now: Instant, in transaction: any Transaction) throws {
    for key in keys.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      let attempts = try lock(key, at: now, in: transaction)
      let failures = key.kind == .address ? max(0, attempts.failures - 1) : 0
      try save(key, failures, wait: 0, at: now, in: transaction)
    }
    try transaction.execute("DELETE FROM sign_in_attempt WHERE last < \(now.adding(seconds: -memory))")
  }

  // The update that changes nothing locks the row on PostgreSQL; SQLite has one writer.
  private static func lock(_ key: Key, at now: Instant, in transaction: any Transaction) throws -> Attempts {
    let rows: [Attempts] = try transaction.all(
      """
      INSERT INTO sign_in_attempt (key, failures, last, wait_until) VALUES (\(key.bytes), 0, \(now), \(now))
      ON CONFLICT (key) DO UPDATE SET failures = sign_in_attempt.failures
      RETURNING failures, last, wait_until
      """)
    return rows[0]
  }

  private static func save(
    _ key: Key, _ failures: Int, wait: Int, at now: Instant, in transaction: any Transaction
  ) throws {
    try transaction.execute(
      """
      UPDATE sign_in_attempt
      SET failures = \(failures), last = \(now), wait_until = \(now.adding(seconds: wait))
      WHERE key = \(key.bytes)
      """)
  }
}
