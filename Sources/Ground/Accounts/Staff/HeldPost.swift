public import Civil
import Directory
public import Kit
public import Storage

/// A post that somebody holds: a role, in a structure, from one day to another, both of them within.
public struct HeldPost: Scoped {
  public static let table: StaticString = "post"
  public static let viewing = Permission.viewAccounts
  public private(set) var id: ID<HeldPost>
  public var version = 1
  /// Who holds it.
  public let account: ID<Account>
  /// The role, as `roles.yaml` names it.
  public let role: String
  let structure: ID<Structure>
  /// The first day.
  public let since: CivilDate
  /// The last day; nil while none is set.
  public var until: CivilDate?

  init(
    _ id: ID<HeldPost> = ID(), of account: ID<Account>, as role: String, in structure: ID<Structure>,
    since: CivilDate, until: CivilDate?
  ) {
    self.id = id
    self.account = account
    self.role = role
    self.structure = structure
    self.since = since
    self.until = until
  }

  /// Whether it holds on a day.
  func holds(on day: CivilDate) -> Bool { since <= day && (until.map { day <= $0 } ?? true) }
}
