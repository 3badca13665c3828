import Foundation
import Kit
import Storage

extension Entrance {
  /// Changes the password of whoever is signed in. Every session of theirs ends, this one too, and a new one begins. Throws
  /// `invalid` with what is wrong with `current` or `chosen`, `notAllowed` where nobody is signed in, `notNow` where the
  /// present password was guessed at too often.
  public func changePassword(_ token: String, from current: String, to chosen: String) async throws -> SignedIn {
    guard let colleague = try await colleague(for: token), let session = try await session(for: token) else {
      throw Refusal.notAllowed
    }
    let account = try await checked(current, of: colleague, session)
    if let fault = try await fault(in: chosen, current, colleague) { throw Refusal.invalid([fault]) }
    let hashed = try await hasher.hash(chosen)
    let next = Token.random()
    try await house.desk(for: colleague.caller).write(.changeOwnPassword) { work in
      guard var kept = try work.account(account.id), kept.password == account.password else {
        throw Refusal.changedMeanwhile
      }
      (kept.password, kept.passwordSet) = (hashed, work.now)
      try work.update(&kept, unscoped: "It is one's own account.")
      try work.endSessions(of: account.id)
      try work.begin(account.id, next, from: session.address)
    }
    return SignedIn(token: next, device: Device.mark(for: account.id, keys))
  }

  func checked(_ current: String, of colleague: Colleague, _ session: Session) async throws -> Account {
    let now = now
    let counted: Set = [SlowDown.Key(.session, session.id.rawValue.uuidString, keys)]
    let (account, wait) = try await database.write { transaction in
      (try transaction.find(colleague.account), try SlowDown.count(counted, at: now, in: transaction))
    }
    guard wait == nil else { throw Refusal.notNow("Accounts.Entrance.later") }
    guard try await matches(current, account?.openPassword), let account else {
      throw Refusal.invalid([FieldError("current", PasswordFault.wrong.words)])
    }
    try await database.write { try SlowDown.forgive(counted, at: now, in: $0) }
    return account
  }

  private func fault(in chosen: String, _ current: String, _ colleague: Colleague) async throws -> FieldError? {
    let names = try await database.read { try Account.namesNotToUse(in: $0) }
    let same = Password.normalised(chosen) == Password.normalised(current) ? PasswordFault.same : nil
    let fault = Password.fault(in: chosen, names: names + [colleague.signInName, colleague.fullName]) ?? same
    return fault.map { FieldError("chosen", $0.words) }
  }
}
