import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

@Suite struct ImportLayingTests {
  @Test(arguments: TestHouse.engines)
  func `Who is laid into the registry is nobody's to see until all are`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let inside = house.desk(
      everywhere: [.importPeople, .viewPerson, .searchPeople, .editPerson], in: Set(Compartment.allCases))
    var run = try await house.staged(RegisterFile(PeopleOnFile.all))
    try await run.takeTurn()
    try await run.lay()
    let laid: [ID<Person>] = try await house.all("SELECT id FROM person WHERE compartment = 'arriving'")
    #expect(laid.count == run.outcome.imported && !laid.isEmpty)
    #expect(try await inside.search("Ρήγα").people.isEmpty)
    #expect(try await inside.search("29029612347").people.isEmpty)
    for id in laid { await #expect(throws: Refusal.notFound) { try await inside.person(id) } }
    let numbers: [String] = try await house.all("SELECT number FROM household WHERE compartment = 'arriving'")
    #expect(!numbers.isEmpty)
    for number in numbers { await #expect(throws: Refusal.notFound) { try await inside.household(number: number) } }
    try await run.open()
    #expect(try await inside.search("29029612347").people.count == 1)
    for id in laid { _ = try await inside.person(id) }
    #expect(try await house.all("SELECT COUNT(*) FROM person WHERE compartment = 'arriving'") == [0])
    #expect(try await house.all("SELECT COUNT(*) FROM identifier WHERE compartment = 'arriving'") == [0])
  }

  @Test(arguments: TestHouse.engines)
  func `Somebody laid keeps no colleague from taking the same person in, and is then known`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    let file = try RegisterFile([PeopleOnFile.head, PeopleOnFile.beside])
    var run = try await house.staged(file, holder: "test")
    try await run.takeTurn()
    try await run.lay()
    let zoe = NewPerson(
      Names(family: "Ρήγα", given: "Ζωή"), born: nil, sex: nil, identifiers: [.afm: "100000003"], form: ID())
    try await house.worker().takeIn(zoe)
    #expect(try await house.all("SELECT COUNT(*) FROM clash") == [0], "Who arrives is not sealed.")
    #expect(try await run.publish() == false)
    #expect(try await house.all("SELECT id FROM person") == [zoe.id])
    #expect(try await house.importing(file).summary == "1 imported, 0 refused, 1 already there")
    #expect(try await house.all("SELECT COUNT(*) FROM person") == [2])
  }

  @Test(arguments: TestHouse.engines)
  func `Who is killed with some laid goes on with the others`(engine: Engine) async throws {
    let file = try RegisterFile(ImportResumptionTests.people)
    let undisturbed = try await TestHouse(on: engine)
    _ = try await undisturbed.importing(file)
    let wanted = try await undisturbed.counts().filter { $0.key != "audit" }
    for layers in 1...4 {
      let house = try await TestHouse(on: engine)
      var run = try await house.staged(file)
      try await run.takeTurn()
      let id = run.record.id
      for _ in 0..<layers {
        _ = try await run.desk.write(.importPeople) { try $0.lay(id, atMost: 300) }
      }
      let outcome = try await house.importing(file) { $0.isGone = { $0 == "killed" } }
      #expect(outcome.summary == "2058 imported, 342 refused, 0 already there")
      let counts = try await house.counts().filter { $0.key != "audit" }
      #expect(counts == wanted)
      #expect(try await house.all("SELECT COUNT(*) FROM person WHERE compartment <> 'open'") == [0])
    }
  }

  @Test(arguments: TestHouse.engines)
  func `What somebody who is gone has laid is taken out for another import, and begins anew`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    let (left, next) = (try RegisterFile(PeopleOnFile.all), try RegisterFile([PeopleOnFile.head]))
    var run = try await house.staged(left)
    try await run.takeTurn()
    try await run.lay()
    let outcome = try await house.importing(next) { $0.isGone = { $0 == "killed" } }
    #expect(outcome.summary == "1 imported, 0 refused, 0 already there")
    #expect(try await house.all("SELECT COUNT(*) FROM person") == [1])
    _ = try await house.importing(left) { $0.isGone = { $0 == "killed" } }
    #expect(try await house.all("SELECT COUNT(*) FROM person WHERE compartment <> 'open'") == [0])
    #expect(try await house.all("SELECT COUNT(*) FROM identifier WHERE value = '29029612347'") == [1])
  }

  @Test(arguments: TestHouse.engines)
  func `Of two imports at once the second waits until the first is open`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let (one, two) = (try RegisterFile(PeopleOnFile.all), try RegisterFile([PeopleOnFile.head]))
    var run = try await house.staged(one)
    try await run.takeTurn()
    try await run.lay()
    async let second = house.importing(two)
    try await Task.sleep(for: .milliseconds(300))
    #expect(try await house.all("SELECT COUNT(*) FROM person WHERE compartment = 'open'") == [0])
    try await run.open()
    #expect(try await second.summary == "0 imported, 0 refused, 1 already there")
  }
}

extension TestHouse {
  /// An import all of whose rows wait, and whose process then does no more by itself.
  func staged(_ file: RegisterFile, holder: String = "killed") async throws -> ImportRun {
    let sheet = try file.sheet()
    var run = try await ImportRun(desk(everywhere: [.importPeople]), sheet, ImportOrder(file.url, holder: holder))
    let gathering = try run.gathering(Register(sheet, today: run.record.day))
    while let piece = try await gathering.next() { try await run.stage(piece) }
    try await run.finish()
    return run
  }
}
