/// On which day of a year a holiday falls.
///
///     HolidayRule("--11-30")?.day(in: 2026)?.description    // 2026-11-30
///     HolidayRule("easter+50")?.day(in: 2026)?.description  // 2026-06-01
public enum HolidayRule: Hashable, Sendable {
  /// On the same date of each year; 29 February only where there is one.
  case date(month: Int, day: Int)
  /// So many days after Easter Sunday, in the same year; before it where negative.
  case easter(Int)
  /// On one day, and never again.
  case once(CivilDate)

  /// The day of a year on which it falls; nil where that year has none.
  public func day(in year: Int) -> CivilDate? {
    switch self {
    case .date(let month, let day): CivilDate(year: year, month: month, day: day)
    case .once(let day): day.year == year ? day : nil
    case .easter(let days): HolidayRule.day(days, fromEasterOf: year)
    }
  }

  // So far from Easter that it is another year, it falls in none.
  private static func day(_ days: Int, fromEasterOf year: Int) -> CivilDate? {
    guard -366...366 ~= days, let day = CivilDate.easter(in: year)?.adding(days: days) else { return nil }
    return day.year == year ? day : nil
  }

  // Whether it falls on a day: the same as asking for its day of that year, many times over.
  func falls(on place: PlaceInYear) -> Bool {
    switch self {
    case .date(let month, let day): place.month == month && place.dayOfMonth == day
    case .easter(let days): place.daysAfterEaster == days
    case .once(let day): place.day == day
    }
  }
}

/// What all rules ask of a day.
struct PlaceInYear {
  let day: CivilDate
  let year: Int
  let month: Int
  let dayOfMonth: Int
  let daysAfterEaster: Int?

  init(_ day: CivilDate) {
    self.day = day
    (year, month, dayOfMonth) = day.parts
    daysAfterEaster = CivilDate.easter(in: year).map { day.rawValue - $0.rawValue }
  }
}

extension HolidayRule: LosslessStringConvertible {
  /// `--11-30` for a date of each year, `easter`, `easter+50`, `easter-48`, or `2026-11-30` for one day; strictly.
  public init?(_ description: String) {
    let rule = HolidayRule.read(description)
    guard let rule, rule.description == description else { return nil }
    self = rule
  }

  private static func read(_ text: String) -> HolidayRule? {
    if text == "easter" { return .easter(0) }
    if text.hasPrefix("easter") { return Int(text.dropFirst(6)).map(HolidayRule.easter) }
    guard text.hasPrefix("--") else { return CivilDate(text).map(HolidayRule.once) }
    // A leap year has every date.
    return CivilDate("2000" + text.dropFirst()).map { .date(month: $0.month, day: $0.day) }
  }

  /// As it is read.
  public var description: String {
    switch self {
    case .date(let month, let day): "--" + padded(month, to: 2) + "-" + padded(day, to: 2)
    case .easter(let days): days == 0 ? "easter" : days > 0 ? "easter+\(days)" : "easter\(days)"
    case .once(let day): day.description
    }
  }
}
