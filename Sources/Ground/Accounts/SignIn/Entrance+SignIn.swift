import Civil
import Foundation
import Kit
import Storage

extension Entrance {
  /// Lets somebody in who gives the name and the password of an open account. `machine` is the address that the request
  /// came from; `device` the mark that this browser was given when it last signed in. Throws `notNow` where so many sign in
  /// at once that this one would wait too long, and the driver's errors.
  public func signIn(
    _ name: String, _ password: String, from machine: String, device: String? = nil
  ) async throws -> SignInAnswer {
    let now = now
    let (account, keys, wait) = try await attempt(name, from: machine, device)
    if let wait { return .later(seconds: wait) }
    guard try await matches(password, account?.openPassword), let account else {
      try await refuse(account)
      return .refused
    }
    if try await database.read({ try SecondStep.of(account.id, in: $0) }) != nil {
      try await database.write { try SlowDown.forgive(keys, at: now, in: $0) }
      return .second(ticket: Ticket.text(for: account, at: now, self.keys))
    }
    let renewed = hasher.isOutdated(account.password) ? try await hasher.hash(password) : nil
    guard let signedIn = try await begin(account, from: machine, renewed) else { return .refused }
    try await database.write { try SlowDown.forgive(keys, at: now, in: $0) }
    return .welcome(signedIn)
  }

  /// The account of a name, and how long to wait before anything is looked at: the attempt is counted first.
  func attempt(
    _ name: String, from machine: String, _ device: String?
  ) async throws -> (account: Account?, counted: Set<SlowDown.Key>, wait: Int?) {
    let now = now
    return try await database.write { [self] transaction in
      let account = try Account.named(name, in: transaction)
      let keys = keysToCount(name, account, machine, device)
      return (account, keys, try SlowDown.count(keys, at: now, in: transaction))
    }
  }

  func matches(_ password: String, _ kept: HashedPassword?) async throws -> Bool {
    do {
      return try await hasher.matches(String(password.prefix(Password.length.upperBound + 1)), kept)
    } catch is PasswordHasher.Busy {
      throw Refusal.notNow("Accounts.Entrance.busy")
    }
  }

  // Who uses a browser that they have signed in from before is counted apart from everybody else.
  private func keysToCount(
    _ name: String, _ account: Account?, _ machine: String, _ device: String?
  ) -> Set<SlowDown.Key> {
    if let device, let account, Device.isMark(device, of: account.id, keys) {
      return [SlowDown.Key(.device, device, keys)]
    }
    return [
      SlowDown.Key(.account, Account.key(of: name), keys), SlowDown.Key(.address, SlowDown.place(machine), keys),
    ]
  }

  func refuse(_ account: Account?) async throws {
    try await desk(for: "visitor").write(.refuseSignIn) { work in
      if let account { try work.note(account) }
    }
  }

  // Nothing where the account was closed, or its password changed, while this one was being looked at.
  private func begin(_ account: Account, from machine: String, _ renewed: HashedPassword?) async throws -> SignedIn? {
    let token = Token.random()
    let isIn = try await desk(for: "staff \(account.id.rawValue)").write(.signIn) { work in
      guard var current = try work.account(account.id), current.openPassword == account.password,
        try work.secondStep(of: account.id) == nil
      else { return false }
      if let renewed {
        current.password = renewed
        try work.update(&current, unscoped: "It is the account of whoever signs in.")
      }
      try work.begin(account.id, token, from: machine)
      return true
    }
    return isIn ? SignedIn(token: token, device: Device.mark(for: account.id, keys)) : nil
  }

  /// Ends a session. Whoever has none is out already.
  public func signOut(_ token: String) async throws {
    guard let session = try await session(for: token) else { return }
    try await desk(for: "staff \(session.account.rawValue)").write(.signOut) { work in
      try work.end(session)
    }
  }
}
