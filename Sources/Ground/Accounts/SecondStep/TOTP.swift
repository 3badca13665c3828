import Civil
import Crypto
import Foundation

/// Codes that a telephone shows, a new one every thirty seconds, from a secret that it shares with the house: RFC 6238 over
/// HMAC-SHA1, which is what every such program takes.
struct TOTP: Sendable {
  /// Seconds for which one code stands.
  static let period = 30
  /// 160 bits, as RFC 4226, section 4, asks.
  let secret: Data

  init(_ secret: Data) { self.secret = secret }

  static func random() -> TOTP {
    var generator = SystemRandomNumberGenerator()
    return TOTP(Data((0..<20).map { _ in UInt8.random(in: .min ... .max, using: &generator) }))
  }

  /// The number of the thirty seconds in which a moment lies, counted from 1970.
  static func step(of moment: Instant) -> Int { moment.rawValue / 1_000_000 / period }

  /// The code of one step (RFC 4226, section 5.3).
  func code(_ step: Int, digits: Int = 6) -> String {
    let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Data($0) }
    let mac = Data(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let start = Int(mac[19] & 0x0F)
    let number = mac[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    let text = String(number % (0..<digits).reduce(1) { power, _ in power * 10 })
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step whose code was typed: this one, or a neighbour, because clocks differ; but none up to `last`, whose code may have
  /// been seen. Nil where it is none.
  func step(of typed: String, at now: Instant, after last: Int) -> Int? {
    let present = Self.step(of: now)
    return (present - 1...present + 1).first { $0 > last && isSame(code($0), typed) }
  }

  // In a time that does not tell where they differ.
  private func isSame(_ code: String, _ typed: String) -> Bool {
    let (code, typed) = (Array(code.utf8), Array(typed.utf8))
    return code.count == typed.count && zip(code, typed).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The secret as people type it and as the address below holds it (RFC 4648, section 6).
  var text: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var (text, bits, count) = ("", 0, 0)
    for byte in secret {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(letters[bits >> count & 31])
      }
      bits &= 1 << count - 1
    }
    return count > 0 ? text + [letters[bits << (5 - count) & 31]] : text
  }

  /// What the square holds that the telephone reads.
  func address(for name: String, of house: String) -> String {
    let free = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    let (name, house) = (
      name.addingPercentEncoding(withAllowedCharacters: free) ?? "",
      house.addingPercentEncoding(withAllowedCharacters: free) ?? ""
    )
    return "otpauth://totp/\(house):\(name)?secret=\(text)&issuer=\(house)"
  }
}
