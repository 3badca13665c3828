import Foundation
import Kit
import Storage

/// The mark that a browser keeps of an account that signed in from it. It opens nothing; it only sets its failures apart.
struct Device {
  /// A mark of its own for each sign-in.
  static func mark(for account: ID<Account>, _ keys: Keys) -> String {
    let nonce = Token.random()
    return "\(nonce).\(Token.text(keys.mac(bytes(account, nonce), for: .forms)))"
  }

  /// Whether the mark was given to that account.
  static func isMark(_ mark: String, of account: ID<Account>, _ keys: Keys) -> Bool {
    let pieces = mark.split(separator: ".").map(String.init)
    guard pieces.count == 2, let mac = Token.bytes(pieces[1]) else { return false }
    return keys.isMac(mac, of: bytes(account, pieces[0]), for: .forms)
  }

  private static func bytes(_ account: ID<Account>, _ nonce: String) -> Data {
    Data("device \(account.rawValue) \(nonce)".utf8)
  }
}
