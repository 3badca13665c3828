public import Foundation

/// The key of a second step as somebody types it into a telephone.
public struct SecondStepKey: Sendable {
  /// Letters and digits of base 32 (RFC 4648, section 6), without the padding.
  public let text: String

  /// The key of these bytes.
  public init(_ secret: Data) { text = TOTP(secret).text }
}
