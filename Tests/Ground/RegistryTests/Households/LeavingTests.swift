import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

/// Who joins and who leaves, sent twice, too late, or by whoever may not.
struct LeavingTests {
  let today = CivilDate(rawValue: 20_781)

  @Test(arguments: TestHouse.engines)
  func `leaving is said once, and the head goes last`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα")])
    let desk = house.worker()
    let memberships = try await desk.household(number: "Ν1").members.map(\.membership)
    await #expect(throws: Refusal.invalid([FieldError("day", .headGoesLast)])) {
      try await desk.endMembership(memberships[0].id, version: 1)
    }
    try await desk.endMembership(memberships[1].id, version: 1, on: today)
    #expect(try await house.lastSubjects().contains(family.people[1].id.rawValue))
    try await desk.endMembership(memberships[1].id, version: 1, on: today)
    await #expect(throws: Refusal.changedMeanwhile) {
      try await desk.endMembership(memberships[1].id, version: 1, on: today.adding(days: -1))
    }
    try await desk.endMembership(memberships[0].id, version: 1)
    #expect(try await desk.household(number: "Ν1").members.isEmpty)
  }

  @Test(arguments: TestHouse.engines)
  func `a form that was sent before brings nobody back`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας")])
    let (desk, nikos, form) = (house.worker(), try await house.person("Νίκος"), ID<Membership>())
    try await desk.addMember(nikos, to: family.household.id, as: .other, form: form)
    let version = try await desk.household(number: "Ν1").members[1].membership.version
    try await desk.endMembership(form, version: version)
    try await desk.addMember(nikos, to: family.household.id, as: .other, form: form)
    #expect(try await desk.household(number: "Ν1").members.count == 1)
    try await desk.addMember(nikos, to: family.household.id, as: .other)
    #expect(try await desk.household(number: "Ν1").members.count == 2, "Another form does.")
  }

  @Test(arguments: TestHouse.engines)
  func `a household has one head, whatever is added or put right`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα")])
    let (desk, nikos) = (house.worker(), try await house.person("Νίκος"))
    await #expect(
      throws: Refusal.invalid([FieldError("relation", .oneHead), FieldError("from", .dayAhead)])
    ) { try await desk.addMember(nikos, to: family.household.id, as: .head, from: today.adding(days: 1)) }
    let newcomer = NewPerson(Names(family: "", given: ""), born: nil, sex: nil, form: ID())
    await #expect(
      throws: Refusal.invalid([FieldError("family", .nameMissing), FieldError("relation", .oneHead)])
    ) { try await desk.addMember(newcomer, to: family.household.id, as: .head) }
    let memberships = try await desk.household(number: "Ν1").members.map(\.membership)
    for (membership, relation) in [(memberships[0], Membership.Relation.child), (memberships[1], .head)] {
      await #expect(throws: Refusal.invalid([FieldError("relation", .chooseHead)])) {
        try await desk.correct(membership.id, version: 1, relation: relation)
      }
    }
    try await desk.correct(memberships[1].id, version: 1, relation: .sibling)
    try await desk.correct(memberships[1].id, version: 1, relation: .sibling)
    await #expect(throws: Refusal.changedMeanwhile) {
      try await desk.correct(memberships[1].id, version: 1, relation: .parent)
    }
    #expect(try await desk.household(number: "Ν1").members.map(\.relation) == [.head, .sibling])
  }

  @Test(arguments: TestHouse.engines)
  func `who may not write changes nothing, and who is barred hands it over`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα")])
    let membership = try await house.worker().household(number: "Ν1").members[1].membership.id
    let reader = house.desk(everywhere: [.viewPerson, .searchPeople, .tellFacts])
    let barred = house.worker(barred: [family.household.id.rawValue])
    let newcomer = NewPerson(Names(family: "Νέα", given: ""), born: nil, sex: nil, form: ID())
    for desk in [reader, barred] {
      let tries: [@Sendable () async throws -> Void] = [
        { try await desk.endMembership(membership, version: 1) },
        { try await desk.correct(membership, version: 1, relation: .other) },
        { try await desk.addMember(newcomer, to: family.household.id, as: .child) },
      ]
      for attempt in tries { await #expect(throws: Refusal.notAllowed) { try await attempt() } }
    }
    #expect(try await house.worker().household(number: "Ν1").members.map(\.relation) == [.head, .spouse])
  }
}
