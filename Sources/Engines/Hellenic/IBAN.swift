/// A bank account by its international number (ISO 13616): the country, two check digits by the remainder of 97, and what
/// the country's banks say; in Greece three digits of the bank, four of the branch, sixteen signs of the account.
///
///     try IBAN(typed: "GR16 0110 1250 0000 0001 2300 695").bank    // 011
public struct IBAN: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  /// Its capitals and digits, without blanks.
  public let rawValue: String

  /// What is wrong with a number that is none.
  public enum Flaw: Error, Hashable, Sendable {
    /// It holds something else than Latin letters, digits, blanks, hyphens and dots.
    case signs
    /// It begins with no country that has such numbers.
    case country
    /// It has that many signs, and those of its country have others.
    case length(Int)
    /// A letter stands where only digits do: in the check digits, or in a Greek bank or branch.
    case notDigits
    /// Its check digits are wrong: some sign was mistyped, or two changed places.
    case check
  }

  /// The account with these capitals and digits; nil where they are none.
  public init?(rawValue: String) {
    guard IBAN.flaw(of: rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  /// The account as somebody typed it, with blanks, hyphens, small letters, the word IBAN, or a GR from a Greek keyboard.
  /// Throws what is wrong with it.
  public init(typed: String) throws(Flaw) {
    var signs = typed.filter { !$0.isWhitespace && !"-.:".contains($0) }.uppercased()
    if signs.hasPrefix("IBAN") { signs.removeFirst(4) }
    // Of the keys that make GR, with one or the other alphabet on.
    if ["ΓΡ", "ΓR", "GΡ"].contains(where: signs.hasPrefix) { signs = "GR" + signs.dropFirst(2) }
    if let flaw = IBAN.flaw(of: signs) { throw flaw }
    rawValue = signs
  }

  /// The two letters of the country whose bank keeps it.
  public var country: String { part(0..<2) }
  /// The three digits of a Greek bank; nil of another country's.
  public var bank: String? { isGreek ? part(4..<7) : nil }
  /// The four digits of the branch in a Greek bank; nil of another country's.
  public var branch: String? { isGreek ? part(7..<11) : nil }
  /// The account's own sixteen signs in a Greek bank; nil of another country's.
  public var account: String? { isGreek ? part(11..<27) : nil }
  /// Whether a Greek bank keeps it.
  public var isGreek: Bool { country == "GR" }

  /// As it stands on paper, in groups of four: GR16 0110 1250 0000 0001 2300 695.
  public var description: String {
    stride(from: 0, to: rawValue.utf8.count, by: 4).map { part($0..<$0 + 4) }.joined(separator: " ")
  }

  private func part(_ places: Range<Int>) -> String {
    String(rawValue.dropFirst(places.lowerBound).prefix(places.count))
  }
}

extension IBAN {
  private static func flaw(of signs: String) -> Flaw? {
    let bytes = Array(signs.utf8)
    guard bytes.allSatisfy({ isDigit($0) || 0x41...0x5A ~= $0 }) else { return .signs }
    let country = String(signs.prefix(2))
    guard let length = lengths[country] else { return .country }
    guard bytes.count == length else { return .length(bytes.count) }
    guard bytes[2..<(country == "GR" ? 11 : 4)].allSatisfy(isDigit) else { return .notDigits }
    // 00, 01 and 99 leave the right remainder too, and are never given.
    guard 2...98 ~= Int(bytes[2] - 0x30) * 10 + Int(bytes[3] - 0x30) else { return .check }
    return remainder(of: bytes[4...] + bytes[..<4]) == 1 ? nil : .check
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  // By 97 of the number that the signs make, with A as 10 and Z as 35.
  private static func remainder(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { rest, byte in
      isDigit(byte) ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x41) + 10) % 97
    }
  }
}
