import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

/// One head at a time.
struct HeadTests {
  let today = CivilDate(rawValue: 20_781)

  /// That the spouse becomes the head of a couple with a child.
  private func choice(
    _ desk: Desk, _ number: String = "Ν1", place: Int = 1, relations: [Membership.Relation]? = nil,
    from day: CivilDate? = nil
  ) async throws -> NewHead {
    let file = try await desk.household(number: number)
    let chosen = file.members[place]
    let others = file.members.filter { $0.id != chosen.id }
    let said = relations ?? others.map { $0.relation.towards(newHead: chosen.relation) ?? .other }
    return NewHead(
      chosen.membership.id, of: file.household.id,
      relations: Dictionary(uniqueKeysWithValues: zip(others.map(\.membership.id), said)), from: day)
  }

  @Test(arguments: TestHouse.engines)
  func `the spouse becomes the head, and what they were until then stays`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα"), .of("Ρήγα", "Ελένη")])
    let desk = house.worker()
    let choice = try await choice(desk)
    try await desk.choose(choice)
    #expect(try await house.lastSubjects().isSuperset(of: family.people.prefix(2).map(\.id.rawValue)))
    try await desk.choose(choice)
    let file = try await desk.household(number: "Ν1")
    #expect(file.members.map(\.id) == [family.people[1].id, family.people[0].id, family.people[2].id])
    #expect(file.members.map(\.relation) == [.head, .spouse, .child])
    #expect(file.members.map(\.membership.since) == [today, today, nil], "What did not change goes on.")
    let history = try await desk.person(family.people[0].id).belongings.map(\.membership)
    #expect(history.map(\.relation) == [.spouse, .head] && history.map(\.ended) == [nil, today])
  }

  @Test(arguments: TestHouse.engines)
  func `what began today is put right, and leaves no day of nothing behind`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.worker()
    let household = try await desk.openHousehold(of: try await house.person("Ρήγας"), form: ID())
    try await desk.addMember(try await house.person("Ρήγα"), to: household.id, as: .sibling)
    try await desk.choose(try await choice(desk, household.number))
    #expect(try await desk.household(number: household.number).members.map(\.relation) == [.head, .sibling])
    #expect(try await house.all("SELECT COUNT(*) FROM membership") == [2])
  }

  @Test(arguments: TestHouse.engines)
  func `a form of other members, a second head, and a day to come are refused`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    _ = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα"), .of("Ρήγα", "Ελένη")])
    let desk = house.worker()
    let stale = try await choice(desk)
    let wrong = try await choice(desk, relations: [.spouse, .head], from: today.adding(days: 1))
    let second = try #require(wrong.relations.first { $0.value == .head }?.key)
    await #expect(
      throws: Refusal.invalid([FieldError(NewHead.field(of: second), .oneHead), FieldError("from", .dayAhead)])
    ) { try await desk.choose(wrong) }
    let file = try await desk.household(number: "Ν1")
    try await desk.addMember(try await house.person("Νέος"), to: file.household.id, as: .other)
    await #expect(throws: Refusal.changedMeanwhile) { try await desk.choose(stale) }
    #expect(try await desk.household(number: "Ν1").head?.person.familyName == "Ρήγας")
  }

  @Test(arguments: TestHouse.engines)
  func `only who may chooses, where they may know of it, and a sealed member stays what she is`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα"), .of("Κρυφή", in: .women)])
    let shelter = try await house.family("Ν9", [.of("Κρυφή", in: .women), .of("Άλλη", in: .women)], in: .women)
    let (desk, insider) = (house.worker(), house.worker(in: [.women]))
    let choice = try await choice(desk)
    let sealed = try await self.choice(insider, "Ν9")
    await #expect(throws: Refusal.notFound) { try await desk.choose(sealed) }
    await #expect(throws: Refusal.notAllowed) {
      try await house.worker(barred: [family.household.id.rawValue]).choose(choice)
    }
    await #expect(throws: Refusal.notAllowed) { try await house.desk(everywhere: [.viewPerson]).choose(choice) }
    try await desk.choose(choice)
    let inside = try await insider.household(number: "Ν1")
    #expect(inside.members.map(\.relation) == [.head, .spouse, .child])
    try await insider.choose(sealed)
    #expect(try await insider.household(number: "Ν9").head?.id == shelter.people[1].id)
  }

  @Test(arguments: Membership.Relation.allCases.filter { $0 != .head })
  func `whoever gives the headship back is again what they were`(relation: Membership.Relation) throws {
    let former = try #require(Membership.Relation.head.towards(newHead: relation))
    #expect(Membership.Relation.head.towards(newHead: former) == relation)
  }

  @Test func `what does not follow is asked`() {
    #expect(Membership.Relation.parent.towards(newHead: .spouse) == nil, "A mother-in-law is no mother.")
    #expect(Membership.Relation.child.towards(newHead: .spouse) == .child)
    #expect(Membership.Relation.spouse.towards(newHead: .child) == .parent)
    #expect(Membership.Relation.grandchild.towards(newHead: .child) == nil, "Perhaps a child, perhaps a nephew.")
    #expect(Membership.Relation.spouse.towards(newHead: .other) == nil)
  }
}
