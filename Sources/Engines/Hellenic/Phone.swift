/// A Greek telephone number: ten digits, without the country's 30.
///
///     Phone(typed: "+30 210 999.37.71")?.description    // 210 999 3771
public struct Phone: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  /// Its ten digits.
  public let rawValue: String

  /// What answers.
  public enum Kind: Hashable, Sendable {
    /// A line in a house.
    case landline
    /// A telephone that one carries, and that takes short messages.
    case mobile
    /// 800: free for who calls.
    case free
    /// 801 and 90x: dearer than a call.
    case special
  }

  /// The number with these ten digits; nil where none is given out with them.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 10, rawValue.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    guard Phone.kind(of: rawValue) != nil else { return nil }
    self.rawValue = rawValue
  }

  /// The number as somebody typed it, with +30 or 0030, blanks, dots, hyphens, slashes or brackets; nil where it is none.
  public init?(typed: String) {
    var digits = typed.filter { !$0.isWhitespace && !"-./()".contains($0) }
    for prefix in ["+30", "0030"] where digits.hasPrefix(prefix) { digits.removeFirst(prefix.count) }
    self.init(rawValue: digits)
  }

  /// What answers there.
  public var kind: Kind { Phone.kind(of: rawValue) ?? .special }

  /// As Greeks write it: 210 999 3771.
  public var description: String { "\(rawValue.prefix(3)) \(rawValue.dropFirst(3).prefix(3)) \(rawValue.suffix(4))" }

  private static func kind(of digits: String) -> Kind? {
    if digits.hasPrefix("2") { return .landline }
    if ["69", "685", "687", "688", "689"].contains(where: digits.hasPrefix) { return .mobile }
    if digits.hasPrefix("800") { return .free }
    return ["801", "90"].contains(where: digits.hasPrefix) ? .special : nil
  }
}
