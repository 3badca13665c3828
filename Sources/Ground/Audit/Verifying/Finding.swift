public import Civil
public import Foundation

/// What a verification finds wrong with the trail.
public enum Finding: Hashable, Sendable, CustomStringConvertible {
  /// A sealed entry does not stand as it was written.
  case altered(number: Int, entry: UUID, at: Instant)
  /// Entries are missing from the chain.
  case removed(after: Int, count: Int)
  /// Entries are missing from the chain, which was numbered anew: nobody can say how many.
  case closedUp(before: Int)
  /// An entry that Merimna did not write.
  case inserted(entry: UUID, at: Instant)
  /// The end is missing: the trail was longer when it was last anchored, or ended otherwise.
  case cut(found: Int, anchored: Int)
  /// The end is missing: the chain's own head says that it was longer.
  case headless(found: Int, head: Int)
  /// It was sealed with other keys than these.
  case otherKeys
  /// The mark of the keys in the database was changed; the entries themselves are sealed with these keys.
  case markChanged
  /// Entries wait to be sealed since long.
  case unsealed(count: Int, since: Instant)
  /// There is no anchor file, so that nobody can say whether the end is missing.
  case noAnchor
  /// Lines of the anchor file that Merimna did not write.
  case anchorForged(line: Int)

  /// How many entries it concerns, so far as can be said.
  public var weight: Int {
    switch self {
    case .removed(_, let count), .unsealed(let count, _): count
    case .cut(let found, let anchored): max(1, anchored - found)
    case .headless(let found, let head): max(1, head - found)
    default: 1
    }
  }

  /// One line.
  public var description: String {
    switch self {
    case .altered(let number, let entry, let at): "altered: entry \(number), \(entry), of \(time(at))"
    case .removed(let after, let count): "removed: \(count) after entry \(after)"
    case .closedUp(let before): "removed: one or more before entry \(before), and the rest numbered anew"
    case .inserted(let entry, let at): "inserted: \(entry), dated \(time(at)), was not written by Merimna"
    case .cut(let found, let anchored) where found < anchored:
      "cut tail: \(found) entries are there, \(anchored) were anchored"
    case .cut(let found, _): "cut tail: the chain that was anchored ends otherwise before entry \(found)"
    case .headless(let found, let head): "cut tail: \(found) entries are there, \(head) were sealed"
    case .otherKeys: "sealed by another key: the keys file is not the one that this trail was sealed with"
    case .markChanged: "altered: the mark of the keys in the database"
    case .unsealed(let count, let since): "unsealed for too long: \(count), the oldest since \(time(since))"
    case .noAnchor: "no anchor file: a cut tail could not be seen"
    case .anchorForged(let line): "anchor file, line \(line): not written with these keys"
    }
  }
}

private func time(_ moment: Instant) -> String {
  Date(timeIntervalSince1970: Double(moment.rawValue / 1_000_000)).formatted(.iso8601)
}
