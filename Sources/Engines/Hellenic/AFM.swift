/// The tax number (ΑΦΜ): nine digits, of which the last checks the others.
///
///     AFM(rawValue: "090000045") != nil
public struct AFM: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  /// Its nine digits.
  public let rawValue: String

  /// What is wrong with a number that is none.
  public enum Flaw: Error, Hashable, Sendable {
    /// It holds something else than digits, blanks, hyphens and the prefix EL.
    case notDigits
    /// It has that many digits.
    case length(Int)
    /// Nine zeros, which nobody has.
    case zeros
    /// Its check digit is wrong: some digit was mistyped, or two changed places.
    case check
  }

  /// The number with these nine digits; nil where they are none.
  public init?(rawValue: String) {
    guard AFM.flaw(of: rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  /// The number as somebody typed it, with blanks, hyphens or EL. Throws what is wrong with it.
  public init(typed: String) throws(Flaw) {
    var digits = typed.filter { !$0.isWhitespace && $0 != "-" && $0 != "." }
    if digits.uppercased().hasPrefix("EL") || digits.uppercased().hasPrefix("ΕL") { digits.removeFirst(2) }
    if let flaw = AFM.flaw(of: digits) { throw flaw }
    rawValue = digits
  }

  /// The number whose first zero a spreadsheet took for needless: eight digits that a zero in front makes right.
  public init?(withoutLeadingZero digits: String) {
    guard digits.utf8.count == 8 else { return nil }
    self.init(rawValue: "0" + digits)
  }

  /// Its digits.
  public var description: String { rawValue }

  /// By digits.
  public static func < (one: AFM, other: AFM) -> Bool { one.rawValue < other.rawValue }

  private static func flaw(of digits: String) -> Flaw? {
    let numbers = digits.utf8.map { Int($0) - 0x30 }
    guard numbers.allSatisfy({ 0...9 ~= $0 }) else { return .notDigits }
    guard numbers.count == 9 else { return .length(numbers.count) }
    guard numbers.contains(where: { $0 != 0 }) else { return .zeros }
    let sum = numbers[..<8].reduce(0) { $0 * 2 + $1 } * 2
    return sum % 11 % 10 == numbers[8] ? nil : .check
  }
}
