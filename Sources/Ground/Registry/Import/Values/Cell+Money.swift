/// An amount or a rate in the one way in which a number is kept: `11701.54`.
struct CanonicalNumber: Hashable, Sendable {
  let text: String

  init(text: String) { self.text = text }

  /// Of digits before and after the point, without the zeros that say nothing.
  init(whole: String, cents: Substring) {
    let whole = whole.drop { $0 == "0" }
    var cents = cents
    while cents.last == "0" { cents.removeLast() }
    text = (whole.isEmpty ? "0" : whole) + (cents.isEmpty ? "" : "." + cents)
  }
}

extension Cell<CanonicalNumber> {
  /// Euros: 11.701,54 €, 11701,54, 11701, and 11701.54 where the point can only stand before cents.
  static func money(_ text: String) -> Cell {
    var text = text.filter { !$0.isWhitespace }
    for sign in ["€", "EUR", "ΕΥΡΩ", "ευρώ", "Ευρώ"] {
      if text.hasSuffix(sign) {
        text.removeLast(sign.count)
      } else if text.hasPrefix(sign) {
        text.removeFirst(sign.count)
      }
    }
    guard !text.isEmpty else { return .empty }
    let zeros = text.withZeros
    guard zeros.contains(where: \.isNumber), zeros.allSatisfy({ "0123456789.,".contains($0) }) else {
      return .refused(.notMoney)
    }
    return amount(zeros, isRepaired: zeros != text)
  }

  private static func amount(_ text: String, isRepaired: Bool) -> Cell {
    let commas = text.split(separator: ",", omittingEmptySubsequences: false)
    let points = text.split(separator: ".", omittingEmptySubsequences: false)
    // Greeks: points between thousands, one comma before cents.
    if commas.count <= 2, let whole = thousands(commas[0], by: "."), commas.count == 1 || isCents(commas[1]) {
      return kept(whole, commas.count == 2 ? commas[1] : "", isRepaired ? .letterForZero : nil)
    }
    // The other way round, where it can be nothing else.
    if points.count == 2, isCents(points[1]), let whole = thousands(points[0], by: ",") {
      return kept(whole, points[1], .decimalPoint)
    }
    return .refused(commas.count == 2 && points.count == 1 && commas[1].count == 3 ? .ambiguousMoney : .notMoney)
  }

  private static func isCents(_ digits: Substring) -> Bool {
    1...2 ~= digits.count && digits.allSatisfy(\.isWholeNumber)
  }

  private static func thousands(_ text: Substring, by sign: Character) -> String? {
    let groups = text.split(separator: sign, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }) else { return nil }
    guard groups.count == 1 || 1...3 ~= groups[0].count && groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return groups.joined()
  }

  private static func kept(_ whole: String, _ cents: Substring, _ repair: Repair?) -> Cell {
    let limit = 1_000_000
    let isTooMuch = Int(whole).map { $0 > limit || $0 == limit && cents.contains { $0 != "0" } } ?? true
    guard !isTooMuch else { return .refused(.tooMuchMoney) }
    let number = CanonicalNumber(whole: whole, cents: cents)
    return repair.map { .repaired(number, $0) } ?? .told(number)
  }

  /// A disability rate: 67, 67%, 67 %.
  static func percentage(_ text: String) -> Cell {
    var text = text.filter { !$0.isWhitespace }
    if text.hasSuffix("%") { text.removeLast() }
    guard !text.isEmpty else { return .empty }
    guard text.utf8.count <= 3, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let rate = Int(text), 0...100 ~= rate
    else {
      return .refused(.notAPercentage)
    }
    return .told(CanonicalNumber(text: String(rate)))
  }
}
