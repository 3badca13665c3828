public import Civil
public import Foundation
public import Registry

/// The facts of a household in a JSON file: `today`, `person`, `household` with its `members`, and `papers`; and the days of
/// an application, `submission`, `deadline` and `decision`. A fact is its value, or `{"value": …, "told": …, "until": …}`.
public struct FactsFile: Sendable {
  public let today: CivilDate?
  /// The days whose facts may count instead of today's.
  public let days: FactDays
  public let person: String?
  public let facts: Facts

  /// Reads a file over a vocabulary. Throws everything that is wrong in it.
  public init(reading bytes: Data, file: String, over vocabulary: Vocabulary) throws(Mistakes) {
    var reader = FactsFileReader(file: file, vocabulary: vocabulary)
    let json = reader.parse(bytes)
    today = json.flatMap { reader.day($0["today"], "today") }
    days = json.map { reader.days($0) } ?? FactDays()
    person = json?["person"]?.text
    facts = json.map { reader.facts($0) } ?? Facts()
    if let person, !facts.members.contains(where: { $0.id == person }) {
      let meant = Nearest.name(to: person, among: facts.members.map(\.id))
      reader.note("No member has the id \(person).", cure: meant.map { "Write \($0)." } ?? "Name a member's id.")
    }
    guard reader.mistakes.isEmpty else { throw Mistakes(reader.mistakes) }
  }
}

/// Reads facts by their declarations; JSON keeps no lines, so that mistakes name the keys that lead there.
struct FactsFileReader {
  let file: String
  let vocabulary: Vocabulary
  private(set) var mistakes: [Mistake] = []

  init(file: String, vocabulary: Vocabulary) { (self.file, self.vocabulary) = (file, vocabulary) }

  mutating func note(_ says: String, cure: String) { mistakes.append(Mistake(file, 1, says, cure: cure)) }

  mutating func parse(_ bytes: Data) -> JSON? {
    guard bytes.count <= 10_000_000 else {
      note("The file has more than 10 MB.", cure: "One file holds one household.")
      return nil
    }
    do {
      return try JSONDecoder().decode(JSON.self, from: bytes)
    } catch DecodingError.dataCorrupted(let context) {
      let detail = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey] as? String
      note("This is no JSON. \(detail ?? "")", cure: "Correct it there.")
    } catch {
      note("This is no JSON that facts can stand in.", cure: "Write {\"today\": …, \"household\": {…}}.")
    }
    return nil
  }

  mutating func day(_ json: JSON?, _ path: String) -> CivilDate? {
    guard let json, json != .null else { return nil }
    guard let day = json.text.flatMap({ CivilDate($0) }) else {
      note("\(path) is no date.", cure: "Write a day that exists, as 2026-11-24.")
      return nil
    }
    return day
  }

  mutating func days(_ json: JSON) -> FactDays {
    FactDays(
      submission: day(json["submission"], "submission"), deadline: day(json["deadline"], "deadline"),
      decision: day(json["decision"], "decision"))
  }

  mutating func facts(_ json: JSON) -> Facts {
    let keys = ["today", "person", "submission", "deadline", "decision", "household", "municipality", "papers"]
    known(json, keys, "The file")
    guard let household = json["household"], case .object(let members) = household else {
      note("There is no household.", cure: "Write \"household\": {\"members\": [{\"id\": \"anna\"}]}.")
      return Facts()
    }
    var facts = Facts()
    facts.household = told(members.filter { $0.key != "members" }, .household, "household")
    facts.municipality = object(json["municipality"]).map { told($0, .municipality, "municipality") } ?? [:]
    facts.members = list(household["members"], "household.members").enumerated().compactMap { member($1, $0) }
    facts.papers = list(json["papers"], "papers").enumerated().compactMap { paper($1, "papers[\($0)]", facts) }
    let repeated = Dictionary(grouping: facts.members, by: \.id).filter { $1.count > 1 }.keys.sorted()
    for id in repeated { note("Two members have the id \(id).", cure: "Give each an id of its own.") }
    if facts.members.isEmpty { note("The household has no members.", cure: "Write \"members\": [{\"id\": \"anna\"}].") }
    return facts
  }

  private mutating func member(_ json: JSON, _ place: Int) -> Facts.Member? {
    guard let members = object(json), let id = json["id"]?.text, !id.isEmpty, id != "household" else {
      note("household.members[\(place)] has no id.", cure: "Write \"id\": and a name, which is not household.")
      return nil
    }
    return Facts.Member(id, told(members.filter { $0.key != "id" }, .member, id))
  }

  private mutating func paper(_ json: JSON, _ path: String, _ facts: Facts) -> Facts.Paper? {
    known(json, ["document", "of", "seen", "until"], path)
    guard let document = json["document"]?.text, vocabulary.documents[document] != nil else {
      let meant = json["document"]?.text.flatMap { Nearest.name(to: $0, among: vocabulary.documents.keys.sorted()) }
      note("\(path) names no document of facts.yaml.", cure: meant.map { "Write \($0)." } ?? "Write one of its slugs.")
      return nil
    }
    guard let holder = json["of"]?.text, holder == "household" || facts.members.contains(where: { $0.id == holder })
    else {
      note("\(path) is of nobody here.", cure: "Write \"of\": \"household\", or a member's id.")
      return nil
    }
    let until = day(json["until"], "\(path).until")
    return day(json["seen"], "\(path).seen").map { Facts.Paper(document, of: holder, seen: $0, until: until) }
  }

  private mutating func told(_ members: [JSON.Member], _ subject: Fact.Subject, _ owner: String) -> [String: Facts.Told]
  {
    members.reduce(into: [:]) { told, member in
      guard let fact = vocabulary.fact(member.key, of: subject), fact.computed == nil else {
        let names = vocabulary.facts(of: subject).filter { $0.computed == nil }.map(\.name)
        let meant = Nearest.name(to: member.key, among: names)
        note(
          "\(owner).\(member.key) is no fact that can be told.",
          cure: meant.map { "Write \($0)." } ?? "Declare it in facts.yaml.")
        return
      }
      if let found = self.told(member.value, fact, "\(owner).\(fact.name)") { told[fact.name] = found }
    }
  }

  /// A value, or one with the day on which it was told and the last on which it holds.
  private mutating func told(_ json: JSON, _ fact: Fact, _ path: String) -> Facts.Told? {
    let dated = object(json) != nil
    if dated { known(json, ["value", "told", "until"], path) }
    let written = dated ? json["value"] ?? .null : json
    guard written != .null else { return nil }
    guard let value = fact.value(written) else {
      note("\(path) is not what it can be.", cure: fact.due)
      return nil
    }
    guard dated else { return Facts.Told(value) }
    let (on, until) = (day(json["told"], "\(path).told"), day(json["until"], "\(path).until"))
    return Facts.Told(value, on: on, until: until)
  }

  private mutating func known(_ json: JSON, _ keys: [String], _ what: String) {
    for member in object(json) ?? [] where !keys.contains(member.key) {
      let meant = Nearest.name(to: member.key, among: keys).map { "Write \($0)." }
      note("\(what) has no key \(member.key).", cure: meant ?? "It may have: \(keys.joined(separator: ", ")).")
    }
  }

  private func object(_ json: JSON?) -> [JSON.Member]? { if case .object(let members)? = json { members } else { nil } }

  private mutating func list(_ json: JSON?, _ path: String) -> [JSON] {
    guard let json, json != .null else { return [] }
    guard case .list(let values) = json else {
      note("\(path) is no list.", cure: "Write [ … ].")
      return []
    }
    return values
  }
}
