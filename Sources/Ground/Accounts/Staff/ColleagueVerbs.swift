import Civil
import Directory
import Foundation
public import Kit
import Pages
public import Storage

extension Desk {
  /// Who has an account, in the order of their names; those whose account is closed last.
  public func colleagues() async throws -> [ColleagueFile] {
    try await list(.viewAccounts, Account.self) { scope, look in
      let accounts = try look.accounts(in: scope)
      let posts = try look.posts(of: accounts.map(\.id))
      return accounts.map { look.file($0, posts) }.sorted(by: Self.isBefore)
    }
  }

  /// One of them. Throws `notFound` and `notAllowed`.
  public func colleague(_ id: ID<Account>) async throws -> ColleagueFile {
    try await see(.viewAccounts, Account.self, id, for: .counter) { account, look in
      look.file(
        account, try look.posts(of: [id]), code: try look.standingCode(of: id),
        hasSecondStep: try look.secondStep(of: id) != nil)
    }
  }

  /// The structures in which a post may be given.
  func placesForPosts() async throws -> [Structure] {
    try await list(.viewDirectory, Structure.self) { scope, look in try look.structures(in: scope) as [Structure] }
  }

  private static func isBefore(_ one: ColleagueFile, _ other: ColleagueFile) -> Bool {
    if (one.account.closed == nil) != (other.account.closed == nil) { return one.account.closed == nil }
    return one.account.fullName.compare(other.account.fullName, locale: Locale(identifier: "el_GR"))
      == .orderedAscending
  }

  /// Gives a post; twice is once. Nobody gives one to themselves: throws `notAllowed`, `invalid`, `changedMeanwhile`, `notFound`.
  func appoint(_ id: ID<Account>, version: Int, _ post: Appointment) async throws {
    try await write(.editAccounts) { work in
      var account = try work.lock(id)
      if try work.posts(of: [id]).contains(where: { $0.held.id == post.id }) { return }
      guard account.version == version else { throw Refusal.changedMeanwhile }
      if let until = post.until, until < post.since {
        throw Refusal.invalid([FieldError("until", .endsBeforeItBegins)])
      }
      try work.appoint(id, as: post.role, in: post.structure, since: post.since, until: post.until, form: post.id)
      try work.update(&account)
    }
  }

  /// Says which day is the last of a post. Somebody must go on keeping the accounts: throws `invalid` where nobody would, and
  /// where the day is none of the post's; `changedMeanwhile`, `notFound`, `notAllowed`.
  func end(
    _ id: ID<HeldPost>, of account: ID<Account>, version: Int, on day: CivilDate, keepers: Set<String>
  ) async throws {
    try await write(.editAccounts) { work in
      var post = try work.lock(id)
      guard post.account == account else { throw Refusal.notFound }
      if post.until == day { return }
      guard post.version == version else { throw Refusal.changedMeanwhile }
      guard day >= post.since else { throw Refusal.invalid([FieldError("day", .endsBeforeItBegins)]) }
      post.until = day
      try work.update(&post)
      guard try work.isKept(by: keepers) else { throw Refusal.invalid([FieldError("day", .lastAdministrator)]) }
    }
  }

  /// Closes an account from today on: it opens nothing any more, and whoever is signed in by it is out. Nobody closes their own.
  func close(_ id: ID<Account>, version: Int) async throws {
    guard !isOwn(id) else { throw Refusal.notAllowed }
    try await write(.editAccounts) { work in
      var account = try work.lock(id)
      if account.closed != nil { return }
      guard account.version == version else { throw Refusal.changedMeanwhile }
      account.closed = work.today
      try work.update(&account)
      try work.endCodes(of: id)
      try work.endSessions(of: id)
    }
  }

  /// Opens a closed account again, with the posts that have not ended meanwhile.
  func reopen(_ id: ID<Account>, version: Int) async throws {
    try await write(.editAccounts) { work in
      var account = try work.lock(id)
      if account.closed == nil { return }
      guard account.version == version else { throw Refusal.changedMeanwhile }
      account.closed = nil
      try work.update(&account)
    }
  }

  func isOwn(_ id: ID<Account>) -> Bool {
    if case .staff(let staff) = caller { staff.account == id.rawValue } else { false }
  }
}

extension Entrance {
  /// What was typed of somebody new. Throws `invalid` with all that is wrong at once, also that the name is taken.
  func engagement(_ fields: Fields) async throws -> Engagement {
    let read = Engagement.read(fields)
    guard case .failure(.invalid(let errors)) = read else { return try read.get() }
    let name = fields["signInName"] ?? ""
    let isTaken = try await database.read { try Account.named(name, in: $0) != nil }
    throw Refusal.invalid(errors + (isTaken ? [FieldError("signInName", .signInNameTaken)] : []))
  }

  /// Opens an account with its first post, and a code by which its owner chooses a password. A form that comes twice opens it
  /// once; the code was shown the first time. Throws `invalid` with all that is wrong at once, `notAllowed`, `notNow`.
  func engage(
    _ new: Engagement, by desk: Desk, form id: ID<Account>
  ) async throws -> IssuedCode {
    let unusable = try await hashed(Token.random())
    let (digits, keys, roles) = (OneTimeCode.random(), keys, roles)
    return try await desk.write(.editAccounts) { work in
      if let there = try work.account(id) { return IssuedCode(nil, of: there.id, until: work.now) }
      var errors = new.errors()
      if try work.isTaken(new.signInName) { errors.append(FieldError("signInName", .signInNameTaken)) }
      let structure: Structure? = try work.structures(in: work.scope).first { "\($0.id.rawValue)" == new.structure }
      if structure == nil { errors.append(FieldError("structure", .chooseStructure)) }
      if roles[new.role] == nil { errors.append(FieldError("role", .chooseRole)) }
      guard errors.isEmpty, let structure, let role = roles[new.role] else { throw Refusal.invalid(errors) }
      let account = Account(
        signInName: new.signInName, fullName: new.fullName, password: unusable, at: work.now, as: id)
      try work.insert(account)
      try work.appoint(id, as: role, in: structure.id, since: work.today)
      let code = OneTimeCode(digits, for: id, at: work.now, keys)
      try work.issue(code)
      return IssuedCode(digits, of: id, until: code.expires)
    }
  }

  /// Gives an open account another code, in place of any before: its owner has forgotten the password. Nobody gives one to
  /// themselves. Throws `notAllowed`, `notFound`.
  func issueCode(for id: ID<Account>, by desk: Desk) async throws -> IssuedCode {
    guard !desk.isOwn(id) else { throw Refusal.notAllowed }
    let (digits, keys) = (OneTimeCode.random(), keys)
    return try await desk.write(.editAccounts) { work in
      var account = try work.lock(id)
      guard account.closed == nil else { throw Refusal.notFound }
      try work.update(&account)
      let code = OneTimeCode(digits, for: id, at: work.now, keys)
      try work.issue(code)
      return IssuedCode(digits, of: id, until: code.expires)
    }
  }
}

extension Look {
  fileprivate func file(
    _ account: Account, _ posts: [ColleagueFile.Post], code: OneTimeCode? = nil, hasSecondStep: Bool = false
  ) -> ColleagueFile {
    ColleagueFile(
      account: account, posts: posts.filter { $0.held.account == account.id }, codeUntil: code?.expires,
      hasSecondStep: hasSecondStep, today: today)
  }
}
