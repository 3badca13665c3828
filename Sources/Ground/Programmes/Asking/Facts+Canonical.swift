import Civil
import Foundation
import Registry

extension Facts {
  /// The facts in the one form in which they are kept: by name in order, the members as the household has them, the papers
  /// in order. When each was told is left out: what is kept was judged already.
  var canonical: JSON {
    [
      "household": .object(Self.named(household)), "municipality": .object(Self.named(municipality)),
      "members": .list(members.map { .object([.init("id", .text($0.id))] + Self.named($0.told)) }),
      "papers": .list(papers.map(\.canonical).sorted { $0.written < $1.written }),
    ]
  }

  private static func named(_ told: [String: Told]) -> [JSON.Member] {
    told.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.value.json) }
  }

  /// The same facts again, typed by the vocabulary under which they were kept. Throws `Unreadable` where they are none such.
  init(canonical text: String, over vocabulary: Vocabulary) throws {
    let json = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    household = try Self.told(json["household"], .household, vocabulary)
    municipality = try Self.told(json["municipality"], .municipality, vocabulary)
    members = try Self.list(json["members"]).map { member in
      guard let id = member["id"]?.text else { throw Unreadable("a member's id") }
      return Member(id, try Self.told(member, .member, vocabulary))
    }
    papers = try Self.list(json["papers"]).map(Paper.init(canonical:))
  }

  /// What cannot be read as it was written.
  struct Unreadable: Error {
    let what: String

    init(_ what: String) { self.what = what }
  }

  private static func told(
    _ json: JSON?, _ subject: Fact.Subject, _ vocabulary: Vocabulary
  ) throws(Unreadable) -> [String: Told] {
    guard case .object(let members)? = json else { throw Unreadable(subject.rawValue) }
    var told: [String: Told] = [:]
    for member in members where subject != .member || member.key != "id" {
      guard let fact = vocabulary.fact(member.key, of: subject), let value = FactValue(member.value, as: fact.type)
      else {
        throw Unreadable(member.key)
      }
      told[fact.name] = Told(value)
    }
    return told
  }

  private static func list(_ json: JSON?) throws(Unreadable) -> [JSON] {
    guard case .list(let values)? = json else { throw Unreadable("a list") }
    return values
  }
}

extension Facts.Paper {
  fileprivate var canonical: JSON {
    [
      "document": .text(document), "of": .text(of), "seen": .text(seen.description),
      "until": .optional(until?.description),
    ]
  }

  fileprivate init(canonical json: JSON) throws(Facts.Unreadable) {
    guard let document = json["document"]?.text, let holder = json["of"]?.text,
      let seen = json["seen"]?.text.flatMap({ CivilDate($0) })
    else { throw Facts.Unreadable("a paper") }
    self.init(document, of: holder, seen: seen, until: json["until"]?.text.flatMap { CivilDate($0) })
  }
}

extension FactValue {
  var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .day(let day): .text(day.description)
    case .text(let text): .text(text)
    case .members(let ids): .texts(ids)
    }
  }

  /// The value that was kept of a fact of that type; what it may be by now does not matter.
  fileprivate init?(_ json: JSON, as type: FactType) {
    switch (type, json) {
    case (.number, .number(let number)): self = .number(number)
    case (.boolean, .flag(let flag)): self = .flag(flag)
    case (.date, .text(let text)):
      guard let day = CivilDate(text) else { return nil }
      self = .day(day)
    case (.text, .text(let text)): self = .text(text)
    case (.members, .list(let ids)): self = .members(ids.compactMap(\.text))
    default: return nil
    }
  }
}
