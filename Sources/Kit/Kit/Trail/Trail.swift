public import Foundation
import Storage

/// The audit's hand: it signs every entry that it writes, knows its own again, and makes the seals that chain them.
public struct Trail: Sendable {
  let keys: Keys

  /// Which keys it signs with, as the database keeps it.
  public var fingerprint: Data { keys.fingerprint }

  /// Whether the entry stands as Merimna wrote it, its subjects included.
  public func knows(_ entry: Entry) -> Bool { keys.isMac(entry.mac, of: entry.canonicalBytes, for: .trail) }

  /// The seal of an entry by the one before it, and its own MAC.
  public func seal(of mac: Data, after previous: Data) -> Data { keys.mac(previous + mac, for: .trail) }

  /// The MAC of a line of the anchor file.
  public func mac(ofAnchor line: String) -> Data { keys.mac(Data(line.utf8), for: .anchor) }

  func write(_ entries: [Entry], to transaction: any Transaction) throws {
    let signed = entries.map { entry in
      var entry = entry
      entry.mac = keys.mac(entry.canonicalBytes, for: .trail)
      return entry
    }
    switch transaction.dialect {
    case .sqlite: for entry in signed { try transaction.write(entry) }
    case .postgres: try transaction.unnest(signed)
    }
  }
}
