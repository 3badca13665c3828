import Civil
import Foundation
import Kit
import Storage

/// What the page of the second step brings back: that this account's password was given just now. It opens nothing by itself,
/// lasts five minutes, and no longer than the password.
struct Ticket {
  /// Seconds.
  static let lasts = 5 * 60
  let account: ID<Account>
  private let issued: Instant
  private let mac: Data

  static func text(for account: Account, at now: Instant, _ keys: Keys) -> String {
    let mac = keys.mac(bytes(account.id, now, account.password), for: .forms)
    return "\(account.id.rawValue).\(now.rawValue).\(Token.text(mac))"
  }

  /// Reads one; nil where it is none.
  init?(_ text: String) {
    let pieces = text.split(separator: ".").map(String.init)
    guard pieces.count == 3, let id = UUID(uuidString: pieces[0]), let issued = Int(pieces[1]),
      let mac = Token.bytes(pieces[2])
    else { return nil }
    (account, self.issued, self.mac) = (ID(rawValue: id), Instant(rawValue: issued), mac)
  }

  /// Whether it was given for that account's present password, and not too long ago.
  func holds(for account: Account, at now: Instant, _ keys: Keys) -> Bool {
    account.openPassword != nil && issued <= now && now < issued.adding(seconds: Self.lasts)
      && keys.isMac(mac, of: Self.bytes(account.id, issued, account.password), for: .forms)
  }

  private static func bytes(_ id: ID<Account>, _ issued: Instant, _ password: HashedPassword) -> Data {
    Data("ticket \(id.rawValue) \(issued.rawValue) \(password.rawValue)".utf8)
  }
}
