import Foundation
public import Kit
public import Storage

extension Look {
  /// The records of a table that the caller opened one by one, the latest first, each once. What was read within the last second
  /// may be missing. The trail names them; whether they still exist for the caller their room must ask.
  public func lastOpened<R: Personal>(_ type: R.Type, limit: Int) throws -> [ID<R>] {
    let rows: [UUID] = try all(
      """
      SELECT audit_subject.subject FROM (
        SELECT id FROM audit WHERE who = \(caller.identity) AND why IS NOT NULL ORDER BY id DESC LIMIT 100
      ) AS mine JOIN audit_subject ON audit_subject.audit = mine.id
      WHERE audit_subject.kind = \("\(R.table)") ORDER BY mine.id DESC
      """, unscoped: "They are the caller's own entries.")
    var seen: Set<UUID> = []
    return rows.filter { seen.insert($0).inserted }.prefix(limit).map(ID.init(rawValue:))
  }
}
