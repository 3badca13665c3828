import Civil
import Foundation
import Hellenic
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

struct SearchTests {
  @Test(arguments: TestHouse.engines)
  func `a name is found by the beginnings of its parts, however they are typed`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let nikos = Person.of("Παπαδόπουλος", "Νικόλαος", father: "Χρήστος", mother: "Ευαγγελία")
    for person in [nikos, .of("Παπαδάκη", "Νίκη"), .of("Ψαρρού", "Άννα")] {
      try await house.database.write { try $0.register(person) }
    }
    let typed = [
      "Παπαδόπουλος Νικόλαος", "νικολαοσ παπαδοπουλοσ", "ΠΑΠΑΔΌΠ νικ", "χρη παπαδοπ", "papadopoulos", "Xristos nikol",
      "ευαγγ νικό", "evagg PAPADOP", "ΠAΠAΔOΠ", "νηκολ",
    ]
    for text in typed {
      let found = try await house.worker().search(text)
      #expect(found.people.map(\.person.id) == [nikos.id], "\(text)")
    }
    #expect(try await house.worker().search("Παπ Νίκ").people.map(\.person.givenName) == ["Νίκη", "Νικόλαος"])
    for text in ["", "  ", "-", "Παπαδόπουλος Άννα", "αδόπουλος"] {
      #expect(try await house.worker().search(text).people.isEmpty, "\(text)")
    }
  }

  @Test(arguments: TestHouse.engines)
  func `everybody is found by beginnings of her names in any order, case and accents`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    var random = SystemRandomNumberGenerator()
    let people = (0..<60).map { _ in Person.any(using: &random) }
    try await house.database.write { for person in people { try $0.register(person) } }
    let desk = house.worker()
    for person in people {
      let text = person.disguised(using: &random)
      let found = try await desk.search(text, limit: 100)
      #expect(found.people.contains { $0.person.id == person.id }, "\(person.names) by \(text)")
    }
  }

  @Test(arguments: TestHouse.engines)
  func `numbers find their people, with or without their first zero`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let maria = Person(Names(family: "Ρήγα", given: "Μαρία"), registerNumber: "7572")
    let family = try await house.family("Ν02664", [maria, .of("Ρήγας", "Πέτρος")])
    try await house.insert(Identifier(.amka, "01015000019", of: maria.id))
    try await house.insert(Identifier(.afm, "090000045", of: maria.id))
    try await house.insert(Contact(.mobile, "6972345678", of: maria.id))
    try await house.insert(Contact(.email, "maria@example.gr", of: maria.id))
    let typed = [
      "01015000019", "1015000019", "010150 00019", "090000045", "90000045", "7572", "+30 697 234 5678", "697-2345678",
      "Maria@Example.gr", "Ρήγα 90000045",
    ]
    for text in typed {
      let found = try await house.worker().search(text)
      #expect(found.people.map(\.person.id) == [maria.id], "\(text)")
      #expect(found.people.first?.household?.number == "Ν02664")
    }
    for text in ["Ν02664", "N02664", "ν02664"] {
      #expect(try await house.worker().search(text).people.count == family.people.count, "\(text)")
    }
    for text in ["02664", "101500001", "9000004", "697234567"] {
      #expect(try await house.worker().search(text).people.isEmpty, "\(text)")
    }
  }

  @Test(arguments: TestHouse.engines)
  func `a list is in the order of the alphabet, bounded, and says that there is more`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let names = ["Άγγελος", "Αγγελική", "Βασιλική", "Ώρα", "Ζωή", "Ήβη", "Όλγα"]
    for name in names.shuffled() { try await house.database.write { try $0.register(.of("Δήμου", name)) } }
    let all = try await house.worker().search("δημου")
    #expect(all.people.map(\.person.givenName) == ["Αγγελική", "Άγγελος", "Βασιλική", "Ζωή", "Ήβη", "Όλγα", "Ώρα"])
    #expect(!all.hasMore)
    let some = try await house.worker().search("δημου", limit: 2)
    #expect(some.people.map(\.person.givenName) == ["Αγγελική", "Άγγελος"] && some.hasMore)
    #expect(
      try await house.lastSubjects() == Set(some.people.map(\.person.id.rawValue)), "Only who was shown is named.")
  }

  @Test func `who may not search is refused, and a text without end too`() async throws {
    let house = try await TestHouse()
    await #expect(throws: Refusal.notAllowed) { try await house.desk(everywhere: [.viewPerson]).search("Α") }
    let long = String(repeating: "α", count: 201)
    await #expect(throws: Refusal.invalid([FieldError("q", .searchTooLong)])) { try await house.worker().search(long) }
  }

  @Test(arguments: TestHouse.engines)
  func `sealed people change nothing for outsiders, whatever they type`(engine: Engine) async throws {
    let (plain, sealed) = (try await TestHouse(on: engine), try await TestHouse(on: engine))
    let people = (0..<5).map { Person(Names(family: "Δήμου", given: "Α\($0)"), registerNumber: "\($0)") }
    let hidden = (0..<5).map {
      Person(Names(family: "Δήμου", given: "Α\($0)"), registerNumber: "\($0)", in: .women)
    }
    for house in [plain, sealed] { _ = try await house.family("Ν1", people) }
    let shelter = try await sealed.family("Ν1", hidden, in: .women)
    try await sealed.insert(Contact(.mobile, "6972345678", of: hidden[0].id, in: .women))
    try await sealed.insert(Identifier(.afm, "090000045", of: hidden[0].id, in: .women))
    for text in ["Δήμου", "Α1 Δ", "3", "Ν1", "6972345678", "090000045"] {
      for limit in [2, 4, 50] {
        let answers = try await [plain, sealed].async { try await $0.worker().search(text, limit: limit).summary }
        #expect(answers[0] == answers[1], "\(text)")
      }
    }
    let member = try await sealed.worker(in: [.women]).search("Δήμου")
    #expect(member.people.count == 10)
    #expect(member.people.contains { $0.household?.household == shelter.household.id })
  }
}
