import Foundation
import Hellenic
import Storage
import TestHouse

@testable import Registry

extension Person {
  /// Somebody with names of Greek letters and accents, some of two parts.
  static func any(using random: inout some RandomNumberGenerator) -> Person {
    func name() -> String {
      let parts = (0..<(Int.random(in: 0..<5, using: &random) == 0 ? 2 : 1)).map { _ in
        (0..<Int.random(in: 2...9, using: &random)).map { _ in letters.randomElement(using: &random) ?? "α" }.joined()
      }
      return parts.joined(separator: "-").capitalized
    }
    return Person(Names(family: name(), given: name(), father: name(), mother: name()))
  }

  /// Her names as somebody in a hurry types them: beginnings, in any order, in capitals or not, with accents or without.
  func disguised(using random: inout some RandomNumberGenerator) -> String {
    let parts = [familyName, givenName, fatherName ?? "", motherName ?? ""].flatMap { $0.split(separator: "-") }
    let shown = parts.shuffled(using: &random).prefix(Int.random(in: 1...parts.count, using: &random))
    return shown.map { part in
      let start = String(part.prefix(Int.random(in: 1...part.count, using: &random)))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return Greek.uppercased(start)
      case 1: return Greek.lowercased(start)
      case 2: return Greek.fold(start)
      default: return start
      }
    }.joined(separator: [" ", "  ", ", "].randomElement(using: &random) ?? " ")
  }
}

private let letters = "αάβγδεέζηήθιίϊΐκλμνξοόπρστυύϋφχψωώ".map(String.init)

extension Found {
  /// What an outsider can tell of an answer.
  var summary: [String] {
    people.map { "\($0.person.id) \($0.household?.number ?? "") \($0.formerNames)" } + ["\(hasMore)"]
  }
}

extension Sequence where Element: Sendable {
  /// One after another.
  func async<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
    var answers: [T] = []
    for element in self { answers.append(try await body(element)) }
    return answers
  }
}
