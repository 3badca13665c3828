import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

struct ReadingTests {
  @Test(arguments: TestHouse.engines)
  func `every reading is in the audit with the people whom it concerns`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let vocabulary = try Vocabulary.shipped()
    let family = try await house.family("Ν1", [.of("Ρήγα"), .of("Ρήγας")])
    let (desk, all) = (house.worker(), Set(family.people.map(\.id.rawValue)))
    let (maria, household) = (family.people[0].id, family.household.id)
    try await house.insert(Identifier(.afm, "090000045", of: maria))
    try await desk.tell(
      Tell("student", of: .person(maria), ["ναι"], by: .paper(seen: .init(rawValue: 20_781)), form: UUID()),
      by: vocabulary)
    _ = try await desk.person(maria)
    #expect(try await house.lastSubjects() == all.union([household.rawValue]))
    _ = try await desk.household(number: "Ν1")
    #expect(try await house.lastSubjects() == all.union([household.rawValue]))
    _ = try await desk.search("Ρηγ")
    #expect(try await house.lastSubjects() == all)
    _ = try await desk.history(of: "student", .person(maria))
    #expect(try await house.lastSubjects() == [maria.rawValue])
    let whys: [String] = try await house.all("SELECT COALESCE(why, '') || ' ' || action FROM audit ORDER BY id")
    #expect(
      whys == [
        "check registry.tell", "counter registry.view", "counter registry.view", " registry.search",
        "check registry.view",
      ])
  }

  @Test(arguments: TestHouse.engines)
  func `the audit names what was changed, and never a value`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let id = try await house.person("Ρήγα")
    try await house.worker().rename(id, version: 1, to: Names(family: "Δήμου", given: ""), .changed)
    let fields: [String] = try await house.all(
      "SELECT kind || ': ' || fields FROM audit_subject WHERE subject = \(id) OR kind = 'former_name' ORDER BY kind")
    #expect(fields == ["former_name: ", "person: family_name name_fold name_sort"])
  }
}
