import Crypto
import Foundation

/// What a browser keeps and shows.
enum Token {
  /// 256 random bits, as text for a cookie.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    return text(bytes)
  }

  /// What the database keeps of it.
  static func hash(_ token: String) -> Data { Data(SHA256.hash(data: Data(token.utf8))) }

  /// Bytes as text that needs no escaping in a cookie, an address or a form.
  static func text(_ bytes: Data) -> String {
    bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  static func bytes(_ text: String) -> Data? {
    let base = text.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: base.padding(toLength: (base.count + 3) / 4 * 4, withPad: "=", startingAt: 0))
  }
}
