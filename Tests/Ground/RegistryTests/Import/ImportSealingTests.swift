import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

@Suite struct ImportSealingTests {
  @Test(arguments: TestHouse.engines)
  func `Who is sealed changes nothing that an outsider sees of an import`(engine: Engine) async throws {
    let (plain, other) = (try await TestHouse(on: engine), try await TestHouse(on: engine))
    let hidden = try await other.seal("29029612347")
    let file = try RegisterFile(PeopleOnFile.all)
    let reports = [plain, other].map { _ in FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    }
    var answers: [[String]] = []
    for (house, report) in zip([plain, other], reports) {
      let dry = try await house.importing(file) { $0.isDry = true }
      let outcome = try await house.importing(file) { $0.report = report }
      let again = try await house.importing(file)
      let imports = try await house.desk(everywhere: [.importPeople]).imports().map(\.summary)
      answers.append(
        [dry.summary, outcome.summary, again.summary, try String(contentsOf: report, encoding: .utf8)] + imports)
    }
    #expect(answers[0] == answers[1])
    let open: SQL = "SELECT family_name FROM person WHERE compartment = 'open' ORDER BY register_number"
    let names: [[String]] = [try await plain.all(open), try await other.all(open)]
    #expect(names[0] == names[1])
    let clashes: [ID<Person>] = try await other.all("SELECT other FROM clash WHERE compartment = 'women'")
    #expect(clashes == [hidden])
    let latest = try await other.desk(everywhere: [.importPeople]).imports()
    for record in latest { _ = try await other.desk(everywhere: [.importPeople]).undoImport(record.id) }
    #expect(try await other.all("SELECT id FROM person") == [hidden])
  }

  @Test func `A colleague inside the compartment imports as anybody does`() async throws {
    let house = try await TestHouse()
    _ = try await house.seal("29029612347")
    let desk = house.desk(everywhere: [.importPeople], in: [.women])
    let file = try RegisterFile(PeopleOnFile.all)
    let outcome = try await desk.importPeople(ImportOrder(file.url, holder: "test"))
    #expect(outcome.summary == "4 imported, 3 refused, 1 already there")
  }

  @Test func `Who may not import is told so, and nothing is read`() async throws {
    let house = try await TestHouse()
    let file = try RegisterFile(PeopleOnFile.all)
    await #expect(throws: Refusal.notAllowed) {
      try await house.desk().importPeople(ImportOrder(file.url, holder: "test"))
    }
    await #expect(throws: Refusal.notAllowed) { try await house.desk().imports() }
    await #expect(throws: Refusal.notAllowed) { try await house.desk().undoImport(ID<Import>()) }
  }
}

extension TestHouse {
  /// Brings in a file as whoever may.
  func importing(_ file: RegisterFile, _ change: (inout ImportOrder) -> Void = { _ in }) async throws -> ImportOutcome {
    var order = ImportOrder(file.url, holder: "test")
    change(&order)
    return try await desk(everywhere: [.importPeople]).importPeople(order)
  }

  /// Somebody sealed who has that AMKA.
  func seal(_ amka: String) async throws -> ID<Person> {
    let person = Person(Names(family: "Κρυφή", given: "Μία"), registerNumber: "1", in: .women)
    try await database.write {
      try $0.register(person)
      try $0.insert(Identifier(.amka, amka, of: person.id, in: .women))
    }
    return person.id
  }

  /// How many rows wait beside the registry, table by table.
  func waiting() async throws -> [Int] {
    let tables: [SQL] = [
      "SELECT COUNT(*) FROM incoming_person", "SELECT COUNT(*) FROM incoming_former_name",
      "SELECT COUNT(*) FROM incoming_person_token", "SELECT COUNT(*) FROM incoming_identifier",
      "SELECT COUNT(*) FROM incoming_address", "SELECT COUNT(*) FROM incoming_contact",
      "SELECT COUNT(*) FROM incoming_household", "SELECT COUNT(*) FROM incoming_membership",
      "SELECT COUNT(*) FROM incoming_civil_status", "SELECT COUNT(*) FROM incoming_told",
    ]
    var counts: [Int] = []
    for statement in tables { counts += try await all(statement) as [Int] }
    return counts
  }

  /// How many rows there are, also of the import's own and the audit's.
  func counts() async throws -> [String: Int] {
    let rows: [Int] = try await waiting()
    let own: [Int] = try await all("SELECT COUNT(*) FROM import")
    let audit: [Int] = try await all("SELECT COUNT(*) FROM audit")
    let registry = try await contents().mapValues(\.count)
    return registry.merging(["import": own.first ?? -1, "waiting": rows.reduce(0, +), "audit": audit.first ?? -1]) {
      $1
    }
  }
}
