/// The number that Diavgeia gives to what a public body decides (ΑΔΑ): digits and Greek capitals, a hyphen, and three more.
///
///     try ADA(typed: "β4λαν-δαν").description    // Β4ΛΑΝ-ΔΑΝ
public struct ADA: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  /// Its digits, capitals and hyphen; what could be a Greek letter is one.
  public let rawValue: String

  /// What is wrong with a number that is none.
  public enum Flaw: Error, Hashable, Sendable {
    /// It holds something else than letters, digits, blanks, dots and hyphens.
    case signs
    /// It does not have one hyphen.
    case hyphen
    /// It has that many letters and digits before the hyphen, where there are 4 to 14, and after it, where there are 3.
    case length(before: Int, after: Int)
  }

  /// The number written just so; nil where it is none.
  public init?(rawValue: String) {
    guard ADA.flaw(of: rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  /// The number as somebody typed it, with blanks, small letters, Latin letters that look Greek, another dash, or ΑΔΑ
  /// before it. Throws what is wrong with it.
  public init(typed: String) throws(Flaw) {
    let capitals = Greek.uppercased(typed.filter { $0 != "." }).unicodeScalars.map(ADA.written)
    let text = String(String.UnicodeScalarView(capitals))
    let number = text.trimmingPrefix(#/\s*(?:ΑΔΑ|ΑDΑ)[:\s]/#).filter { !$0.isWhitespace }
    if let flaw = ADA.flaw(of: number) { throw flaw }
    rawValue = number
  }

  /// As Diavgeia writes it.
  public var description: String { rawValue }

  private static func written(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"].contains(scalar) { return "-" }
    return Greek.latinAsGreek[scalar] ?? Greek.typed[scalar] ?? scalar
  }

  private static func flaw(of number: String) -> Flaw? {
    guard number.unicodeScalars.allSatisfy({ $0 == "-" || isSign($0) }) else { return .signs }
    let parts = number.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return .hyphen }
    let (before, after) = (parts[0].count, parts[1].count)
    return 4...14 ~= before && after == 3 ? nil : .length(before: before, after: after)
  }

  // Latin capitals that look like no Greek one are not seen in these numbers; nor has anybody ruled them out.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x391...0x3A1, 0x3A3...0x3A9: true
    case 0x41...0x5A: Greek.latinAsGreek[scalar] == nil
    default: false
    }
  }
}
