public import Civil
import Foundation
import Hellenic
import Pages

extension Fact {
  /// The answer that somebody typed or chose, as a Greek clerk writes it: `1.234,50`, `31/12/2025`, `ναι`. `choices` are
  /// the texts that the municipality names, where the fact is one of those; `members` the household's. Throws what is wrong.
  public func answer(
    typed: [String], today: CivilDate, choices: [Choice] = [], members: Set<String> = []
  ) throws(Unreadable) -> FactValue {
    let text = typed.first?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    if case .members = type { return .members(try known(typed.filter { !$0.isEmpty }, members)) }
    guard !text.isEmpty else { throw .empty }
    guard text.count <= 200 else { throw .tooLong }
    return switch type {
    case .number(let range): .number(try number(text, range))
    case .boolean: .flag(try flag(text))
    case .date: .day(try day(text, today))
    case .text(let own): .text(try choice(text, own ?? choices, isOpen: own == nil && choices.isEmpty))
    case .members: .members([])
    }
  }

  private func number(_ text: String, _ range: NumberRange) throws(Unreadable) -> FactNumber {
    guard let number = FactNumber(typed: text) else { throw .noNumber(text) }
    if let min = range.min, number < min { throw .tooLittle(words(.number(min))) }
    if let max = range.max, number > max { throw .tooMuch(words(.number(max))) }
    if let step = range.step, !number.isMultiple(of: step) { throw .betweenSteps(FactNumber.words(step)) }
    return number
  }

  private func flag(_ text: String) throws(Unreadable) -> Bool {
    let folded = Greek.fold(text)
    if ["ναι", "ν", "yes", "true", "1"].map(Greek.fold).contains(folded) { return true }
    if ["όχι", "ο", "no", "false", "0"].map(Greek.fold).contains(folded) { return false }
    throw .neither
  }

  private func day(_ text: String, _ today: CivilDate) throws(Unreadable) -> CivilDate {
    let parts = text.split { "/-. ".contains($0) }.map(String.init)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { throw .noDate(text) }
    let numbers = parts.map { Int($0) ?? 0 }
    let isYearFirst = parts[0].count == 4
    guard isYearFirst || parts[2].count == 4 else { throw .shortYear(text) }
    let (year, month, day) = isYearFirst ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
    guard year >= 1850, let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDay(text) }
    if name == "birth date", date > today { throw .notYet(text) }
    return date
  }

  private func choice(_ text: String, _ choices: [Choice], isOpen: Bool) throws(Unreadable) -> String {
    if isOpen { return text }
    let folded = Greek.fold(text)
    let found = choices.first { $0.key == text || [$0.label[.el], $0.label[.en]].map(Greek.fold).contains(folded) }
    guard let found else { throw .noChoice(choices) }
    return found.key
  }

  private func known(_ typed: [String], _ members: Set<String>) throws(Unreadable) -> [String] {
    guard typed.allSatisfy(members.contains) else { throw .stranger }
    var seen: Set<String> = []
    return typed.filter { seen.insert($0).inserted }
  }
}

extension FactNumber {
  /// A number as people type it: `1.234,50 €`, `1234,5`, `1234.50`, `12.000`; nil where it might mean two.
  init?(typed text: String) {
    var digits = text.filter { !$0.isWhitespace }.replacing("\u{2212}", with: "-")
    for sign in ["€", "%", "ευρώ", "eur", "EUR"] where digits.hasSuffix(sign) { digits.removeLast(sign.count) }
    for pattern in [#/(-?\d{1,3}(?:\.\d{3})+)(?:,(\d+))?/#, #/(-?\d+)(?:,(\d+))?/#] {
      if let match = digits.wholeMatch(of: pattern) {
        let whole = match.1.filter { $0 != "." }
        self.init(plain: match.2.map { "\(whole).\($0)" } ?? String(whole))
        return
      }
    }
    if let match = digits.wholeMatch(of: #/(-?\d{1,3}(?:,\d{3})*|-?\d+)\.(\d{1,2})/#) {
      self.init(plain: "\(match.1.filter { $0 != "," }).\(match.2)")
      return
    }
    return nil
  }

  func isMultiple(of step: FactNumber) -> Bool {
    var (quotient, whole) = (self / step, FactNumber())
    NSDecimalRound(&whole, &quotient, 0, .plain)
    return whole * step == self
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
