import Civil
import Foundation
import Kit
import Registry
import Storage
import Synchronization
import TestHouse
import Testing

@testable import Programmes

struct ReplayTests {
  let today = CivilDate(rawValue: 20_781)

  @Test(arguments: TestHouse.engines) func `every kept answer comes out the same, of one household or of all`(
    engine: Engine
  ) async throws {
    let house = try await answered(on: engine)
    #expect(try await house.replay() == (3, []))
    #expect(try await house.replay(of: "Ν2").passed == 2)
    await #expect(throws: Refusal.notFound) { _ = try await house.replay(of: "Ν3") }
    await #expect(throws: Refusal.notAllowed) {
      _ = try await house.desk(everywhere: [.viewPerson, .giveAnswers]).replay { _ in }
    }
  }

  @Test(arguments: TestHouse.engines, [Alteration.fact, .unusedFact, .answer, .trace, .editionText, .vocabulary])
  func `whatever is altered is found out, with what differs`(engine: Engine, alteration: Alteration) async throws {
    let house = try await answered(on: engine)
    try await alteration.make(in: house)
    let found = try await house.replay(of: "Ν1")
    #expect(found.passed == 0 && found.differences.count == 1)
    let what = try #require(found.differences.first)
    for words in alteration.words { #expect(what.contains { $0.contains(words) }, "\(what)") }
  }

  @Test(arguments: TestHouse.engines) func `an edition that ended years ago answers as it did`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    let old = try await house.adopt(try house.text("social-grocery", from: "2015-01-01"))
    let (head, spouse) = try await house.couple("Ν1")
    try await house.tellAll("Ν1", head: head, spouse: spouse, incomes: ("4000", "2700"))
    let then = try #require(CivilDate("2015-06-01"))
    let answer = try #require(
      try await Entitlements().give(house.worker(), house.file("Ν1"), on: then).first)
    #expect(answer.edition.from == CivilDate("2015-01-01"))
    try await house.officer("Άννα").end(old, version: 2, on: try #require(CivilDate("2016-01-01")))
    try await house.adopt(try house.text("social-grocery", from: "2016-01-01"))
    _ = try await Entitlements().give(house.worker(), house.file("Ν1"))
    let kept = try await house.kept()
    #expect(kept.count == 2 && Set(kept.map(\.edition)).count == 2)
    #expect(try await house.replay() == (2, []))
  }

  @Test func `what any household is answered comes out the same from the facts as they are kept`() throws {
    let folder = try Shipped.folder()
    let family = Family(vocabulary: folder.vocabulary, today: today)
    let book = Rulebook(folder.programmes, over: folder.vocabulary)
    var random = Seeded(seed: 7)
    for _ in 1...60 {
      let facts = family.facts(&random)
      for given in book.reasoned(person: nil, on: today, days: FactDays(), { _ in facts }) {
        let text = given.trial.standing.facts.canonical.written
        let again = try Facts(canonical: text, over: folder.vocabulary)
        #expect(again.canonical.written == text)
        let answer = given.trial.programme.answer(
          book.standing(again, on: today, asOf: nil), for: given.entitlement.person)
        #expect(answer?.entitlement.json.written == given.entitlement.json.written)
        #expect(answer?.trial.trace.written == given.trial.trace.written)
      }
    }
  }

  @Test func `the trace says of each rule of a table why it applied or did not`() throws {
    let vocabulary = try Shipped.folder().vocabulary
    let programme = try Programme(reading: try Shipped.fixture("warm-meal.yaml"), over: vocabulary)
    let book = Rulebook([programme], over: vocabulary)
    let facts = Facts(
      household: ["members complete": .init(.flag(true)), "yearly income": .init(.number(4_000))],
      members: [.init("anna", ["resident": .init(.flag(true))])])
    let given = try #require(book.reasoned(person: nil, on: today, days: FactDays()) { _ in facts }.first)
    guard case .list(let steps) = given.trial.trace else { throw Facts.Unreadable("the trace") }
    let table = try #require(steps.first { $0["decision"]?.text == "class" })
    let rules: [JSON] = [
      ["rule": .number(1), "applies": .number(1)], ["rule": .number(2), "fails": "portions"],
    ]
    #expect(table["value"] == .number(1) && table["rules"] == .list(rules))
    #expect(table["inputs"] == ["portions": .number(1)])
    var open = facts
    open.household["members complete"] = nil
    let unknown = try #require(book.reasoned(person: nil, on: today, days: FactDays()) { _ in open }.first)
    guard case .list(let waiting) = unknown.trial.trace else { throw Facts.Unreadable("the trace") }
    let portions = try #require(waiting.first { $0["decision"]?.text == "portions" })
    #expect(portions["value"] == .null && portions["tell"] == .list(["household.members complete"]))
  }

  /// Two households with three answers between them.
  private func answered(on engine: Engine) async throws -> TestHouse {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, spouse) = try await house.couple("Ν1")
    try await house.tellAll("Ν1", head: head, spouse: spouse, incomes: ("4000", "2700"))
    _ = try await house.couple("Ν2")
    _ = try await Entitlements().give(house.worker(), house.file("Ν1"))
    try await house.adopt("minimum-guaranteed-income")
    _ = try await Entitlements().give(house.worker(), house.file("Ν2"))
    return house
  }
}

/// Something that is altered behind Merimna's back.
enum Alteration: String, CaseIterable, CustomStringConvertible {
  case fact, unusedFact, answer, trace, editionText, vocabulary

  var description: String { rawValue }

  /// What the difference says.
  var words: [String] {
    switch self {
    case .fact: ["were altered", "answer.reasons", "6700, now 7700"]
    case .unusedFact: ["were altered"]
    case .answer: ["were altered", "answer.status: \"eligible \", now \"eligible\""]
    case .trace: ["trace["]
    case .editionText: ["the edition's text is another", "answer"]
    case .vocabulary: ["the edition's vocabulary is another"]
    }
  }

  func make(in house: TestHouse) async throws {
    let mine: SQL = "household = (SELECT id FROM household WHERE number = 'Ν1')"
    switch self {
    case .fact:
      try await house.run("UPDATE answer SET facts = REPLACE(facts, '4000', '5000') WHERE \(mine)")
    case .unusedFact:
      try await house.run("UPDATE answer SET facts = REPLACE(facts, '\"owned\"', '\"rented\"') WHERE \(mine)")
    case .answer:
      try await house.run(
        """
        UPDATE answer SET answered = REPLACE(answered, '\"status\": \"eligible\"', '\"status\": \"eligible \"')
        WHERE \(mine)
        """)
    case .trace: try await house.run("UPDATE answer SET trace = REPLACE(trace, 'true', 'false') WHERE \(mine)")
    case .editionText: try await alter("text", "5500", "5501", house)
    case .vocabulary: try await alter("vocabulary", "Ετήσιο οικογενειακό", "Ετησιο οικογενειακό", house)
    }
  }

  private func alter(_ column: SQL, _ what: String, _ to: String, _ house: TestHouse) async throws {
    let bytes: [Data] = try await house.all("SELECT \(column) FROM edition ORDER BY id")
    let text = String(decoding: bytes[0], as: UTF8.self)
    guard text.contains(what) else { throw Facts.Unreadable(what) }
    let altered = Data(text.replacing(what, with: to).utf8)
    try await house.run(
      "UPDATE edition SET \(column) = \(altered) WHERE id = (SELECT edition FROM answer ORDER BY id LIMIT 1)")
  }
}

extension TestHouse {
  /// How many passed, and what differs of each that did not.
  func replay(
    of number: String? = nil, in compartments: Set<Compartment> = []
  ) async throws -> (passed: Int, differences: [[String]]) {
    let found = Mutex<[[String]]>([])
    let count = try await worker(in: compartments).replay(ofHousehold: number) { difference in
      found.withLock { $0.append(difference.what) }
    }
    let differences = found.withLock { $0 }
    #expect(count.failed == differences.count)
    return (count.passed, differences)
  }
}
