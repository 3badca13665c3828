import Foundation
import Kit
import Storage

extension Entrance {
  /// Lets somebody in who was handed a one-time code, and chooses a password by it: every other session of theirs ends. Where they
  /// have a second step, the code of it is asked for too, so that whoever hands the codes over cannot use them. Throws
  /// `invalid` with what is wrong with the password, at `chosen`, and then the code stands still; `notNow` as `signIn` does.
  public func enter(
    _ name: String, code: String, choosing chosen: String, second: String = "", from machine: String,
    device: String? = nil
  ) async throws -> SignInAnswer {
    let now = now
    let (account, counted, wait) = try await attempt(name, from: machine, device)
    if let wait { return .later(seconds: wait) }
    let kept = try await database.read { transaction in
      try account.flatMap { try OneTimeCode.open(of: $0.id, in: transaction) }
    }
    guard let account, account.openPassword != nil, kept?.isWritten(code, at: now, keys) == true else {
      try await refuse(account)
      return .refused
    }
    let names = try await database.read { try Account.namesNotToUse(in: $0) }
    if let fault = Password.fault(in: chosen, names: names + [account.signInName, account.fullName]) {
      throw Refusal.invalid([FieldError("chosen", fault.words)])
    }
    let hashed = try await hashed(chosen)
    let (token, keys) = (Token.random(), keys)
    do {
      try await desk(for: "staff \(account.id.rawValue)").write(.useCode) { work in
        guard var current = try work.account(account.id), current.openPassword != nil,
          try work.standingCode(of: account.id)?.isWritten(code, at: work.now, keys) == true,
          try work.secondStep(of: account.id).map({ try work.proves(second, $0, keys) }) ?? true
        else { throw Refusal.notAllowed }
        (current.password, current.passwordSet) = (hashed, work.now)
        try work.update(&current, unscoped: "It is the account of whoever stands at the entrance.")
        try work.endCodes(of: account.id)
        try work.endSessions(of: account.id)
        try work.begin(account.id, token, from: machine)
      }
    } catch Refusal.notAllowed {
      try await refuse(account)
      return .refused
    }
    try await database.write { try SlowDown.forgive(counted, at: now, in: $0) }
    return .welcome(SignedIn(token: token, device: Device.mark(for: account.id, keys)))
  }
}
