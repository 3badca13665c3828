import Civil
public import Kit
public import Storage

extension Member {
  /// For whoever names members in the whole municipality.
  public static func lies(in scope: Scope, as row: SQL) -> SQL { scope.reaches() }
}

extension Naming {
  /// For whoever names members in the whole municipality.
  public static func lies(in scope: Scope, as row: SQL) -> SQL { scope.reaches() }
}

extension Look {
  func members() throws -> [Member] {
    try all("SELECT * FROM compartment_member WHERE \(Member.within(scope)) ORDER BY since DESC, id DESC")
  }

  func namings() throws -> [Naming] {
    try all("SELECT * FROM compartment_naming WHERE \(Naming.within(scope)) ORDER BY named, id")
  }

  func everyAccount() throws -> [Account] {
    try all("SELECT * FROM account", unscoped: "Whoever names members chooses among all who work here.")
  }
}

extension Work {
  /// Whether a naming became a membership: a second click.
  func isConfirmed(_ id: ID<Naming>) throws -> Bool {
    let found: [Int] = try all(
      "SELECT 1 FROM compartment_member WHERE id = \(id.rawValue)", unscoped: "The caller names members everywhere.")
    return !found.isEmpty
  }

  func naming(_ id: ID<Naming>) throws -> Naming? {
    let found: [Naming] = try all("SELECT * FROM compartment_naming WHERE id = \(id) AND \(Naming.within(scope))")
    return found.first
  }

  /// Takes a naming away: confirmed, or withdrawn. Of two at once one finds none.
  func takeAway(_ naming: ID<Naming>) throws -> Naming? {
    try execute(
      "DELETE FROM compartment_naming WHERE id = \(naming) AND \(Naming.within(scope))", on: Naming.self,
      changing: "account"
    ).first
  }

  /// Ends what an account was named to, from yesterday on, and what it waits to be named to.
  func endMemberships(of account: ID<Account>) throws {
    let because: StaticString = "Whoever changes the account ends what hangs on it."
    try execute(
      "DELETE FROM compartment_member WHERE account = \(account) AND since >= \(today)", on: Member.self,
      changing: "account", unscoped: because)
    try execute(
      """
      UPDATE compartment_member SET until = \(today.adding(days: -1)), version = version + 1
      WHERE account = \(account) AND (until IS NULL OR until >= \(today))
      """, on: Member.self, changing: "until", unscoped: because)
    try execute(
      "DELETE FROM compartment_naming WHERE account = \(account)", on: Naming.self, changing: "account",
      unscoped: because)
  }
}
