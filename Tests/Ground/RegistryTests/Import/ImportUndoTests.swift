import Foundation
import Kit
import Pages
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
  func `Who leaves is nobody's to see at once, and whoever is killed meanwhile goes on`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let inside = house.desk(
      everywhere: [.importPeople, .viewPerson, .searchPeople, .editPerson], in: Set(Compartment.allCases))
    let before = try await house.contents()
    let file = try RegisterFile(ImportResumptionTests.people)
    for pieces in 0...4 {
      _ = try await house.importing(file)
      let record = try #require(try await inside.imports().first)
      let people: [ID<Person>] = try await house.all("SELECT id FROM person ORDER BY register_number LIMIT 3")
      #expect(try await inside.write(.importPeople) { try $0.hide(record.id) } == nil)
      for _ in 0..<pieces {
        _ = try await inside.write(.importPeople) { try $0.takeAway(record.id, atMost: 300) }
      }
      #expect(try await inside.search("Πρόσωπο").people.isEmpty)
      for person in people { await #expect(throws: Refusal.notFound) { try await inside.person(person) } }
      await #expect(throws: Refusal.notFound) { try await inside.household(number: "Ν1") }
      #expect(try await inside.undoImport(record.id).state == .undone)
      #expect(try await house.contents() == before)
      await #expect(throws: ImportObstacle.notPublished) { try await inside.undoImport(record.id) }
    }
  }

  @Test(arguments: TestHouse.engines)
  func `While some leave, the same may come in again; their undoing ends before another's`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    let before = try await house.contents()
    let file = try RegisterFile(PeopleOnFile.all)
    let said = try await house.importing(file).summary
    let first = try #require(try await desk.imports().first)
    #expect(try await desk.write(.importPeople) { try $0.hide(first.id) } == nil)
    #expect(try await house.importing(file).summary == said)
    let second = try #require(try await desk.imports().first { $0.id != first.id })
    #expect(try await desk.undoImport(second.id).state == .undone)
    #expect(try await desk.imports().map(\.state) == [.undone, .undone])
    #expect(try await house.contents() == before)
  }

  @Test(arguments: TestHouse.engines)
  func `Who was sealed since keeps the import from being undone, and is not named`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    _ = try await house.importing(RegisterFile(PeopleOnFile.all))
    try await house.run("UPDATE person SET compartment = 'women' WHERE register_number = '6'")
    let contents = try await house.contents()
    let record = try #require(try await desk.imports().first)
    await #expect(throws: ImportObstacle.otherRooms) { try await desk.undoImport(record.id) }
    #expect(try await house.contents() == contents)
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

  @Test(arguments: TestHouse.engines)
  func `What another room has hung on it stands in the way in that room's words, or goes along`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse([Errand.area], on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    _ = try await house.importing(RegisterFile(PeopleOnFile.all))
    let (zoe, household) = try await house.zoe()
    let record = try #require(try await desk.imports().first)
    let leaflet = ID<Leaflet>()
    try await house.run("INSERT INTO leaflet (id, version) VALUES (\(leaflet), 1)")
    try await house.run("INSERT INTO leaflet_reader (leaflet, person) VALUES (\(leaflet), \(zoe))")
    let errand = Errand(for: zoe)
    try await house.insert(errand)
    try await house.run("INSERT INTO errand_house (errand, household) VALUES (\(errand.id), \(household))")
    var work = [LaterWork(person: zoe, name: "Ρήγα Ζωή", work: "errand.person", words: Errand.stands)]
    work.append(LaterWork(person: nil, name: "Ν2", work: "errand_house.household", words: Errand.stands))
    await #expect(throws: ImportObstacle.laterWork(work)) { try await desk.undoImport(record.id) }
    try await house.run("DELETE FROM errand_house")
    try await house.run("DELETE FROM errand")
    _ = try await desk.undoImport(record.id)
    let left: [Int] = try await house.all("SELECT COUNT(*) FROM leaflet UNION ALL SELECT COUNT(*) FROM person")
    #expect(left == [0, 0])
  }

  @Test(arguments: TestHouse.engines)
  func `What another room keeps sealed is not named to who is outside`(engine: Engine) async throws {
    let house = try await TestHouse([Errand.area], on: engine)
    let desk = house.desk(everywhere: [.importPeople])
    _ = try await house.importing(RegisterFile(PeopleOnFile.all))
    let (zoe, _) = try await house.zoe()
    try await house.insert(Errand(for: zoe, in: .women))
    let record = try #require(try await desk.imports().first)
    await #expect(throws: ImportObstacle.otherRooms) { try await desk.undoImport(record.id) }
  }
}

extension TestHouse {
  fileprivate func zoe() async throws -> (ID<Person>, ID<Household>) {
    let person: [ID<Person>] = try await all("SELECT id FROM person WHERE register_number = '6'")
    let household: [ID<Household>] = try await all("SELECT id FROM household WHERE number = 'Ν2'")
    return (try #require(person.first), try #require(household.first))
  }
}

/// A record of another room of the tests, which refuses that whoever it is about goes.
private struct Errand: Scoped {
  static let table: StaticString = "errand"
  static let viewing = Permission("errands.view")
  static let stands = Word(el: "θέλημα", en: "an errand")
  private(set) var id = ID<Errand>()
  var version = 1
  let person: ID<Person>
  let compartment: Compartment

  init(for person: ID<Person>, in compartment: Compartment = .open) {
    (self.person, self.compartment) = (person, compartment)
  }

  static func lies(in scope: Scope, as row: SQL) -> SQL {
    "\(scope.reaches()) AND \(scope.opens(compartment: "\(row).compartment"))"
  }

  static let area = Area(
    "errands", permissions: [viewing],
    migrations: [
      Migration(
        "2026-12-02-01-errands",
        [
          """
          CREATE TABLE errand (
            id \(.id) PRIMARY KEY, version \(.integer) NOT NULL, person \(.id) NOT NULL REFERENCES person (id),
            compartment \(.text) NOT NULL
          ) \(.strict)
          """,
          """
          CREATE TABLE errand_house (
            errand \(.id) NOT NULL REFERENCES errand (id), household \(.id) NOT NULL REFERENCES household (id)
          ) \(.strict)
          """,
          "CREATE TABLE leaflet (id \(.id) PRIMARY KEY, version \(.integer) NOT NULL) \(.strict)",
          """
          CREATE TABLE leaflet_reader (
            leaflet \(.id) NOT NULL REFERENCES leaflet (id) ON DELETE CASCADE,
            person \(.id) NOT NULL REFERENCES person (id)
          ) \(.strict)
          """,
        ])
    ],
    bonds: [
      .person(
        "errand.person", of: Errand.self, merge: .follow, unmerge: .follow, seal: .follow, erase: .end, copy: .copy,
        undo: .refuse(stands)),
      .household(
        "errand_house.household", merge: .follow, unmerge: .follow, seal: .follow, erase: .end, copy: .copy,
        undo: .refuse(stands)),
      .person(
        "leaflet_reader.person", partOf: "leaflet", merge: .follow, unmerge: .follow, seal: .follow, erase: .end,
        copy: .copy, undo: .end),
    ])
}

/// A record of that room which goes along with whoever reads it.
private enum Leaflet {}
