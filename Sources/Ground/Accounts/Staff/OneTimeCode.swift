public import Civil
import Foundation
import Kit
public import Storage

/// A code by which somebody chooses a password: for an account just opened, or where the old one is forgotten. Whoever keeps the
/// accounts hands it over; it works once, within two days, and a later one takes its place. The database keeps a MAC of it.
struct OneTimeCode: Record {
  static let table: StaticString = "one_time_code"
  /// Seconds for which it may be used.
  static let lasts = 2 * 24 * 60 * 60
  private(set) var id = ID<OneTimeCode>()
  var version = 1
  let account: ID<Account>
  let mac: Data
  let issued: Instant
  let expires: Instant
  /// When it was used, or another took its place.
  var ended: Instant?

  init(_ digits: String, for account: ID<Account>, at now: Instant, _ keys: Keys) {
    self.account = account
    mac = keys.mac(Self.bytes(digits, account), for: .forms)
    issued = now
    expires = now.adding(seconds: Self.lasts)
  }

  /// Twelve digits, which any keyboard and any telephone has: 40 bits, against guesses that grow ever slower.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<12).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
  }

  /// Whether that was typed, in groups or not.
  func isWritten(_ typed: String, at now: Instant, _ keys: Keys) -> Bool {
    let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
    return ended == nil && now < expires && keys.isMac(mac, of: Self.bytes(digits, account), for: .forms)
  }

  private static func bytes(_ digits: String, _ account: ID<Account>) -> Data {
    Data("one-time code \(account.rawValue) \(digits)".utf8)
  }
}

/// A code that was just given: shown once, to whoever hands it over.
public struct IssuedCode: Sendable {
  /// Whose.
  public let account: ID<Account>
  /// Twelve digits in groups of four; nil where the form had been sent before, and the code shown then.
  public let digits: String?
  /// Until when it may be used.
  public let expires: Instant

  init(_ digits: String?, of account: ID<Account>, until expires: Instant) {
    self.account = account
    self.expires = expires
    self.digits = digits?.inFours
  }
}

extension String {
  /// As it is shown to whoever copies it by hand: in groups of four.
  var inFours: String {
    stride(from: 0, to: count, by: 4).map { String(dropFirst($0).prefix(4)) }.joined(separator: " ")
  }
}
