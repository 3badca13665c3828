/// A Greek postcode (Τ.Κ.): five digits, the first from 1 to 8.
///
///     Postcode(typed: "173 41")?.description    // 173 41
public struct Postcode: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  /// Its five digits.
  public let rawValue: String

  /// The postcode with these five digits; nil where they are none.
  public init?(rawValue: String) {
    let digits = rawValue.utf8
    guard digits.count == 5, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    guard let first = digits.first, 0x31...0x38 ~= first else { return nil }
    self.rawValue = rawValue
  }

  /// The postcode as somebody typed it, with blanks; nil where it is none.
  public init?(typed: String) { self.init(rawValue: typed.filter { !$0.isWhitespace }) }

  /// As it stands on an envelope: 173 41.
  public var description: String { "\(rawValue.prefix(3)) \(rawValue.suffix(2))" }
}
