import Civil
import Events
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

struct TellTests {
  let today = CivilDate(rawValue: 20_781)

  @Test(arguments: TestHouse.engines)
  func `what was told stands, with its paper, in the file and in the history`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα"), .of("Ρήγας"), .of("Ρήγα", "Ελένη")])
    let (desk, id) = (house.worker(), family.household.id)
    let paper = Tell.Evidence.paper(seen: today.adding(days: -2), until: today.adding(days: 20))
    try await desk.tell(Tell("deposits", of: .household(id), ["1200.50"], by: paper, form: UUID()), by: vocabulary)
    try await desk.tell(Tell("deposits", of: .household(id), ["900"], by: .declaration, form: UUID()), by: vocabulary)
    let file = try await desk.household(number: "Ν1")
    let standing = try #require(file.standing(of: "deposits", .household(id), by: vocabulary))
    #expect(standing.fact.value == .number("1200.5") && standing.fact.paper?.document == "bank-statement")
    #expect(standing.end == today.adding(days: 21) && standing.contradicting.map(\.value) == [.number("900")])
    #expect(file.papers.map(\.document) == ["bank-statement"])
    let history = try await desk.history(of: "deposits", .household(id))
    #expect(history.map(\.value) == [.number("900"), .number("1200.5")])
    #expect(history.allSatisfy { $0.told.toldBy == desk.caller.identity })
    let events: [String] = try await house.all("SELECT name FROM event ORDER BY sequence")
    #expect(events == ["registry.told", "registry.told"])
  }

  @Test(arguments: TestHouse.engines) func `a double click tells once`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα")])
    let tell = Tell("student", of: .person(family.people[0].id), ["ναι"], by: .declaration, form: UUID())
    let desk = house.worker()
    async let first: Void = desk.tell(tell, by: vocabulary)
    async let second: Void = desk.tell(tell, by: vocabulary)
    _ = try await (first, second)
    #expect(try await house.all("SELECT COUNT(*) FROM told") == [1])
    #expect(try await house.all("SELECT COUNT(*) FROM event") == [1])
    let other = Tell("soldier", of: tell.holder, ["ναι"], by: .declaration, form: tell.form)
    await #expect(throws: Refusal.changedMeanwhile) { try await desk.tell(other, by: vocabulary) }
  }

  @Test(arguments: TestHouse.engines)
  func `nobody answers unseen over another's newer answer, on a card or among what was told`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα")])
    let (desk, person) = (house.worker(), Holder.person(family.people[0].id))
    let answers = [
      ("student", "ναι", "όχι"), ("birth date", "3/4/1990", "4/4/1990"), ("sex", "female", "male"),
      ("marital status", "married", "widowed"),
    ]
    for (fact, first, second) in answers {
      let seen = try await desk.household(number: "Ν1").seen(fact, of: person).mark
      func tell(_ answer: String, over mark: String) async throws {
        try await desk.tell(
          Tell(fact, of: person, [answer], by: .declaration, form: UUID(), over: mark), by: vocabulary)
      }
      try await tell(first, over: seen)
      await #expect(throws: Refusal.changedMeanwhile, "\(fact)") { try await tell(second, over: seen) }
      try await tell(first, over: seen)
      try await tell(second, over: try await desk.household(number: "Ν1").seen(fact, of: person).mark)
    }
  }

  @Test(arguments: TestHouse.engines)
  func `people of the household are told as people, and of no other`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα"), .of("Ρήγας"), .of("Ρήγα", "Ελένη")])
    let stranger = try await house.person("Ξένος")
    let (mother, child) = (family.people[0].id, family.people[2].id)
    let desk = house.worker()
    func tell(_ people: [ID<Person>]) async throws {
      let typed = people.map(\.rawValue.uuidString)
      try await desk.tell(
        Tell("parents", of: .person(child), typed, by: .declaration, form: UUID()), by: vocabulary)
    }
    try await tell([mother])
    let file = try await desk.household(number: "Ν1")
    #expect(file.standing(of: "parents", .person(child), by: vocabulary)?.fact.value == .people([mother]))
    await #expect(throws: Refusal.self) { try await tell([stranger]) }
    try await tell([])
    let after = try await desk.person(child)
    #expect(after.standings(by: vocabulary).first { $0.fact.name == "parents" }?.standing.fact.value == .people([]))
  }

  @Test(arguments: TestHouse.engines)
  func `a fact taken back stands no more, and its history stays`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα")])
    let (desk, holder, form) = (house.worker(), Holder.household(family.household.id), UUID())
    await #expect(throws: Refusal.invalid([FieldError("fact", .nothingTold)])) {
      try await desk.withdraw("deposits", of: holder, by: vocabulary, form: form)
    }
    try await desk.tell(Tell("deposits", of: holder, ["5"], by: .declaration, form: UUID()), by: vocabulary)
    try await desk.withdraw("deposits", of: holder, by: vocabulary, form: form)
    try await desk.withdraw("deposits", of: holder, by: vocabulary, form: form)
    #expect(try await desk.household(number: "Ν1").standing(of: "deposits", holder, by: vocabulary) == nil)
    #expect(try await desk.history(of: "deposits", holder).map(\.value) == [.withdrawn, .number("5")])
  }

  @Test(arguments: TestHouse.engines)
  func `what Swift names is kept in its column`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα"), .of("Ρήγας")])
    let (desk, id) = (house.worker(), family.people[0].id)
    func tell(_ fact: String, _ text: String) async throws {
      try await desk.tell(Tell(fact, of: .person(id), [text], by: .declaration, form: UUID()), by: vocabulary)
    }
    try await tell("sex", "female")
    try await tell("marital status", "single")
    let file = try await desk.person(id)
    #expect(file.person.sex == .female && file.rows.civilStatuses.map(\.status) == [.single])
    #expect(file.contradiction(by: vocabulary) == .livesWithSpouse(.single))
    #expect(file.standings(by: vocabulary).map(\.fact.name) == ["sex", "marital status"])
    #expect(try await house.all("SELECT COUNT(*) FROM told") == [0])
    try await desk.withdraw("marital status", of: .person(id), by: vocabulary, form: UUID())
    #expect(try await desk.person(id).contradiction(by: vocabulary) == nil)
    #expect(try await desk.history(of: "marital status", .person(id)).map(\.value) == [.text("single")])
  }

  @Test func `what cannot be told so is refused with the field`() async throws {
    let house = try await TestHouse()
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα")])
    let (desk, holder) = (house.worker(), Holder.household(family.household.id))
    func fields(_ fact: String, _ text: String, _ evidence: Tell.Evidence) async throws -> [String] {
      do {
        try await desk.tell(Tell(fact, of: holder, [text], by: evidence, form: UUID()), by: vocabulary)
        return []
      } catch Refusal.invalid(let errors) { return errors.map(\.field) }
    }
    #expect(try await fields("wealth", "1", .declaration) == ["fact"])
    #expect(try await fields("size", "1", .declaration) == ["fact"])
    #expect(try await fields("deposits", "πολλά", .declaration) == ["value"])
    #expect(try await fields("luxury found", "ναι", .registry) == ["source"])
    let unseen = Tell.Evidence.paper(seen: today.adding(days: 1), until: today.adding(days: -1))
    #expect(try await fields("deposits", "1", unseen) == ["seen", "until"])
    #expect(try await fields("deposits", "πολλά", unseen) == ["value", "seen", "until"])
    #expect(try await fields("luxury found", "ίσως", .registry) == ["value", "source"])
    #expect(try await house.all("SELECT COUNT(*) FROM told") == [0])
  }

  @Test(arguments: TestHouse.engines)
  func `whoever says that these are all settles who was missing`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα")])
    let (desk, holder) = (house.worker(), Holder.household(family.household.id))
    let yes = { Tell("members complete", of: holder, ["ναι"], by: .declaration, form: UUID()) }
    try await desk.tell(yes(), by: vocabulary)
    #expect(try await desk.household(number: "Ν1").isComplete(by: vocabulary))
    try await house.insert(
      MissingMember(of: family.household.id, line: 513, field: "ΑΜΚΑ", reason: "check", since: today.adding(days: -1)))
    let file = try await desk.household(number: "Ν1")
    #expect(!file.isComplete(by: vocabulary) && file.missing.map(\.line) == [513])
    try await desk.tell(yes(), by: vocabulary)
    #expect(try await desk.household(number: "Ν1").isComplete(by: vocabulary))
  }
}
