import Civil
import Foundation
import Kit
import Pages
import Storage
import TestHouse
import Testing

@testable import Registry

struct CorrectionTests {
  let today = CivilDate(rawValue: 20_781)

  @Test(arguments: TestHouse.engines)
  func `a woman who marries is found by both names`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let maria = Person.of("Ρήγα", "Μαρία")
    try await house.database.write { try $0.register(maria) }
    let desk = house.worker()
    let names = Names(family: " Δήμου-Ρήγα ", given: "Μαρία", father: " ")
    try await desk.rename(maria.id, version: 1, to: names, .changed, from: today.adding(days: -30))
    try await desk.rename(maria.id, version: 2, to: Names(family: "Δήμου", given: "Μαρία"), .mistaken)
    for text in ["Δήμου", "Ρήγα", "δημ ριγ μαρ"] {
      let found = try await desk.search(text)
      #expect(found.people.map(\.person.familyName) == ["Δήμου"], "\(text)")
      #expect(found.people.first?.formerNames.map(\.family) == ["Δήμου-Ρήγα", "Ρήγα"])
    }
    let file = try await desk.person(maria.id)
    #expect(file.formerNames.map(\.why) == [.mistaken, .changed] && file.person.fatherName == nil)
    #expect(file.formerNames.map(\.ended) == [today, today.adding(days: -30)])
    await #expect(throws: Refusal.changedMeanwhile) { try await desk.rename(maria.id, version: 1, to: names, .changed) }
    await #expect(throws: Refusal.invalid([FieldError("family", .nameMissing)])) {
      try await desk.rename(maria.id, version: 3, to: Names(family: " ", given: "Μ"), .mistaken)
    }
  }

  @Test(arguments: TestHouse.engines)
  func `where she lived before stays`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let id = try await house.person("Ρήγα")
    let desk = house.worker()
    try await desk.move(
      id, version: 1, to: Dwelling(street: "Σμύρνης", number: "1", postcode: "172 37"), from: today.adding(days: -9))
    try await desk.move(id, version: 2, to: Dwelling(street: "Ομήρου", community: "2η"), from: today.adding(days: -1))
    let file = try await desk.person(id)
    #expect(file.rows.addresses.map(\.street) == ["Ομήρου", "Σμύρνης"] && file.address?.street == "Ομήρου")
    #expect(file.rows.addresses[1].ended == today.adding(days: -1) && file.rows.addresses[1].postcode == "17237")
    let early = Dwelling(street: "Παλιά")
    await #expect(throws: Refusal.invalid([FieldError("from", .endsBeforeItBegins)])) {
      try await desk.move(id, version: 3, to: early, from: today.adding(days: -5))
    }
    await #expect(
      throws: Refusal.invalid([FieldError("street", .addressMissing), FieldError("postcode", .postcodeWrong)])
    ) {
      try await desk.move(id, version: 3, to: Dwelling(street: nil, postcode: "99999"))
    }
  }

  @Test(arguments: TestHouse.engines)
  func `phones and numbers are kept in one form, once, and end on a day`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let id = try await house.person("Ρήγα")
    let desk = house.worker()
    try await desk.addContact(id, version: 1, .mobile, "+30 697 234-5678")
    try await desk.addContact(id, version: 2, .mobile, "6972345678")
    try await desk.addIdentifier(id, version: 3, .amka, "010150-00019")
    try await desk.addIdentifier(id, version: 4, .identity, "αβ 123456")
    var file = try await desk.person(id)
    #expect(file.rows.contacts.map(\.value) == ["6972345678"])
    #expect(file.rows.identifiers.map(\.value) == ["ΑΒ123456", "01015000019"])
    #expect(try await desk.search("AB123456").people.map(\.person.id) == [id])
    try await desk.endContact(file.rows.contacts[0].id, version: 1)
    try await desk.endIdentifier(file.rows.identifiers[0].id, version: 1)
    file = try await desk.person(id)
    #expect(file.rows.contacts[0].ended == today && file.rows.identifiers.map(\.ended) == [nil, today])
    #expect(file.rows.identifiers[0].kind == .amka, "What holds comes first.")
    for (kind, typed, word) in [
      (Identifier.Kind.amka, "01015000018", Word.amkaWrong), (.afm, "000000000", .afmWrong),
      (.paaypa, "1", .numberWrong),
    ] {
      await #expect(throws: Refusal.invalid([FieldError("value", word)])) {
        try await desk.addIdentifier(id, version: 5, kind, typed)
      }
    }
    await #expect(throws: Refusal.invalid([FieldError("value", .phoneWrong)])) {
      try await desk.addContact(id, version: 5, .phone, "12345")
    }
  }

  @Test func `a birth is neither tomorrow nor before living memory`() async throws {
    let house = try await TestHouse()
    let id = try await house.person("Ρήγα")
    let desk = house.worker()
    try await desk.correct(id, version: 1, born: PartialDate(CivilDate(rawValue: 0), .year), sex: .female)
    let file = try await desk.person(id)
    #expect(file.person.born == PartialDate(CivilDate(rawValue: 0), .year) && file.person.born?.day == nil)
    for day in [today.adding(days: 1), CivilDate.earliestBirth.adding(days: -1)] {
      await #expect(throws: Refusal.invalid([FieldError("born", .birthAhead)])) {
        try await desk.correct(id, version: 2, born: PartialDate(day), sex: nil)
      }
    }
  }

  @Test func `who may only look changes nothing`() async throws {
    let house = try await TestHouse()
    let id = try await house.person("Ρήγα")
    let reader = house.desk(everywhere: [.viewPerson, .searchPeople])
    await #expect(throws: Refusal.notAllowed) {
      try await reader.rename(id, version: 1, to: Names(family: "Χ", given: ""), .mistaken)
    }
    let vocabulary = try Vocabulary.shipped()
    await #expect(throws: Refusal.notAllowed) {
      try await reader.tell(Tell("student", of: .person(id), ["ναι"], by: .declaration, form: UUID()), by: vocabulary)
    }
    #expect(try await reader.person(id).person.familyName == "Ρήγα")
  }
}
