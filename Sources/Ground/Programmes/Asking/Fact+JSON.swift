import Civil
import Registry

extension Fact {
  /// The value that JSON gives it; nil where it cannot be that.
  func value(_ json: JSON) -> FactValue? {
    switch (type, json) {
    case (.number(let range), .number(let number)):
      guard range.min.map({ $0 <= number }) ?? true, range.max.map({ number <= $0 }) ?? true else { return nil }
      return .number(number)
    case (.boolean, .flag(let flag)): return .flag(flag)
    case (.date, .text(let text)): return CivilDate(text).map(FactValue.day)
    case (.text(let choices), .text(let text)):
      guard choices?.contains(where: { $0.key == text }) ?? !text.isEmpty else { return nil }
      return .text(text)
    case (.members, .list(let values)):
      let ids = values.compactMap(\.text)
      return ids.count == values.count ? .members(ids) : nil
    default: return nil
    }
  }

  /// What can stand there, in a sentence.
  var due: String {
    switch type {
    case .number(let range):
      let (min, max) = (
        range.min.map { FactValue.number($0).decimal ?? "" }, range.max.map { FactValue.number($0).decimal ?? "" }
      )
      return "Write a number\(min.map { " from \($0)" } ?? "")\(max.map { " to \($0)" } ?? "")."
    case .boolean: return "Write true or false."
    case .date: return "Write a day that exists, as \"2026-11-24\"."
    case .text(let choices):
      return choices.map { "Write one of: \($0.map(\.key).joined(separator: ", "))." } ?? "Write a text."
    case .members: return "Write a list of members' ids."
    }
  }
}
