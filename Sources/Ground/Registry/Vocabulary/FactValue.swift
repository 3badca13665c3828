public import Civil
public import Foundation

/// An exact number of a fact, kept and written as decimal text: `1296.01`.
public typealias FactNumber = Decimal

/// What was told.
public enum FactValue: Hashable, Sendable {
  case number(FactNumber)
  case flag(Bool)
  case day(CivilDate)
  case text(String)
  /// Members of the household, by the key under which the household names them.
  case members([String])
}

extension FactValue {
  /// As `told` and JSON write a number: `1296.01`; nil for what is none.
  public var decimal: String? {
    guard case .number(let number) = self else { return nil }
    return NSDecimalNumber(decimal: number).description(withLocale: Locale(identifier: "en_US_POSIX"))
  }
}
