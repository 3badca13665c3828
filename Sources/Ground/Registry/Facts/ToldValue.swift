public import Civil
import Foundation
public import Storage

/// What was told.
public enum ToldValue: Hashable, Sendable {
  /// A decimal number, canonically written: `1500.5`.
  case number(String)
  case flag(Bool)
  case day(CivilDate)
  /// A word that the vocabulary allows for the fact.
  case text(String)
  /// People of the household.
  case people([ID<Person>])
  /// Nothing any more: what was told before was taken back.
  case withdrawn

  /// Which column holds it.
  public enum Kind: String, CaseIterable, Storable {
    case number, flag, day, text, people, withdrawn
  }

  public var kind: Kind {
    switch self {
    case .number: .number
    case .flag: .flag
    case .day: .day
    case .text: .text
    case .people: .people
    case .withdrawn: .withdrawn
    }
  }

  /// The answer to a question of the vocabulary.
  init(_ value: FactValue) {
    switch value {
    case .number: self = value.decimal.map(Self.number) ?? .withdrawn
    case .flag(let flag): self = .flag(flag)
    case .day(let day): self = .day(day)
    case .text(let text): self = .text(text)
    case .members(let keys): self = .people(keys.compactMap { UUID(uuidString: $0).map(ID.init(rawValue:)) })
    }
  }

  /// The same as a value that rules compute with; nil where it was taken back.
  public var factValue: FactValue? {
    switch self {
    case .number(let text): Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")).map(FactValue.number)
    case .flag(let flag): .flag(flag)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    case .people(let people): .members(people.map(\.rawValue.uuidString))
    case .withdrawn: nil
    }
  }

  /// The number written in the one way in which it is kept; nil where the text is no decimal number. The decimal sign is
  /// a point.
  public static func canonical(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: #/(-?)0*([0-9]+?)(?:\.([0-9]*?)0*)?/#) else { return nil }
    let fraction = match.output.3.map(String.init) ?? ""
    let digits = fraction.isEmpty ? "\(match.output.2)" : "\(match.output.2).\(fraction)"
    return digits == "0" ? "0" : "\(match.output.1)\(digits)"
  }
}
