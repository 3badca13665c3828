import Civil
import Foundation
import Storage

/// From sign-in to sign-out, or to a limit of time.
struct Session: Record {
  static let table: StaticString = "session"
  private(set) var id = ID<Session>()
  var version = 1
  let account: ID<Account>
  /// SHA-256 of the token.
  let tokenHash: Data
  let address: String
  let began: Instant
  var seen: Instant
  var ended: Instant?

  func isOpen(at now: Instant, _ limits: Entrance.Limits) -> Bool {
    ended == nil && now < seen.adding(seconds: limits.idle) && now < began.adding(seconds: limits.absolute)
  }
}

extension Instant {
  func adding(seconds: Int) -> Instant { Instant(rawValue: rawValue + seconds * 1_000_000) }
  /// Whole seconds until a later moment, a begun one counted.
  func seconds(until later: Instant) -> Int { max(0, (later.rawValue - rawValue + 999_999) / 1_000_000) }
}
