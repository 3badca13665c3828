import Civil
import Crypto
import Foundation
import Registry
import Storage

/// Kept answers worked out again by the text and vocabulary of the edition that gave them.
struct Replay {
  /// What an edition says by now; it was read once.
  enum Book {
    case found(Rulebook, text: String, vocabulary: String)
    case unreadable(String, text: String, vocabulary: String)

    init(_ edition: Edition) {
      let (text, words) = (
        SHA256.hash(data: edition.text).hexadecimal, SHA256.hash(data: edition.vocabulary).hexadecimal
      )
      do throws(Mistakes) {
        let vocabulary = try Vocabulary(reading: edition.vocabulary)
        let programme = try Programme(reading: edition.text, over: vocabulary)
        self = .found(Rulebook([programme], over: vocabulary), text: text, vocabulary: words)
      } catch {
        self = .unreadable(error.all.first?.says ?? "", text: text, vocabulary: words)
      }
    }

    var hashes: (text: String, vocabulary: String) {
      switch self {
      case .found(_, let text, let vocabulary), .unreadable(_, let text, let vocabulary): (text, vocabulary)
      }
    }
  }

  /// What differs from what was kept; nothing where the same comes out, byte for byte.
  static func differences(_ kept: KeptAnswer, _ book: Book) -> [String] {
    var found: [String] = []
    let hashes = book.hashes
    if hashes.text != kept.textSha256 { found.append("the edition's text is another than answered") }
    if hashes.vocabulary != kept.vocabularySha256 { found.append("the edition's vocabulary is another than answered") }
    if !kept.isWhole { found.append("facts or answer were altered since they were kept") }
    switch book {
    case .unreadable(let mistake, _, _): return found + ["the edition cannot be read: \(mistake)"]
    case .found(let book, _, _): return found + again(kept, book)
    }
  }

  private static func again(_ kept: KeptAnswer, _ book: Rulebook) -> [String] {
    do {
      let facts = try Facts(canonical: kept.facts, over: book.vocabulary)
      let standing = book.standing(facts, on: kept.day, asOf: kept.factsDay)
      let person = kept.person.rawValue.uuidString
      guard let answer = book.programmes.first?.answer(standing, for: try kept.asking ?? person) else {
        return ["nobody is answered any more"]
      }
      return try compare("answer", kept.answered, answer.entitlement.json)
        + compare("trace", kept.trace, answer.trial.trace)
    } catch let unreadable as Facts.Unreadable {
      return ["the facts cannot be read: \(unreadable.what)"]
    } catch {
      return ["what was kept is no JSON"]
    }
  }

  private static func compare(_ what: String, _ kept: String, _ again: JSON) throws -> [String] {
    guard kept != again.written else { return [] }
    let differences = try JSON(parsing: kept).differences(from: again, at: what)
    return differences.isEmpty ? ["\(what): the same values, written otherwise"] : Array(differences.prefix(20))
  }
}

extension KeptAnswer {
  /// The key under which its facts name who asked.
  fileprivate var asking: String? { get throws { try JSON(parsing: answered)["person"]?.text } }
}

extension JSON {
  /// Reads a text. Throws what is wrong with it.
  init(parsing text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

  /// Where another value differs from this one, each place with both values.
  func differences(from other: JSON, at path: String) -> [String] {
    switch (self, other) {
    case (.object(let mine), .object(let theirs)):
      let keys = mine.map(\.key) + theirs.map(\.key).filter { self[$0] == nil }
      return keys.flatMap { key in
        (self[key] ?? .missing).differences(from: other[key] ?? .missing, at: "\(path).\(key)")
      }
    case (.list(let mine), .list(let theirs)):
      return (0..<max(mine.count, theirs.count)).flatMap { place in
        let (one, another) = (
          place < mine.count ? mine[place] : .missing, place < theirs.count ? theirs[place] : .missing
        )
        return one.differences(from: another, at: "\(path)[\(place + 1)]")
      }
    case let (mine, theirs) where mine == theirs: return []
    case let (mine, theirs): return ["\(path): \(mine.brief), now \(theirs.brief)"]
    }
  }

  private static let missing = JSON.text("nothing")

  private var brief: String {
    let text = written.split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 120 ? text.prefix(119) + "…" : text
  }
}
