import Civil
import Directory
import Kit
import Storage

extension Look {
  /// The accounts within a scope.
  func accounts(in scope: Scope) throws -> [Account] { try all("SELECT * FROM account WHERE \(Account.within(scope))") }

  /// A code that was handed to somebody and may still be used.
  func standingCode(of account: ID<Account>) throws -> OneTimeCode? {
    let codes: [OneTimeCode] = try all(
      "SELECT * FROM one_time_code WHERE account = \(account) AND ended IS NULL AND expires > \(now)",
      unscoped: "It hangs on an account that the caller may see.")
    return codes.first
  }

  /// The posts of some, the latest first. With a post one also sees where it is held.
  func posts(of accounts: [ID<Account>]) throws -> [ColleagueFile.Post] {
    guard !accounts.isEmpty else { return [] }
    let held: [HeldPost] = try all(
      "SELECT * FROM post WHERE account IN \(accounts) AND \(HeldPost.within(scope)) ORDER BY since DESC, id DESC")
    let names: [PlaceName] = try all(
      "SELECT id, name FROM structure", unscoped: "Where a post is held is no secret to whoever sees the post.")
    let byID = Dictionary(names.map { ($0.id, $0.name) }) { first, _ in first }
    return held.map { ColleagueFile.Post(held: $0, structure: byID[$0.structure] ?? "") }
  }
}

private struct PlaceName: Decodable {
  let id: ID<Structure>
  let name: String
}

extension Work {
  /// Whether somebody goes on keeping the accounts: holds such a post today, in an account that is open, and not until a day.
  func isKept(by roles: Set<String>) throws -> Bool {
    // Of two who end each other's posts at once, one waits here for the other.
    try execute(
      "UPDATE post SET version = version WHERE role IN \(roles.sorted())",
      unrecorded: "It changes nothing: it keeps others from changing it meanwhile.")
    let kept: [Int] = try all(
      """
      SELECT COUNT(*) FROM post JOIN account ON account.id = post.account
      WHERE post.role IN \(roles.sorted()) AND account.closed IS NULL AND post.since <= \(today) AND post.until IS NULL
      """, unscoped: "Whether there is one left is asked of the whole house.")
    return kept.first ?? 0 > 0
  }
}
