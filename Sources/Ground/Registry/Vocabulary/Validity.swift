public import Civil

/// For how long a fact is believed once it is told.
public struct Validity: Hashable, Sendable {
  public let months: Int
  public let days: Int

  /// A length in months and days.
  public init(months: Int = 0, days: Int = 0) { (self.months, self.days) = (months, days) }

  /// ISO 8601: P1Y, P6M, P1Y6M, P30D; nil for anything else.
  public init?(_ text: String) {
    guard let match = text.wholeMatch(of: #/P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?/#), text.count > 1 else {
      return nil
    }
    let number = { (part: Substring?) in part.flatMap { Int($0) } ?? 0 }
    self.init(months: number(match.1) * 12 + number(match.2), days: number(match.3))
  }

  /// The first day on which what was told on that day is believed no more.
  public func end(from day: CivilDate) -> CivilDate { (day.adding(months: months) ?? day).adding(days: days) }
}
