public import Civil
public import Foundation
public import Pages

extension Passage {
  /// Text that is not empty.
  public func text() -> String? {
    guard let scalar, !scalar.isEmpty else { return refuse("text") }
    return scalar
  }

  /// Words in every language of the house.
  public func word() -> Word? {
    guard let fields = fields(["el", "en"], of: path) else { return nil }
    guard let el = fields.due("el", "the words in Greek"), let en = fields.due("en", "the words in English") else {
      return nil
    }
    guard let greek = el.text(), let english = en.text() else { return nil }
    return Word(el: greek, en: english)
  }

  /// yes or no.
  public func flag() -> Bool? {
    switch scalar {
    case "yes", "true": true
    case "no", "false": false
    default: refuse("yes or no")
    }
  }

  /// An exact number.
  public func number() -> FactNumber? {
    guard let scalar, let number = FactNumber(plain: scalar) else { return refuse("a number, as 1234.5") }
    return number
  }

  /// A day that exists.
  public func day() -> CivilDate? {
    scalar.flatMap(day(written:)) ?? (scalar == nil ? refuse("a date, as 2026-11-24") : nil)
  }

  /// The day that a text writes; where it does not exist, the last of that month is named.
  public func day(written text: String) -> CivilDate? {
    guard let match = text.wholeMatch(of: #/(\d{4})-(\d\d)-(\d\d)/#), let year = Int(match.1), let month = Int(match.2),
      let number = Int(match.3)
    else { return refuse("a date, as 2026-11-24") }
    if let day = CivilDate(year: year, month: month, day: number) { return day }
    guard let first = CivilDate(year: year, month: month, day: 1) else { return refuse("a month from 01 to 12") }
    note(
      "\(text) does not exist.",
      cure: "The last day of that month is \((first.adding(months: 1) ?? first).adding(days: -1)).")
    return nil
  }

  /// A length of time, as ISO 8601 writes it.
  public func duration() -> Validity? {
    guard let scalar, let duration = Validity(scalar) else { return refuse("a duration, as P6M or P1Y") }
    return duration
  }

  /// A list of names.
  public func names() -> [String]? { elements()?.compactMap { $0.text() } }

  /// One of a fixed set of words.
  public func one<T: RawRepresentable<String> & CaseIterable>(of type: T.Type) -> T? {
    guard let scalar, let value = T(rawValue: scalar) else {
      let known = T.allCases.map(\.rawValue)
      let meant = scalar.flatMap { Nearest.name(to: $0, among: known) }
      return refuse(meant ?? known.joined(separator: ", "))
    }
    return value
  }
}

extension FactNumber {
  /// Digits with at most one point, and nothing else: `1234.5`.
  init?(plain text: String) {
    guard text.wholeMatch(of: #/-?\d{1,24}(?:\.\d{1,12})?/#) != nil else { return nil }
    self.init(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }
}
