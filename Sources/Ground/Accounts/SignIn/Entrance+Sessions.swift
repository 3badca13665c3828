import Civil
import Kit
import Storage

/// Where somebody is signed in, as they see it themselves.
struct OwnSessions: Sendable {
  /// The session of this very browser.
  let present: Session
  /// Those that are open elsewhere, the latest first.
  let others: [Session]
  /// When they came in before this time, ended or not; nil where they never did.
  let before: Session?
}

extension Entrance {
  /// Where whoever holds that token is signed in, and when they came in before. Throws `notAllowed` where nobody is.
  func sessions(of token: String) async throws -> OwnSessions {
    guard let present = try await session(for: token) else { throw Refusal.notAllowed }
    let (now, limits) = (now, limits)
    let all = try await database.read { try Session.latest(of: present.account, in: $0) }
    return OwnSessions(
      present: present, others: all.filter { $0.id != present.id && $0.isOpen(at: now, limits) },
      before: all.first { $0.id != present.id && $0.began <= present.began })
  }

  /// Ends one other session of whoever holds that token, or every one but this. Throws `invalid` where the password is another,
  /// `notAllowed` where nobody is signed in, `notNow` where the password was guessed at too often.
  func endOthers(of token: String, only one: ID<Session>?, password: String) async throws {
    guard let colleague = try await colleague(for: token), let present = try await session(for: token) else {
      throw Refusal.notAllowed
    }
    _ = try await checked(password, of: colleague, present)
    try await desk(for: "staff \(present.account.rawValue)").write(.signOut) { work in
      if let one { return try work.endSession(one, of: present.account) }
      try work.endSessions(of: present.account, besides: present.id)
    }
  }
}
