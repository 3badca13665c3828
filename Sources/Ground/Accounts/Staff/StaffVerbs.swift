public import Civil
public import Directory
public import Kit
public import Storage

extension Entrance {
  /// A password as it is kept, for an account that is about to be opened.
  public func hashed(_ password: String) async throws -> HashedPassword {
    do {
      return try await hasher.hash(password)
    } catch is PasswordHasher.Busy {
      throw Refusal.notNow("Accounts.Entrance.busy")
    }
  }
}

extension Work {
  /// Opens an account. Throws `invalid`, and `notNow` where somebody has that sign-in name already.
  public func engage(_ new: NewColleague, _ password: HashedPassword) throws -> Account {
    let new = try new.checked()
    guard try !isTaken(new.signInName) else { throw Refusal.notNow("Accounts.Account.taken") }
    let account = Account(signInName: new.signInName, fullName: new.fullName, password: password, at: now)
    try insert(account)
    return account
  }

  /// Gives somebody a post from a day on. Nobody gives one to themselves: throws `notAllowed`.
  public func appoint(
    _ account: ID<Account>, as role: Role, in structure: ID<Structure>, since: CivilDate, until: CivilDate? = nil,
    form: ID<HeldPost> = ID()
  ) throws {
    if case .staff(let staff) = caller, staff.account == account.rawValue { throw Refusal.notAllowed }
    try insert(HeldPost(form, of: account, as: role.key, in: structure, since: since, until: until))
  }
}
