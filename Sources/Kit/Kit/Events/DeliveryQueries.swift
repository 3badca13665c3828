public import Civil
public import Foundation
import Storage

/// An event on its way to one room, under a lease.
struct Delivery: Decodable, Sendable {
  let event: UUID
  let subscriber: String
  let name: String
  let payload: String
  let compartment: Compartment
  let toldBy: String
  let tries: Int
  let lease: UUID?

  /// Takes the next one that is due, unless one of the same subject is before it; nil where there is none.
  static func take(at now: Instant, in transaction: any Transaction) throws -> Delivery? {
    let due: [Due] = try transaction.all(
      """
      SELECT delivery.event, delivery.subscriber, delivery.tries FROM event_delivery AS delivery
      WHERE delivery.done IS NULL AND delivery.failed IS NULL AND delivery.due <= \(now)
        AND (delivery.lease_until IS NULL OR delivery.lease_until < \(now))
        AND NOT EXISTS (
          SELECT 1 FROM event_delivery AS earlier
          WHERE earlier.subscriber = delivery.subscriber AND earlier.subject = delivery.subject
            AND earlier.sequence < delivery.sequence AND earlier.done IS NULL)
      ORDER BY delivery.due, delivery.event, delivery.subscriber LIMIT 1
      \(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED")
      """)
    guard let next = due.first else { return nil }
    guard next.tries < Attempt.last else { return try giveUp(next, at: now, in: transaction) }
    let until = now.adding(microseconds: Attempt.lease)
    let taken: [Taken] = try transaction.all(
      """
      UPDATE event_delivery SET lease = \(UUID()), lease_until = \(until), tries = tries + 1
      WHERE event = \(next.event) AND subscriber = \(next.subscriber) RETURNING event, subscriber, tries, lease
      """)
    guard let row = taken.first else { return nil }
    return try row.delivery(in: transaction)
  }

  // It took each process down that had begun it.
  private static func giveUp(_ delivery: Due, at now: Instant, in transaction: any Transaction) throws -> Delivery? {
    try transaction.execute(
      """
      UPDATE event_delivery SET failed = \(now), lease = \(UUID?.none), lease_until = \(Instant?.none),
        last_error = 'begun as often as it may be, and never ended'
      WHERE event = \(delivery.event) AND subscriber = \(delivery.subscriber)
      """)
    return try take(at: now, in: transaction)
  }

  /// Marks it as done. Throws where the lease has gone to somebody else.
  func finish(at now: Instant, in transaction: any Transaction) throws {
    let mine: [UUID] = try transaction.all(
      """
      UPDATE event_delivery SET done = \(now), lease = \(UUID?.none), lease_until = \(Instant?.none),
        last_error = \(String?.none)
      WHERE event = \(event) AND subscriber = \(subscriber) AND lease = \(lease) AND done IS NULL RETURNING event
      """)
    guard !mine.isEmpty else { throw LostLease() }
  }

  /// Puts it off after an error, longer each time; after the last try it stands as failed.
  func putOff(_ error: any Error, at now: Instant, in transaction: any Transaction) throws {
    let next = Attempt.next(after: tries, at: now)
    try transaction.execute(
      """
      UPDATE event_delivery SET due = \(next ?? now), failed = \(next == nil ? now : nil), lease = \(UUID?.none),
        lease_until = \(Instant?.none), last_error = \(Attempt.text(of: error))
      WHERE event = \(event) AND subscriber = \(subscriber) AND lease = \(lease) AND done IS NULL
      """)
  }

  private struct Due: Decodable {
    let event: UUID
    let subscriber: String
    let tries: Int
  }

  private struct Taken: Decodable {
    let event: UUID
    let subscriber: String
    let tries: Int
    let lease: UUID

    func delivery(in transaction: any Transaction) throws -> Delivery? {
      let rows: [Delivery] = try transaction.all(
        """
        SELECT delivery.event, delivery.subscriber, event.name, event.payload, event.compartment, event.told_by,
          delivery.tries, delivery.lease
        FROM event_delivery AS delivery JOIN event ON event.id = delivery.event
        WHERE delivery.event = \(event) AND delivery.subscriber = \(subscriber)
        """)
      return rows.first
    }
  }
}

/// A delivery that was tried for the last time, as the administrator's day page shows it: no word of whom it concerns.
public struct FailedDelivery: Decodable, Sendable {
  /// The event.
  public let event: UUID
  /// The room that it was for.
  public let subscriber: String
  /// Which kind of event.
  public let name: String
  /// When it was given up.
  public let failed: Instant
  /// How often it was tried.
  public let tries: Int
  /// What went wrong the last time.
  public let lastError: String?
}

extension Look {
  /// The deliveries that were given up, those in the caller's compartments alone. Later events of the same subject wait
  /// behind each.
  public func failedDeliveries() throws -> [FailedDelivery] {
    try transaction.all(
      """
      SELECT delivery.event, delivery.subscriber, event.name, delivery.failed, delivery.tries, delivery.last_error
      FROM event_delivery AS delivery JOIN event ON event.id = delivery.event
      WHERE delivery.failed IS NOT NULL AND delivery.done IS NULL AND \(scope.opens(compartment: "event.compartment"))
      ORDER BY delivery.failed, delivery.event, delivery.subscriber
      """)
  }
}

extension Work {
  /// Has a delivery tried again that was given up. Throws `notFound` where there is none in the caller's compartments.
  public func retry(delivery event: UUID, to subscriber: String) throws {
    let begun: [UUID] = try transaction.all(
      """
      UPDATE event_delivery SET failed = \(Instant?.none), tries = 0, due = \(now)
      WHERE event = \(event) AND subscriber = \(subscriber) AND failed IS NOT NULL AND done IS NULL AND EXISTS (
        SELECT 1 FROM event WHERE event.id = event_delivery.event AND \(scope.opens(compartment: "event.compartment")))
      RETURNING event
      """)
    guard !begun.isEmpty else { throw Refusal.notFound }
  }
}
