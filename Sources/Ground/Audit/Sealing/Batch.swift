import Civil
import Foundation
import Kit
import Storage

/// Some entries sealed in one transaction.
struct Batch: Sendable {
  /// Where the chain ends now.
  var head: Head
  /// How many were sealed.
  var sealed = 0
  /// Those that Merimna did not write as they stand.
  var refused: [UUID] = []
  /// The last one that was looked at; nil where there was none.
  var last: UUID?

  /// Seals the next entries after one; nil where another process holds the lease. Throws `SealingRefusal`.
  static func seal(
    after last: UUID?, as name: String, until lease: Int, _ now: Instant, _ anchored: Anchored, _ trail: Trail,
    in transaction: any Transaction
  ) throws -> Batch? {
    guard var head = try Head.find(in: transaction, locking: true) else { throw SealingRefusal.foreignKeys }
    guard head.fingerprint == trail.fingerprint else { throw SealingRefusal.foreignKeys }
    guard head.sealer == nil || head.sealer == name || head.leaseUntil ?? now <= now else { return nil }
    guard head.count >= anchored.count, anchored.seals[head.count] ?? head.seal == head.seal else {
      throw SealingRefusal.cut(found: head.count, anchored: anchored.count)
    }
    (head.sealer, head.leaseUntil) = (name, Instant(rawValue: now.rawValue + lease))
    var batch = Batch(head: head)
    let sealed = try Unsealed.next(after: last, in: transaction).compactMap { batch.take($0, trail) }
    guard !sealed.isEmpty else { return batch }
    batch.sealed = sealed.count
    try SealedEntry.write(sealed, to: transaction)
    try batch.head.save(in: transaction)
    return batch
  }

  private mutating func take(_ entry: Entry, _ trail: Trail) -> SealedEntry? {
    last = entry.id.rawValue
    guard trail.knows(entry) else {
      refused.append(entry.id.rawValue)
      return nil
    }
    head.count += 1
    head.seal = trail.seal(of: entry.mac, after: head.seal)
    return SealedEntry(entry, number: head.count, seal: head.seal)
  }
}
