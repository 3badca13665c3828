public import Civil
import Foundation
public import Storage

/// An open transaction to read from, with who reads and when. Not Sendable: it never leaves the closure it is given to.
public class Look {
  /// Who reads.
  public let caller: Caller
  /// When the transaction began.
  public let now: Instant
  /// How far the permission carries under which the caller reads.
  public let scope: Scope
  let permission: Permission
  let transaction: any Transaction
  let house: House
  var subjects = Subjects()

  init(_ transaction: any Transaction, _ permission: Permission, _ desk: Desk) {
    self.transaction = transaction
    self.permission = permission
    caller = desk.caller
    house = desk.house
    scope = house.scope(of: permission, for: caller)
    now = house.clock()
  }

  /// The day that it is in Greece.
  public var today: CivilDate { now.day(in: athens) }

  /// The rows of a statement, one after another; those that concern people are noted for the audit. Throws `Misuse`
  /// where the statement changes anything, or has no `within` and says no reason why; where a column does not fit; the
  /// driver's error; and what `body` throws.
  public func each<T: Decodable>(
    _ sql: SQL, unscoped reason: StaticString? = nil, _ body: (T) throws -> Void
  ) throws {
    guard sql.rendered(for: transaction.dialect).reads else { throw Misuse.changes }
    try check(sql, reason)
    let concerns = T.self is any Concerning.Type
    try transaction.each(sql) { (row: T) in
      if concerns { note(row) }
      try body(row)
    }
  }

  /// The same rows in an array.
  public func all<T: Decodable>(_ sql: SQL, unscoped reason: StaticString? = nil) throws -> [T] {
    var rows: [T] = []
    try each(sql, unscoped: reason) { rows.append($0) }
    return rows
  }

  private func note(_ row: Any) {
    if let record = row as? any Personal {
      subjects.note(record)
    } else if let row = row as? any Concerning {
      subjects.note(whom: row)
    }
  }

  func check(_ sql: SQL, _ reason: StaticString?) throws {
    guard reason != nil || sql.isMarked(by: ScopeMark.self) else { throw Misuse.unscoped }
  }

  func entry(for purpose: Purpose?, isPacked: Bool = false) -> Entry {
    Entry(
      at: now, who: caller.identity, action: permission, why: purpose, subjects: subjects, isPacked: isPacked)
  }
}

let athens: TimeZone = {
  guard let zone = TimeZone(identifier: "Europe/Athens") else { preconditionFailure("No time zone Europe/Athens.") }
  return zone
}()
