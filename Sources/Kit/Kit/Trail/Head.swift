public import Civil
public import Foundation
public import Storage

/// Where the trail's chain ends, which keys it is sealed with, and who seals it: one row.
public struct Head: Decodable, Sendable {
  /// How many entries are sealed.
  public var count: Int
  /// The last one's seal; nothing where there is none.
  public var seal: Data
  /// Which keys.
  public let fingerprint: Data
  /// The process that seals.
  public var sealer: String?
  /// Until when nobody else does.
  public var leaseUntil: Instant?

  private enum CodingKeys: CodingKey { case count, seal, fingerprint, sealer, leaseUntil }

  /// The row; nil before the first keys. Where `locking`, nobody else seals before the commit.
  public static func find(in transaction: any Transaction, locking: Bool = false) throws -> Head? {
    let lock: SQL = locking ? "\(sqlite: "", postgres: " FOR UPDATE")" : ""
    let rows: [Head] = try transaction.all(
      "SELECT count, seal, fingerprint, sealer, lease_until FROM audit_head WHERE id = 1\(lock)")
    return rows.first
  }

  /// Saves where the chain ends and who seals it.
  public func save(in transaction: any Transaction) throws {
    try transaction.execute(
      """
      UPDATE audit_head SET count = \(count), seal = \(seal), sealer = \(sealer), lease_until = \(leaseUntil)
      WHERE id = 1
      """)
  }

  static func begin(_ fingerprint: Data, in transaction: any Transaction) throws {
    try transaction.execute(
      """
      INSERT INTO audit_head (id, count, seal, fingerprint) VALUES (1, 0, \(Data()), \(fingerprint))
      ON CONFLICT (id) DO NOTHING
      """)
  }

  static func isUntouched(_ transaction: any Transaction) throws -> Bool {
    let entries: [Int] = try transaction.all("SELECT 1 FROM audit LIMIT 1")
    return entries.isEmpty
  }
}
