import Civil
import Foundation
import Kit
import Storage

/// What an account holds, belongs to, or is kept from on one day, and whether it signs in by two steps.
struct Standing: Decodable, Sendable {
  enum Kind: String, Storable { case post, compartment, recusal, second }

  let kind: Kind
  /// The role or the compartment.
  let word: String
  /// The structure's name.
  let place: String
  /// The structure or the household.
  let subject: UUID

  static func all(of account: ID<Account>, on day: CivilDate, in transaction: any Transaction) throws -> [Standing] {
    let isValid: SQL = "account = \(account) AND since <= \(day) AND (until IS NULL OR until >= \(day))"
    return try transaction.all(
      """
      SELECT 'post' AS kind, role AS word, structure.name AS place, structure AS subject
      FROM post JOIN structure ON structure.id = post.structure WHERE \(isValid)
      UNION ALL
      SELECT 'compartment', compartment, '', account FROM compartment_member WHERE \(isValid)
      UNION ALL
      SELECT 'recusal', '', '', household FROM recusal WHERE \(isValid)
      UNION ALL
      SELECT 'second', '', '', account FROM second_step WHERE account = \(account)
      """)
  }
}

extension Account {
  /// The account of that name, closed or open.
  static func named(_ name: String, in transaction: any Transaction) throws -> Account? {
    let rows: [Account] = try transaction.all("SELECT * FROM account WHERE name_key = \(key(of: name))")
    return rows.first
  }
}

extension Session {
  /// The session of a token, as long as it is open.
  static func open(
    _ hash: Data, at now: Instant, _ limits: Entrance.Limits, in transaction: any Transaction
  ) throws -> Session? {
    let rows: [Session] = try transaction.all("SELECT * FROM session WHERE token_hash = \(hash)")
    return rows.first { $0.isOpen(at: now, limits) }
  }

  /// The sessions of an account that began last, the latest first.
  static func latest(of account: ID<Account>, in transaction: any Transaction) throws -> [Session] {
    try transaction.all("SELECT * FROM session WHERE account = \(account) ORDER BY began DESC, id DESC LIMIT 100")
  }

  /// Notes that somebody was here. No version: nobody edits a session, and two pages at once are no conflict.
  func touch(at now: Instant, in transaction: any Transaction) throws {
    try transaction.execute("UPDATE session SET seen = \(now) WHERE id = \(id) AND seen < \(now)")
  }
}

extension Work {
  func account(_ id: ID<Account>) throws -> Account? {
    let rows: [Account] = try all(
      "SELECT * FROM account WHERE id = \(id)", unscoped: "It is the account of whoever stands at the entrance.")
    return rows.first
  }

  /// Names an account in the audit without changing it.
  func note(_ account: Account) throws {
    try execute(
      "UPDATE account SET version = version WHERE id = \(account.id)", on: Account.self,
      unscoped: "It only says whose sign-in was refused.")
  }

  /// Begins a session.
  func begin(_ account: ID<Account>, _ token: String, from machine: String) throws {
    try insert(
      Session(account: account, tokenHash: Token.hash(token), address: machine, began: now, seen: now),
      unscoped: "A session is found by its token.")
  }

  /// Ends a session.
  func end(_ session: Session) throws { try end(where: "id = \(session.id)") }

  /// Ends one session of an account.
  func endSession(_ id: ID<Session>, of account: ID<Account>) throws {
    try end(where: "id = \(id) AND account = \(account)")
  }

  /// Ends every session of an account; `besides` goes on.
  func endSessions(of account: ID<Account>, besides kept: ID<Session>? = nil) throws {
    try end(where: kept.map { "account = \(account) AND id <> \($0)" } ?? "account = \(account)")
  }

  private func end(where condition: SQL) throws {
    try execute(
      "UPDATE session SET ended = \(now) WHERE ended IS NULL AND \(condition)", on: Session.self, changing: "ended",
      unscoped: "Sessions are ended by whoever holds them.")
  }
}
