public import Civil
import Foundation
import Kit
import Storage

/// The second step of somebody's sign-in: the secret that their telephone shares, encrypted under the house's keys.
struct SecondStep: Record {
  static let table: StaticString = "second_step"
  private(set) var id = ID<SecondStep>()
  var version = 1
  let account: ID<Account>
  /// AES-GCM over the secret, bound to the account.
  let sealed: Data
  let since: Instant
  /// The step of the last code that opened: none up to it opens again.
  var lastStep: Int

  init(_ totp: TOTP, for account: ID<Account>, at now: Instant, after step: Int, _ keys: Keys) throws {
    self.account = account
    sealed = try keys.sealed(totp.secret, boundTo: Self.owner(account))
    since = now
    lastStep = step
  }

  /// Throws where the house's keys are not those that it was sealed with.
  func totp(_ keys: Keys) throws -> TOTP { TOTP(try keys.opened(sealed, boundTo: Self.owner(account))) }

  private static func owner(_ account: ID<Account>) -> String { "second step \(account.rawValue)" }
}

/// A code on paper that opens once where the telephone is lost. The database keeps a MAC of it.
struct RecoveryCode: Record {
  static let table: StaticString = "recovery_code"
  /// So many are given at once.
  static let count = 10
  private(set) var id = ID<RecoveryCode>()
  var version = 1
  let account: ID<Account>
  let mac: Data
  var used: Instant?

  init(_ text: String, for account: ID<Account>, _ keys: Keys) {
    self.account = account
    mac = Self.mac(text, account, keys)
  }

  /// Ten letters and digits in two groups, none that looks like another: 49 bits.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
    let text = (0..<10).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
    return String(text.prefix(5)) + "-" + String(text.suffix(5))
  }

  static func mac(_ typed: String, _ account: ID<Account>, _ keys: Keys) -> Data {
    let text = typed.uppercased().filter { $0.isLetter || $0.isNumber }
    return keys.mac(Data("recovery code \(account.rawValue) \(text)".utf8), for: .forms)
  }
}

/// A second step that somebody just set up, or whose codes on paper were just made anew: they are shown once.
public struct RecoveryCodes: Sendable {
  /// Ten.
  public let all: [String]
}

/// How it stands with somebody's second step.
public struct SecondStepState: Sendable {
  /// Since when there is one; nil where there is none.
  public let since: Instant?
  /// Codes on paper that were not used.
  public let recoveryCodes: Int
}
