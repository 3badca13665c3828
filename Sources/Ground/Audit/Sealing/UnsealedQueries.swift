import Civil
import Foundation
import Kit
import Storage

/// The entries that are not sealed yet.
enum Unsealed {
  private static let most = 500

  static func areThere(in transaction: any Transaction) throws -> Bool {
    let found: [Int] = try transaction.all("SELECT 1 AS found FROM audit WHERE number IS NULL LIMIT 1")
    return !found.isEmpty
  }

  /// The next ones after one, in the order in which they were begun; where a moment is given, of those begun before it.
  static func next(
    after last: UUID?, begunBefore moment: Instant? = nil, in transaction: any Transaction
  ) throws -> [Entry] {
    let beyond: SQL = last.map { "unsealed.id > \($0)" } ?? "TRUE"
    let older: SQL = moment.map { "unsealed.at < \($0)" } ?? "TRUE"
    var entries: [Entry] = []
    try Entry.each(
      """
      audit.id IN (
        SELECT unsealed.id FROM audit AS unsealed WHERE unsealed.number IS NULL AND \(beyond) AND \(older)
        ORDER BY unsealed.id LIMIT \(most))
      """, orderedBy: "audit.id", in: transaction
    ) { entries.append($0) }
    return entries
  }
}
