import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

/// What is sealed does not exist, behind whatever is read or done here.
struct SealedTests {
  @Test(arguments: TestHouse.engines)
  func `an open household shows itself without its sealed member`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family(
      "Ν1", [.of("Ρήγα", in: .women), .of("Ρήγας"), .of("Ρήγα", "Ελένη")])
    let (hidden, child) = (family.people[0], family.people[2])
    try await house.insert(Address(of: hidden.id, at: Dwelling(street: "Κρυφή"), in: .women))
    try await house.insert(
      Told("deposits", of: .household(family.household.id), .number("9"), told: .now(by: "x"), in: .women))
    let member = house.worker(in: [.women])
    try await member.tell(
      Tell(
        "parents", of: .person(child.id), family.people.prefix(2).map(\.id.rawValue.uuidString), by: .declaration,
        form: UUID()), by: vocabulary)
    let outside = try await house.worker().household(number: "Ν1")
    #expect(outside.members.map(\.id) == [family.people[1].id, child.id])
    #expect(outside.told.map(\.value) == [.people([family.people[1].id])])
    let inside = try await member.household(number: "Ν1")
    #expect(inside.members.count == 3 && inside.told.count == 2)
    #expect(inside.members[0].rows.addresses.map(\.street) == ["Κρυφή"])
  }

  @Test(arguments: TestHouse.engines)
  func `no verb finds whom it must not know`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let shelter = try await house.family("Ν9", [.of("Ρήγα", in: .women)], in: .women)
    let open = try await house.family("Ν1", [.of("Δήμου")])
    let (outsider, hidden, holder) = (house.worker(), shelter.people[0], Holder.person(shelter.people[0].id))
    let memberships: [ID<Membership>] = try await house.all("SELECT id FROM membership WHERE person = \(hidden.id)")
    let membership = try #require(memberships.first)
    let tell = Tell("student", of: holder, ["ναι"], by: .declaration, form: UUID())
    let tries: [@Sendable () async throws -> Void] = [
      { _ = try await outsider.person(hidden.id) },
      { _ = try await outsider.household(number: "Ν9") },
      { _ = try await outsider.household(shelter.household.id) },
      { _ = try await outsider.history(of: "student", holder) },
      { try await outsider.tell(tell, by: vocabulary) },
      { try await outsider.withdraw("student", of: holder, by: vocabulary, form: UUID()) },
      { try await outsider.record("identity", of: holder, seen: .init(rawValue: 1), by: vocabulary) },
      { try await outsider.rename(hidden.id, version: 1, to: Names(family: "Χ", given: ""), .mistaken) },
      { try await outsider.correct(hidden.id, version: 1, born: nil, sex: nil) },
      { try await outsider.move(hidden.id, version: 1, to: Dwelling(street: "Χ")) },
      { try await outsider.addContact(hidden.id, version: 1, .phone, "2101234567") },
      { try await outsider.addIdentifier(hidden.id, version: 1, .afm, "090000045") },
      { try await outsider.addMember(hidden.id, to: open.household.id, as: .other) },
      { try await outsider.addMember(open.people[0].id, to: shelter.household.id, as: .other) },
      { try await outsider.endMembership(membership, version: 1) },
    ]
    for (place, attempt) in tries.enumerated() {
      await #expect(throws: Refusal.notFound, "\(place)") { try await attempt() }
    }
    #expect(try await house.all("SELECT COUNT(*) FROM told") == [0])
  }

  @Test(arguments: TestHouse.engines)
  func `a number that a sealed person has is free for an open one, and nothing betrays it`(engine: Engine) async throws
  {
    let house = try await TestHouse(on: engine)
    let hidden = Person(Names(family: "Ρήγα", given: "Μ"), registerNumber: "7", in: .women)
    _ = try await house.family("Ν1", [hidden], in: .women)
    try await house.insert(Identifier(.afm, "090000045", of: hidden.id, in: .women))
    let open = Person(Names(family: "Δήμου", given: "Α"), registerNumber: "7")
    let family = try await house.family("Ν1", [open])
    try await house.worker().addIdentifier(open.id, version: 1, .afm, "90000045".leftPadded)
    #expect(try await house.worker().search("090000045").people.map(\.person.id) == [open.id])
    #expect(try await house.worker().household(number: "Ν1").household.id == family.household.id)
    #expect(try await house.worker(in: [.women]).household(number: "Ν1").household.id == family.household.id)
    #expect(try await house.worker(in: [.women]).search("090000045").people.count == 2)
    let another = try await house.person("Άλλος")
    await #expect(throws: Refusal.invalid([FieldError("value", .numberTaken)])) {
      try await house.worker().addIdentifier(another, version: 1, .afm, "090000045")
    }
  }

  @Test(arguments: TestHouse.engines)
  func `who is barred from a household hands it and its people to a colleague`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Δήμου"), .of("Δήμος")])
    let other = try await house.family("Ν2", [.of("Δήμου", "Ζωή")])
    let (barred, id) = (house.worker(barred: [family.household.id.rawValue]), family.people[0].id)
    let tell = Tell("deposits", of: .household(family.household.id), ["1"], by: .declaration, form: UUID())
    let tries: [@Sendable () async throws -> Void] = [
      { _ = try await barred.household(number: "Ν1") },
      { _ = try await barred.person(id) },
      { try await barred.tell(tell, by: vocabulary) },
      { try await barred.addMember(other.people[0].id, to: family.household.id, as: .child) },
    ]
    for attempt in tries { await #expect(throws: Refusal.notAllowed) { try await attempt() } }
    #expect(try await barred.search("Δήμ").people.map(\.person.id) == [other.people[0].id])
    #expect(try await barred.household(number: "Ν2").members.count == 1)
  }

  @Test func `a barred colleague who is outside does not learn of a sealed membership`() async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Δήμου")])
    let nikos = try await house.person("Νίκος")
    try await house.insert(Membership(of: nikos, in: family.household.id, as: .other, compartment: .women))
    let barred = house.worker(barred: [family.household.id.rawValue])
    #expect(try await barred.person(nikos).belongings.isEmpty)
  }
}

extension Telling {
  static func now(by identity: String) -> Telling { Telling(on: .init(rawValue: 20_781), .declaration, by: identity) }
}

extension String {
  fileprivate var leftPadded: String { "0" + self }
}
