/// The social security number (ΑΜΚΑ): the day of birth as DDMMYY, four digits of which the last is odd for a man and even
/// for a woman, and a check digit by Luhn's rule over all eleven.
///
///     AMKA(rawValue: "01013099997")?.sex    // male
public struct AMKA: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  /// Its eleven digits.
  public let rawValue: String

  /// What is wrong with a number that is none.
  public enum Flaw: Error, Hashable, Sendable {
    /// It holds something else than digits, blanks and hyphens.
    case notDigits
    /// It has that many digits.
    case length(Int)
    /// It begins with a day that is in no calendar.
    case day
    /// Its check digit is wrong: some digit was mistyped, or two changed places.
    case check
  }

  /// The sex of whom it was given to.
  public enum Sex: Hashable, Sendable {
    /// An odd tenth digit.
    case male
    /// An even tenth digit.
    case female
  }

  /// The number with these eleven digits; nil where they are none.
  public init?(rawValue: String) {
    guard AMKA.flaw(of: rawValue) == nil else { return nil }
    self.rawValue = rawValue
  }

  /// The number as somebody typed it, with blanks or hyphens. Throws what is wrong with it.
  public init(typed: String) throws(Flaw) {
    let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
    if let flaw = AMKA.flaw(of: digits) { throw flaw }
    rawValue = digits
  }

  /// The number whose first zero a spreadsheet took for needless: ten digits that a zero in front makes right.
  public init?(withoutLeadingZero digits: String) {
    guard digits.utf8.count == 10 else { return nil }
    self.init(rawValue: "0" + digits)
  }

  /// The day of the month of birth.
  public var day: Int { number(0..<2) }
  /// The month of birth.
  public var month: Int { number(2..<4) }
  /// The last two digits of the year of birth; the number does not tell the century.
  public var yearOfCentury: Int { number(4..<6) }
  /// The sex that it was given for.
  public var sex: Sex { number(9..<10).isMultiple(of: 2) ? .female : .male }
  /// Its digits.
  public var description: String { rawValue }

  /// By digits.
  public static func < (one: AMKA, other: AMKA) -> Bool { one.rawValue < other.rawValue }

  private func number(_ places: Range<Int>) -> Int {
    rawValue.utf8.dropFirst(places.lowerBound).prefix(places.count).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func flaw(of digits: String) -> Flaw? {
    let numbers = digits.utf8.map { Int($0) - 0x30 }
    guard numbers.allSatisfy({ 0...9 ~= $0 }) else { return .notDigits }
    guard numbers.count == 11 else { return .length(numbers.count) }
    let (day, month) = (numbers[0] * 10 + numbers[1], numbers[2] * 10 + numbers[3])
    guard 1...12 ~= month, 1...longest(month, numbers[4] * 10 + numbers[5]) ~= day else { return .day }
    return luhn(numbers) ? nil : .check
  }

  // Every fourth year of either century had a 29 February but 1900, and `00` may be 2000.
  private static func longest(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func luhn(_ numbers: [Int]) -> Bool {
    let sum = numbers.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum.isMultiple(of: 10)
  }
}
