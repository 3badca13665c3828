public import Civil
import Foundation
public import Pages

/// A date in three boxes: `birth.day`, `birth.month`, `birth.year`.
public enum TypedDate {
  /// What is wrong, and in which of the boxes.
  public typealias Fault = FieldFault

  /// The names of the three boxes.
  public static func names(_ name: String) -> [String] { ["\(name).day", "\(name).month", "\(name).year"] }

  /// The date, or what is wrong with it and in which box to begin.
  public static func read(_ name: String, in fields: Fields) -> Result<CivilDate, Fault> {
    let names = names(name)
    let numbers = names.map { fields[$0].flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } }
    if fields.values(of: names[0]) + fields.values(of: names[1]) + fields.values(of: names[2]) == [] {
      return .failure(Fault(names[0], .writeDate))
    }
    guard let day = numbers[0], (1...31).contains(day) else { return .failure(Fault(names[0], .writeDay)) }
    guard let month = numbers[1], (1...12).contains(month) else { return .failure(Fault(names[1], .writeMonth)) }
    guard let year = numbers[2], (1_870...2_200).contains(year) else { return .failure(Fault(names[2], .writeYear)) }
    guard let date = date(year, month, day) else { return .failure(Fault(names[0], .noSuchDay(month, year))) }
    return .success(date)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = DateComponents(calendar: calendar, year: year, month: month, day: day)
    guard parts.isValidDate, let moment = parts.date else { return nil }
    return CivilDate(rawValue: Int((moment.timeIntervalSince1970 / 86_400).rounded()))
  }
}

/// What is wrong with one box.
public struct FieldFault: Error, Hashable, Sendable {
  /// The box's name.
  public let field: String
  /// What to write.
  public let reason: Word

  init(_ field: String, _ reason: Word) {
    self.field = field
    self.reason = reason
  }
}
