/// A duration counted in months, so that a year is twelve of them.
///
///     YearsAndMonths("P1Y6M")?.months   // 18
public struct YearsAndMonths: Hashable, Comparable, Sendable {
  /// All of it in months; negative goes back.
  public let months: Int

  /// That many months.
  public init(months: Int) { self.months = months }

  /// The whole years of it.
  public var wholeYears: Int { months / 12 }

  /// The months beside the whole years.
  public var restMonths: Int { months % 12 }

  /// Whether one is shorter.
  public static func < (one: YearsAndMonths, other: YearsAndMonths) -> Bool { one.months < other.months }
}

extension YearsAndMonths: LosslessStringConvertible {
  /// The duration that ISO 8601 writes so: `P1Y`, `P6M`, `-P1Y6M`.
  public init?(_ description: String) {
    var reader = DigitReader(description)
    let negative = reader.take("-")
    guard reader.take("P"), let fields = reader.fields(["Y", "M"]), reader.isAtEnd, !fields.isEmpty else { return nil }
    let months = fields["Y", default: 0] * 12 + fields["M", default: 0]
    self.init(months: negative ? -months : months)
  }

  /// The duration as ISO 8601 writes it, years before months: `P1Y6M`; none is `P0M`.
  public var description: String {
    let (years, rest) = (wholeYears.magnitude, restMonths.magnitude)
    guard months != 0 else { return "P0M" }
    return (months < 0 ? "-P" : "P") + (years > 0 ? "\(years)Y" : "") + (rest > 0 ? "\(rest)M" : "")
  }
}

extension DigitReader {
  /// Numbers followed by one of these letters each, in this order, each at most once.
  mutating func fields(_ letters: [Character]) -> [Character: Int]? {
    var fields: [Character: Int] = [:]
    var left = letters[...]
    while let next, next.isWholeNumber {
      guard let value = digits(1...11), let letter = self.next, let place = left.firstIndex(of: letter) else {
        return nil
      }
      fields[letter] = value
      left = left[(place + 1)...]
      skip(1)
    }
    return fields
  }
}
