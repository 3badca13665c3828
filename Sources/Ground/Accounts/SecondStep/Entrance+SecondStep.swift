import Civil
import Foundation
import Kit
import Storage

extension Entrance {
  /// Lets somebody in who gave a password before and now gives the code of the second step, or one on paper. `ticket` is what
  /// `signIn` answered. Throws `notNow` as `signIn` does.
  public func signIn(
    _ ticket: String, second typed: String, from machine: String, device: String? = nil
  ) async throws -> SignInAnswer {
    let (now, keys) = (now, keys)
    guard let ticket = Ticket(ticket) else { return .tooLate }
    let account = try await database.read { try $0.find(ticket.account) }
    guard let account, ticket.holds(for: account, at: now, keys) else { return .tooLate }
    let isKnown = device.map { Device.isMark($0, of: account.id, keys) } ?? false
    let counted: Set = [SlowDown.Key(.second, isKnown ? device ?? "" : account.id.rawValue.uuidString, keys)]
    if let wait = try await database.write({ try SlowDown.count(counted, at: now, in: $0) }) {
      return .later(seconds: wait)
    }
    let token = Token.random()
    do {
      try await desk(for: "staff \(account.id.rawValue)").write(.signIn) { work in
        guard let current = try work.account(account.id), current.openPassword == account.password,
          let step = try work.secondStep(of: account.id), try work.proves(typed, step, keys)
        else { throw Refusal.notAllowed }
        try work.begin(account.id, token, from: machine)
      }
    } catch Refusal.notAllowed {
      try await refuse(account)
      return .refused
    }
    try await database.write { try SlowDown.forgive(counted, at: now, in: $0) }
    return .welcome(SignedIn(token: token, device: Device.mark(for: account.id, keys)))
  }

  /// How it stands with the second step of whoever is signed in.
  func secondStep(of colleague: Colleague) async throws -> SecondStepState {
    try await database.read { try SecondStep.state(of: colleague.account, in: $0) }
  }

  /// Sets up the second step of whoever is signed in: they have shown the password, and by a code that their telephone has the
  /// secret. Every other session of theirs ends. Throws `invalid` at `current` or `code`, `notAllowed`, `notNow`.
  func setUpSecondStep(_ token: String, _ totp: TOTP, current: String, code: String) async throws -> RecoveryCodes {
    let (account, session) = try await reassured(token, by: current)
    let keys = keys
    return try await desk(for: "staff \(account.id.rawValue)")
      .write(.setUpSecondStep) { work in
        guard let number = totp.step(of: code.filter { !$0.isWhitespace }, at: work.now, after: 0) else {
          throw Refusal.invalid([FieldError("code", .wrongSecondCode)])
        }
        guard try work.secondStep(of: account.id) == nil else { throw Refusal.changedMeanwhile }
        try work.insert(
          SecondStep(totp, for: account.id, at: work.now, after: number, keys), unscoped: "It is one's own.")
        try work.endSessions(of: account.id, besides: session.id)
        return try work.giveRecoveryCodes(to: account.id, keys)
      }
  }

  /// Makes the codes on paper anew, or takes the second step away, for whoever is signed in and gives a code of it. Throws as
  /// setting up does.
  func changeSecondStep(_ token: String, current: String, code: String, ending: Bool) async throws -> RecoveryCodes? {
    let (account, _) = try await reassured(token, by: current)
    let keys = keys
    return try await desk(for: "staff \(account.id.rawValue)")
      .write(.setUpSecondStep) { work in
        guard let step = try work.secondStep(of: account.id) else { throw Refusal.changedMeanwhile }
        guard try work.proves(code, step, keys) else {
          throw Refusal.invalid([FieldError("code", .wrongSecondCode)])
        }
        guard ending else { return try work.giveRecoveryCodes(to: account.id, keys) }
        try work.endSecondStep(of: account.id)
        return nil
      }
  }

  // Whoever finds a browser open does not know the password.
  private func reassured(_ token: String, by current: String) async throws -> (Account, Session) {
    guard let colleague = try await colleague(for: token), let session = try await session(for: token) else {
      throw Refusal.notAllowed
    }
    return (try await checked(current, of: colleague, session), session)
  }
}

extension Desk {
  /// Takes away a colleague's second step, who has lost the telephone and the codes on paper. They are out everywhere, and what
  /// they were named to they must be named to anew, by two people. Nobody does it to themselves. Throws `notAllowed`,
  /// `notFound`, `changedMeanwhile`.
  func takeAwaySecondStep(of id: ID<Account>, version: Int) async throws {
    guard !isOwn(id) else { throw Refusal.notAllowed }
    try await write(.editAccounts) { work in
      var account = try work.lock(id)
      guard try work.secondStep(of: id) != nil else { return }
      guard account.version == version else { throw Refusal.changedMeanwhile }
      try work.update(&account)
      try work.endSecondStep(of: id)
      try work.endSessions(of: id)
      try work.endMemberships(of: id)
    }
  }
}
