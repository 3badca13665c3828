import Civil
import FEEL
import Foundation
import Registry

extension Value {
  /// A fact's value as FEEL knows it.
  init(_ value: FactValue) {
    switch value {
    case .number(let number): self = .number(Number(number))
    case .flag(let flag): self = .boolean(flag)
    case .day(let day): self = .date(day)
    case .text(let text): self = .string(text)
    case .members(let ids): self = .list(List(ids.map(Value.string)))
    }
  }

  init(_ figure: Amount.Figure) {
    switch figure {
    case .number(let number): self = .number(Number(number))
    case .months(let months): self = .yearsAndMonths(months)
    case .time(let time): self = .daysAndTime(time)
    }
  }

  /// The same as a fact's value; nil for what no fact can hold.
  var fact: FactValue? {
    switch self {
    case .number(let number): FactNumber(number).map(FactValue.number)
    case .boolean(let flag): .flag(flag)
    case .date(let day): .day(day)
    case .string(let text): .text(text)
    default: nil
    }
  }

  /// As JSON writes it; unknown and null are null.
  var json: JSON {
    switch self {
    case .boolean(let flag): .flag(flag)
    case .number(let number): .optional(FactNumber(number))
    case .string(let text): .text(text)
    case .date(let day): .text(day.description)
    case .yearsAndMonths(let months): .text(months.description)
    case .daysAndTime(let time): .text(time.description)
    case .list(let list): .list(list.map(\.json))
    case .context(let context): context["id"]?.json ?? .null
    default: .null
    }
  }

  /// True or false; nil while it is unknown, or is neither.
  var flag: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
}

extension Number {
  init(_ decimal: FactNumber) { self = Number(FactValue.number(decimal).decimal ?? "0") ?? 0 }
}

extension FactNumber {
  /// The same number; nil beyond 38 digits.
  init?(_ number: Number) { self.init(string: number.description, locale: Locale(identifier: "en_US_POSIX")) }
}
