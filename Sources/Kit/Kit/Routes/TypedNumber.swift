import Foundation

/// A number as Greeks write it: `1.234,50`, `1234,5`, `1 234,50 €`. A single dot before one or two digits is taken for a
/// decimal point, because keyboards have one; before three it parts thousands.
public enum TypedNumber {
  /// The number in canonical form, `-1234.5`, without zeros that say nothing; nil where it is no number.
  public static func canonical(_ typed: String) -> String? {
    var text = typed.filter { !$0.isWhitespace && $0 != "€" && $0 != "%" }
    let isNegative = text.hasPrefix("-") || text.hasPrefix("\u{2212}")
    if isNegative { text.removeFirst() }
    guard let (whole, fraction) = split(text) else { return nil }
    guard (1...15).contains(whole.count), fraction.count <= 6 else { return nil }
    guard (whole + fraction).allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let digits = String(whole.drop { $0 == "0" })
    let rest = String(fraction.reversed().drop { $0 == "0" }.reversed())
    let number = (digits.isEmpty ? "0" : digits) + (rest.isEmpty ? "" : "." + rest)
    return isNegative && number != "0" ? "-" + number : number
  }

  private static func split(_ text: String) -> (whole: String, fraction: String)? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    if parts.count == 2 {
      guard !parts[1].isEmpty, groups.count == 1 || isGrouped(groups) else { return nil }
      return (groups.joined(), String(parts[1]))
    }
    if groups.count == 1 { return (String(groups[0]), "") }
    if isGrouped(groups) { return (groups.joined(), "") }
    guard groups.count == 2, groups[1].count <= 2 else { return nil }
    return (String(groups[0]), String(groups[1]))
  }

  private static func isGrouped(_ groups: [Substring]) -> Bool {
    (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
