import Civil
import Crypto
import Directory
import Foundation
import Kit
import Storage
import Synchronization

/// A house in which nothing is set up yet, and the one-time code by which somebody may do it in the browser: printed where the server
/// was started, kept nowhere else.
final class SettingUp: Sendable {
  /// Seconds for which the code may be used.
  static let lasts = 60 * 60
  /// So many wrong ones, and it is void.
  static let mostTries = 20

  /// Twelve letters and digits in groups of four, none that looks like another: 59 bits.
  let code: String
  private let database: any Database
  private let expires: Instant
  private let state = Mutex((isFounded: false, tries: 0))

  init(_ database: any Database, at now: Instant) {
    self.database = database
    expires = Instant(rawValue: now.rawValue + Self.lasts * 1_000_000)
    var generator = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
    let text = (0..<12).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
    code = stride(from: 0, to: 12, by: 4).map { String(text[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// Whether nothing is set up yet; another process on the same database may have done it.
  func isNeeded() async throws -> Bool {
    if state.withLock({ $0.isFounded }) { return false }
    let isFounded = try await municipality() != nil
    if isFounded { state.withLock { $0.isFounded = true } }
    return !isFounded
  }

  /// Whose house it has become; nil while it is nobody's.
  func municipality() async throws -> Organisation? {
    try await database.read { try Organisation.municipality(in: $0) }
  }

  /// Whether that is the code, as long as it may be used. Each wrong one counts.
  func accepts(_ typed: String, at now: Instant) -> Bool {
    let plain = { (text: String) in
      Data(SHA256.hash(data: Data(text.uppercased().filter { $0.isLetter || $0.isNumber }.utf8)))
    }
    return state.withLock { state in
      guard now < expires, state.tries < Self.mostTries, !state.isFounded else { return false }
      guard plain(typed) == plain(code) else {
        state.tries += 1
        return false
      }
      return true
    }
  }
}
