import Civil
import Registry

/// One case of a `tests.yaml`: what was told, and what is expected.
struct ProgrammeTest {
  let name: String
  let today: CivilDate
  let person: String?
  let facts: Facts
  let expected: YAMLKeys
  let line: Int
}

/// Reads a `tests.yaml`; what is wrong with its form is noted in the sheet.
struct ProgrammeTestReader {
  let sheet: YAMLFile
  let vocabulary: Vocabulary

  func read() -> [ProgrammeTest] {
    let keys = ["today", "person", "household", "member", "papers", "tests"]
    guard let root = sheet.root, let fields = root.fields(keys, of: "A file of tests") else { return [] }
    return (fields.due("tests", "[{name: …, expect: {…}}]")?.elements() ?? []).flatMap { test($0, fields) }
  }

  private func test(_ place: Passage, _ start: YAMLKeys) -> [ProgrammeTest] {
    let keys = ["name", "today", "person", "household", "members", "papers", "expect", "each"]
    guard let fields = place.fields(keys, of: "A test"), let name = fields.due("name", "a sentence")?.text() else {
      return []
    }
    guard let today = (fields["today"] ?? start["today"])?.day() else {
      place.note("The test says no today.", cure: "Write today: 2026-11-24, here or at the top.")
      return []
    }
    var facts = Facts()
    tell(&facts.household, start["household"], .household)
    tell(&facts.household, fields["household"], .household)
    let members = fields.due("members", "[{id: anna, birth date: 1980-05-01}]")?.elements() ?? []
    facts.members = members.compactMap { member($0, start["member"]) }
    facts.papers = (fields["papers"] ?? start["papers"])?.elements()?.compactMap(paper) ?? []
    let person = (fields["person"] ?? start["person"])?.text()
    check(person, facts, at: fields["person"] ?? place)
    let make = { (facts: Facts, expected: YAMLKeys) in
      ProgrammeTest(
        name: name, today: today, person: person, facts: facts, expected: expected, line: expected.place.line)
    }
    let own = fields["expect"].flatMap(expectation).map { [make(facts, $0)] } ?? []
    let each = (fields["each"]?.elements() ?? []).compactMap { place -> ProgrammeTest? in
      guard let fields = place.fields(["household", "expect"], of: "each") else { return nil }
      var other = facts
      tell(&other.household, fields["household"], .household)
      return fields.due("expect", "{status: eligible}").flatMap(expectation).map { make(other, $0) }
    }
    if own.isEmpty && each.isEmpty {
      place.note("The test expects nothing.", cure: "Write expect: {status: eligible}.")
    }
    return own + each
  }

  private func check(_ person: String?, _ facts: Facts, at place: Passage) {
    guard let person, !facts.members.contains(where: { $0.id == person }) else { return }
    let meant = Nearest.name(to: person, among: facts.members.map(\.id))
    place.note("No member has the id \(person).", cure: meant.map { "Write \($0)." } ?? "Add that member.")
  }

  private func member(_ place: Passage, _ start: Passage?) -> Facts.Member? {
    guard let id = place.entries()?.first(where: { $0.key == "id" })?.value.text() else {
      place.note("A member has no id.", cure: "Write id: and a name.")
      return nil
    }
    var member = Facts.Member(id)
    tell(&member.told, start, .member)
    tell(&member.told, place, .member)
    return member
  }

  private func tell(_ told: inout [String: Facts.Told], _ place: Passage?, _ subject: Fact.Subject) {
    guard let place else { return }
    for (name, value) in place.entries() ?? [] where name != "id" {
      guard let fact = vocabulary.fact(name, of: subject), fact.computed == nil else {
        let known = vocabulary.facts(of: subject).filter { $0.computed == nil }.map(\.name)
        let meant = Nearest.name(to: name, among: known)
        sheet.note(
          place.keyLine(name) ?? value.line, "\(name) is no fact of a \(subject.rawValue) that can be told.",
          cure: meant.map { "Write \($0)." } ?? "Declare it in facts.yaml.")
        continue
      }
      told[name] = value.told(fact).map { Facts.Told($0) }
    }
  }

  private func paper(_ place: Passage) -> Facts.Paper? {
    guard let fields = place.fields(["document", "of", "seen", "until"], of: "A paper"),
      let document = fields.due("document", "identity")?.text(), let of = fields.due("of", "household")?.text(),
      let seen = fields.due("seen", "2026-11-24")?.day()
    else { return nil }
    return Facts.Paper(document, of: of, seen: seen, until: fields["until"]?.day())
  }

  private func expectation(_ place: Passage) -> YAMLKeys? {
    let keys = [
      "status", "amount", "points", "fee", "missing", "met", "not met", "unknown", "decisions", "lines", "changes",
      "documents", "fault",
    ]
    return place.fields(keys, of: "expect")
  }
}

extension Passage {
  /// A fact's value by its declaration; nil where nobody told it.
  func told(_ fact: Fact) -> FactValue? {
    if scalar == "unknown" || scalar == "" { return nil }
    switch fact.type {
    case .number: return scalar == "none" ? nil : number().map(FactValue.number)
    case .boolean: return scalar == "none" ? nil : flag().map(FactValue.flag)
    case .date: return scalar == "none" ? nil : day().map(FactValue.day)
    case .members: return scalar == "none" ? nil : names().map(FactValue.members)
    case .text(let choices):
      guard let text = text() else { return nil }
      if let choices, !choices.contains(where: { $0.key == text }) {
        if text == "none" { return nil }
        let meant = Nearest.name(to: text, among: choices.map(\.key))
        return refuse(meant ?? choices.map(\.key).joined(separator: ", "))
      }
      return .text(text)
    }
  }
}
