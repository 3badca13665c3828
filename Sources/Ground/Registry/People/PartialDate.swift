public import Civil
public import Storage

/// A date of which perhaps only the year is known.
public struct PartialDate: Hashable, Sendable {
  /// How much of the date is known.
  public enum Precision: String, CaseIterable, Storable {
    case day, month, year
  }

  /// The first day that it may be.
  public let date: CivilDate
  /// How much of the date is known.
  public let precision: Precision

  public init(_ date: CivilDate, _ precision: Precision = .day) {
    self.date = date
    self.precision = precision
  }

  /// The day, where it is known.
  public var day: CivilDate? { precision == .day ? date : nil }
}

extension CivilDate {
  /// Nobody who lives was born before: 1 January 1850.
  static let earliestBirth = CivilDate(rawValue: -43_829)
}
