public import Civil
public import Kit
public import Storage

/// Somebody to whom a compartment stands open, from one day to another, both of them within: named by two others.
public struct Member: Scoped {
  public static let table: StaticString = "compartment_member"
  public static let viewing = Permission.nameMembers
  public private(set) var id: ID<Member>
  public var version = 1
  let account: ID<Account>
  /// Which.
  public let compartment: Compartment
  /// The first day.
  public let since: CivilDate
  /// The last day; nil while none is set.
  public var until: CivilDate?
  let namedBy: ID<Account>
  let secondedBy: ID<Account>
}

/// That somebody was named by one: it lets nobody in until another confirms it.
public struct Naming: Scoped {
  public static let table: StaticString = "compartment_naming"
  public static let viewing = Permission.nameMembers
  public private(set) var id: ID<Naming>
  public var version = 1
  let account: ID<Account>
  /// To which.
  public let compartment: Compartment
  /// The first day.
  public let since: CivilDate
  /// The last day; nil while none is set.
  public let until: CivilDate?
  let namedBy: ID<Account>
  let named: Instant
}

/// Who is let into what is sealed, and who waits for a second person to confirm it.
public struct Membership: Sendable {
  /// The members of today and of days to come, and those who were.
  let members: [Member]
  let namings: [Naming]
  /// Everybody's own name.
  let names: [ID<Account>: String]
  /// Who may be named: an open account, the caller's own excepted.
  let colleagues: [Account]
  let today: CivilDate
}

/// What is typed where somebody is named.
struct NewNaming: Sendable {
  /// The form's own number, which becomes the identity of the naming and of the member.
  let id: ID<Naming>
  let account: ID<Account>
  let compartment: Compartment
  let since: CivilDate
  let until: CivilDate?
}
