import Civil
import Foundation
import Glibc
import Kit

/// Growing waits after failures, for each account, address and known browser.
struct SlowDown: Sendable {
  /// What failures are counted against.
  enum Kind: String, Sendable { case account, address, device, session, second }

  /// One thing to count against. The database keeps a MAC of it: neither the addresses nor the names that were typed, among
  /// which are passwords typed into the wrong field.
  struct Key: Hashable, Sendable {
    let kind: Kind
    let bytes: Data

    init(_ kind: Kind, _ text: String, _ keys: Keys) {
      self.kind = kind
      bytes = keys.mac(Data("slow-down \(kind.rawValue) \(text)".utf8), for: .forms)
    }
  }

  /// What is kept of a key.
  struct Attempts: Decodable, Sendable {
    var failures: Int
    var last: Instant
    var waitUntil: Instant
  }

  /// Nobody waits longer than this, so that nobody is locked out by another.
  static let longest = 60
  /// Failures are forgotten after a day without any.
  static let memory = 24 * 60 * 60

  /// How many seconds to wait after so many failures: none for the first few, then 2, 4, 8 … up to a minute. Behind one
  /// address sits a whole office, so it is given more.
  static func wait(after failures: Int, of kind: Kind) -> Int {
    let free = kind == .address ? 30 : 5
    guard failures > free else { return 0 }
    // Who comes to the second step knows the password: a million codes, and a hundred guesses a day.
    return kind == .second ? min(900, 1 << min(failures - free, 10)) : min(longest, 1 << min(failures - free, 6))
  }

  /// An address as it is counted: of IPv6 the first 64 bits, because one line has all the others.
  static func place(_ address: String) -> String {
    var bytes = [UInt8](repeating: 0, count: 16)
    guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    let isIPv4 = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11] == [0xFF, 0xFF]
    return bytes[isIPv4 ? 12..<16 : 0..<8].map { "\($0)" }.joined(separator: ".")
  }
}
