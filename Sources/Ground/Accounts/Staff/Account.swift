import Civil
public import Kit
public import Storage

/// Somebody who may sign in. What they may do is said by the posts that they hold.
public struct Account: Scoped {
  public static let table: StaticString = "account"
  public static let viewing = Permission.viewAccounts
  public private(set) var id: ID<Account>
  public var version = 1
  /// The name to sign in by, as it was given.
  public let signInName: String
  /// The same as it is compared: capitals and accents do not matter.
  let nameKey: String
  /// The person's own name.
  public let fullName: String
  var password: HashedPassword
  var passwordSet: Instant
  /// The day on which it was closed.
  var closed: CivilDate?

  init(
    signInName: String, fullName: String, password: HashedPassword, at now: Instant, as id: ID<Account> = ID()
  ) {
    self.id = id
    self.signInName = signInName
    nameKey = Account.key(of: signInName)
    self.fullName = fullName
    self.password = password
    passwordSet = now
  }

  /// The password; nil where the account is closed and none opens it.
  var openPassword: HashedPassword? { closed == nil ? password : nil }
}
