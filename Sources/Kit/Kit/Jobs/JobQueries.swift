public import Civil
public import Foundation
import Storage

/// A job as it is kept, under a lease.
struct JobOrder: Decodable, Sendable {
  let id: UUID
  let kind: String
  let compartment: Compartment
  let payload: String
  let orderedBy: String
  let tries: Int
  let lease: UUID?

  /// Takes the next one that is due; nil where there is none.
  static func take(at now: Instant, in transaction: any Transaction) throws -> JobOrder? {
    let due: [Due] = try transaction.all(
      """
      SELECT id, tries FROM job
      WHERE done IS NULL AND failed IS NULL AND due <= \(now) AND (lease_until IS NULL OR lease_until < \(now))
      ORDER BY due, id LIMIT 1 \(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED")
      """)
    guard let next = due.first else { return nil }
    guard next.tries < Attempt.last else { return try giveUp(next.id, at: now, in: transaction) }
    let taken: [JobOrder] = try transaction.all(
      """
      UPDATE job SET lease = \(UUID()), lease_until = \(now.adding(microseconds: Attempt.lease)), tries = tries + 1
      WHERE id = \(next.id) RETURNING id, kind, compartment, payload, ordered_by, tries, lease
      """)
    return taken.first
  }

  // It took each process down that had begun it.
  private static func giveUp(_ id: UUID, at now: Instant, in transaction: any Transaction) throws -> JobOrder? {
    try transaction.execute(
      """
      UPDATE job SET failed = \(now), lease = \(UUID?.none), lease_until = \(Instant?.none),
        last_error = 'begun as often as it may be, and never ended'
      WHERE id = \(id)
      """)
    return try take(at: now, in: transaction)
  }

  /// Marks it as done. Throws where the lease has gone to somebody else.
  func finish(at now: Instant, in transaction: any Transaction) throws {
    let mine: [UUID] = try transaction.all(
      """
      UPDATE job SET done = \(now), lease = \(UUID?.none), lease_until = \(Instant?.none), last_error = \(String?.none)
      WHERE id = \(id) AND lease = \(lease) AND done IS NULL RETURNING id
      """)
    guard !mine.isEmpty else { throw LostLease() }
  }

  /// Keeps it for longer. Throws where the lease has gone to somebody else.
  func renew(at now: Instant, in transaction: any Transaction) throws {
    let mine: [UUID] = try transaction.all(
      """
      UPDATE job SET lease_until = \(now.adding(microseconds: Attempt.lease))
      WHERE id = \(id) AND lease = \(lease) AND done IS NULL RETURNING id
      """)
    guard !mine.isEmpty else { throw LostLease() }
  }

  /// Puts it off after an error, longer each time; after the last try it stands as failed.
  func putOff(_ error: any Error, at now: Instant, in transaction: any Transaction) throws {
    let next = Attempt.next(after: tries, at: now)
    try transaction.execute(
      """
      UPDATE job SET due = \(next ?? now), failed = \(next == nil ? now : nil), lease = \(UUID?.none),
        lease_until = \(Instant?.none), last_error = \(Attempt.text(of: error))
      WHERE id = \(id) AND lease = \(lease) AND done IS NULL
      """)
  }

  private struct Due: Decodable {
    let id: UUID
    let tries: Int
  }
}

/// A job that was tried for the last time, as the administrator's day page shows it: no word of whom it concerns.
public struct FailedJob: Decodable, Sendable {
  /// The job.
  public let id: UUID
  /// Which kind.
  public let kind: String
  /// When it was given up.
  public let failed: Instant
  /// How often it was tried.
  public let tries: Int
  /// What went wrong the last time.
  public let lastError: String?
}

extension Look {
  /// The jobs that were given up, those in the caller's compartments alone.
  public func failedJobs() throws -> [FailedJob] {
    try transaction.all(
      """
      SELECT id, kind, failed, tries, last_error FROM job
      WHERE failed IS NOT NULL AND done IS NULL AND \(scope.opens(compartment: "compartment")) ORDER BY failed, id
      """)
  }
}

extension Work {
  /// Has a job tried again that was given up. Throws `notFound` where there is none in the caller's compartments.
  public func retry(job id: UUID) throws {
    let begun: [UUID] = try transaction.all(
      """
      UPDATE job SET failed = \(Instant?.none), tries = 0, due = \(now)
      WHERE id = \(id) AND failed IS NOT NULL AND done IS NULL AND \(scope.opens(compartment: "compartment"))
      RETURNING id
      """)
    guard !begun.isEmpty else { throw Refusal.notFound }
  }
}
