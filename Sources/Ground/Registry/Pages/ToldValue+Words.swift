import Foundation
import Pages
import Storage

extension Vocabulary {
  /// What was told as people read it, with its unit; people are called by their names.
  func words(_ value: ToldValue, of fact: Fact, names: [String: String]) -> Word {
    switch value {
    case .number(let text):
      guard let number = FactNumber(string: text, locale: Locale(identifier: "en_US_POSIX")) else { return .same(text) }
      return words(.number(number), of: fact)
    case .flag(let flag): return words(.flag(flag), of: fact)
    case .day(let day): return .day(day)
    case .text(let text): return words(.text(text), of: fact)
    case .people(let people): return words(.members(people.map { "\($0.rawValue)" }), of: fact, names: names)
    case .withdrawn: return .takenBack
    }
  }

  /// What a paper is called.
  func paper(_ slug: String) -> Word { documents[slug] ?? .same(slug) }
}

extension HouseholdFile {
  /// What each member is called, by identity.
  var names: [String: String] {
    Dictionary(members.map { ("\($0.id.rawValue)", $0.person.names.listed) }, uniquingKeysWith: { one, _ in one })
  }

  /// What of it is called: the household, or a member.
  func name(of holder: Holder) -> Word {
    guard let person = holder.person else { return .wholeHousehold }
    return .same(names["\(person.rawValue)"] ?? "")
  }
}
