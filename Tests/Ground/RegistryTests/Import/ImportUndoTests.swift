import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

@Suite struct ImportUndoTests {
  @Test(arguments: TestHouse.engines)
  func `An undone import leaves every table as it was`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    _ = try await house.importing(RegisterFile([PeopleOnFile.beside, PeopleOnFile.wrongAMKA]))
    let before = try await house.contents()
    var right = PeopleOnFile.wrongAMKA
    (right[.amka], right[.phone]) = ("15070611114", "")
    var later = PeopleOnFile.beside
    (later[.income], later[.appliedOn]) = ("9000", "01/06/2026")
    _ = try await house.importing(RegisterFile([PeopleOnFile.head, PeopleOnFile.headBefore, right, later]))
    #expect(try await house.contents() != before)
    let latest = try #require(try await desk.imports().first)
    _ = try await desk.undoImport(latest.id)
    #expect(try await house.contents() == before)
    await #expect(throws: ImportObstacle.notPublished) { try await desk.undoImport(latest.id) }
    await #expect(throws: ImportObstacle.unknown) { try await desk.undoImport(ID<Import>()) }
  }

  @Test(arguments: TestHouse.engines)
  func `Where later work stands on it, it stays, and the work is listed`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    _ = try await house.importing(RegisterFile(PeopleOnFile.all))
    let person: [ID<Person>] = try await house.all("SELECT id FROM person WHERE register_number = '6'")
    let contact = Contact(.mobile, "6901234567", of: try #require(person.first))
    try await house.database.write { try $0.insert(contact) }
    let contents = try await house.contents()
    let record = try #require(try await desk.imports().first)
    let work = LaterWork(person: person.first, name: "Ρήγα Ζωή", work: "contact")
    await #expect(throws: ImportObstacle.laterWork([work])) { try await desk.undoImport(record.id) }
    #expect(try await house.contents() == contents)
  }
}
