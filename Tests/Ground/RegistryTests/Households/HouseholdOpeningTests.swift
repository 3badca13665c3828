import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

/// Households opened by hand.
struct HouseholdOpeningTests {
  @Test(arguments: TestHouse.engines)
  func `a household is opened once, with its head, under the next number of the year`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let (desk, form) = (house.worker(), ID<Household>())
    let (anna, nikos) = (try await house.person("Ρήγα"), try await house.person("Ρήγας"))
    async let first = desk.openHousehold(of: anna, form: form)
    async let second = desk.openHousehold(of: anna, form: form)
    #expect(try await [first.number, second.number] == ["Ν2026-1", "Ν2026-1"])
    #expect(try await house.lastSubjects().isSuperset(of: [anna.rawValue, form.rawValue]))
    let file = try await desk.household(number: "n2026-1")
    #expect(file.head?.id == anna && file.members[0].membership.since == file.today)
    #expect(try await desk.openHousehold(of: nikos, form: ID()).number == "Ν2026-2", "No number is lost.")
    #expect(try await desk.search("Ν2026-1").people.map(\.person.id) == [anna])
  }

  @Test(arguments: TestHouse.engines)
  func `who belongs to a household opens no second one`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα")])
    await #expect(throws: Refusal.invalid([FieldError("person", .livesElsewhere)])) {
      try await house.worker().openHousehold(of: family.people[1].id, form: ID())
    }
    #expect(try await house.all("SELECT COUNT(*) FROM household") == [1])
  }

  @Test(arguments: TestHouse.engines)
  func `only who may opens one, of whom they may know, and sealed ones count for themselves`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    let hidden = try await house.person("Κρυφή", in: .women)
    let family = try await house.family("Ν1", [.of("Δήμου")])
    await #expect(throws: Refusal.notFound) { try await house.worker().openHousehold(of: hidden, form: ID()) }
    await #expect(throws: Refusal.notAllowed) {
      try await house.worker(barred: [family.household.id.rawValue]).openHousehold(of: family.people[0].id, form: ID())
    }
    await #expect(throws: Refusal.notAllowed) {
      try await house.desk(everywhere: [.viewPerson]).openHousehold(of: try await house.person("Ρήγα"), form: ID())
    }
    let sealed = try await house.worker(in: [.women]).openHousehold(of: hidden, form: ID())
    #expect(sealed.compartment == .women && sealed.number == "Ν2026-1")
    let open = try await house.worker().openHousehold(of: try await house.person("Ρήγας"), form: ID())
    #expect(open.number == "Ν2026-1", "Nobody outside sees by a gap that there is something inside.")
  }
}
