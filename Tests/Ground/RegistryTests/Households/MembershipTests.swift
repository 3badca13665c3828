import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

struct MembershipTests {
  let today = CivilDate(rawValue: 20_781)

  @Test(arguments: TestHouse.engines)
  func `a household is in the order of its people, from the head to the youngest`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let people: [Person] = [
      .of("Ρήγας", "Πέτρος", born: 1980), .of("Ρήγα", "Άννα", born: 1982), .of("Ρήγα", "Μικρή", born: 2020),
      .of("Ρήγα", "Άγνωστη"), .of("Ρήγας", "Μεγάλος", born: 2010),
    ]
    _ = try await house.family("Ν1", people)
    let file = try await house.worker().household(number: "n1")
    #expect(file.members.map(\.person.givenName) == ["Πέτρος", "Άννα", "Μεγάλος", "Μικρή", "Άγνωστη"])
    #expect(file.head?.id == people[0].id)
  }

  @Test(arguments: TestHouse.engines)
  func `who leaves is counted no more from that day, and may go elsewhere`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα")])
    let other = try await house.family("Ν2", [.of("Δήμου")])
    let (desk, maria) = (house.worker(), family.people[1].id)
    await #expect(throws: Refusal.invalid([FieldError("person", .livesElsewhere)])) {
      try await desk.addMember(maria, to: other.household.id, as: .relative)
    }
    let membership = try await desk.household(number: "Ν1").members[1].membership
    await #expect(throws: Refusal.invalid([FieldError("day", .dayAhead)])) {
      try await desk.endMembership(membership.id, version: 1, on: today.adding(days: 1))
    }
    try await desk.endMembership(membership.id, version: 1)
    await #expect(throws: Refusal.invalid([FieldError("day", .hasEnded)])) {
      try await desk.endMembership(membership.id, version: 2)
    }
    try await desk.addMember(maria, to: other.household.id, as: .relative)
    try await desk.addMember(maria, to: other.household.id, as: .relative)
    #expect(try await desk.household(number: "Ν1").members.count == 1)
    #expect(try await desk.household(number: "Ν2").members.map(\.relation) == [.head, .relative])
    let file = try await desk.person(maria)
    #expect(file.belongings.map(\.number) == ["Ν2", "Ν1"] && file.household?.household.number == "Ν2")
  }

  @Test(arguments: TestHouse.engines)
  func `a newcomer is taken in once, with her numbers`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας")])
    let desk = house.worker()
    let newcomer = NewPerson(
      Names(family: "Ρήγα", given: "Νίκη"), born: CivilDate(year: 1950, month: 1, day: 1).map { PartialDate($0) },
      sex: .female,
      identifiers: [.amka: "010150 00019", .afm: "090000045"], form: ID())
    try await desk.addMember(newcomer, to: family.household.id, as: .child)
    try await desk.addMember(newcomer, to: family.household.id, as: .child)
    #expect(try await desk.household(number: "Ν1").members.map(\.person.givenName) == ["Άννα", "Νίκη"])
    #expect(try await desk.search("νικη ρηγ").people.map(\.person.id) == [newcomer.id])
    let twin = NewPerson(
      Names(family: "Ρήγα", given: "Άλλη"), born: nil, sex: nil, identifiers: [.afm: "090000045"], form: ID())
    await #expect(throws: Refusal.invalid([FieldError("afm", .numberTaken)])) {
      try await desk.addMember(twin, to: family.household.id, as: .child)
    }
    #expect(try await desk.search("Ρήγα Άλλη").people.isEmpty, "All of it or nothing.")
  }

  @Test(arguments: TestHouse.engines)
  func `nobody belongs to two households of one compartment at once`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας")])
    let other = try await house.family("Ν2", [.of("Δήμου")])
    await #expect(throws: ConstraintViolation.self) {
      try await house.insert(Membership(of: family.people[0].id, in: other.household.id, as: .other))
    }
  }
}
