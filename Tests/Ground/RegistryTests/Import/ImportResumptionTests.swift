import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

@Suite struct ImportResumptionTests {
  /// Twenty-four hundred people, so that they come in several pieces.
  static let people: [[Heading: String]] = (1...2_400).map { number in
    [
      .registerNumber: "\(number)", .familyName: "Πρόσωπο", .givenName: "Αρ. \(number)", .household: "Ν\(number / 3)",
      .relation: number % 3 == 0 ? "ΥΠΟΧΡΕΟΣ" : "ΤΕΚΝΟ", .income: number % 7 == 0 ? "λάθος" : "\(number)",
      .appliedOn: "01/02/2026",
    ]
  }

  @Test(arguments: TestHouse.engines)
  func `Who is stopped after any piece goes on there, and nothing comes in twice`(engine: Engine) async throws {
    let file = try RegisterFile(Self.people)
    for pieces in 0...3 {
      let house = try await TestHouse(on: engine)
      let desk = house.desk(everywhere: [.importPeople])
      let sheet = try file.sheet()
      let killed = ImportOrder(file.url, holder: "killed")
      var run = try await ImportRun(desk, sheet, killed)
      let gathering = try run.gathering(Register(sheet, today: run.record.day))
      for _ in 0..<pieces { try await run.stage(#require(await gathering.next())) }
      if pieces == 3 { try await run.finish() }
      #expect(try await house.all("SELECT COUNT(*) FROM person") == [0])
      await #expect(throws: ImportObstacle.underWay(holder: "killed")) { try await house.importing(file) }
      let outcome = try await house.importing(file) { $0.isGone = { $0 == "killed" } }
      #expect(outcome.summary == "2058 imported, 342 refused, 0 already there")
      #expect(try await house.all("SELECT COUNT(*) FROM person") == [2058])
      #expect(try await house.all("SELECT COUNT(*) FROM told") == [2058])
      #expect(try await house.all("SELECT COUNT(*) FROM missing_member") == [342])
      #expect(try await house.all("SELECT COUNT(*) FROM import") == [1])
    }
  }

  @Test(arguments: TestHouse.engines)
  func `What changed in the registry while rows waited is taken into account`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    let file = try RegisterFile([PeopleOnFile.head, PeopleOnFile.beside])
    let sheet = try file.sheet()
    var run = try await ImportRun(desk, sheet, ImportOrder(file.url, holder: "one"))
    try await run.stage(#require(await run.gathering(Register(sheet, today: run.record.day)).next()))
    try await run.finish()
    // Meanwhile a colleague takes her in at the counter.
    let zoe = Person(Names(family: "Ρήγα", given: "Ζωή"))
    try await house.database.write {
      try $0.register(zoe)
      try $0.insert(Identifier(.afm, "100000003", of: zoe.id))
    }
    let outcome = try await house.importing(file) { $0.holder = "one" }
    #expect(outcome.summary == "1 imported, 0 refused, 1 already there")
    #expect(try await house.all("SELECT COUNT(*) FROM person") == [2])
  }

  @Test func `What has come in waits nowhere any more`() async throws {
    let house = try await TestHouse()
    _ = try await house.importing(RegisterFile(PeopleOnFile.all))
    for count in try await house.waiting() { #expect(count == 0) }
  }
}
