import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

@Suite struct ImportTests {
  @Test(arguments: TestHouse.engines)
  func `People come in repaired, once each, and what is wrong stays out`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let file = try RegisterFile(PeopleOnFile.all)
    let outcome = try await house.importing(file)
    #expect(outcome.summary == "4 imported, 3 refused, 1 already there")
    let names: [String] = try await house.all(
      "SELECT family_name || ' ' || given_name FROM person ORDER BY register_number")
    #expect(names == ["ΠΑΠΠΑ ΕΛΕΝΗ", "Παππάς Όθων", "Παππά Άννα", "Ρήγα Ζωή"])
    let numbers: [String] = try await house.all("SELECT kind || ' ' || value FROM identifier ORDER BY kind, value")
    #expect(numbers == ["afm 090000045", "afm 100000003", "afm 123456783", "amka 29029612347", "register 4"])
    let born: [CivilDate] = try await house.all("SELECT birth_date FROM person WHERE birth_date IS NOT NULL ORDER BY 1")
    #expect(born.map(\.description) == ["1930-01-13", "1996-02-29", "2019-09-26"])
    let repairs: [String] = try await house.all(
      "SELECT field || ' ' || repair FROM import_repair WHERE line = 2 ORDER BY 1")
    #expect(repairs == ["ΑΦΜ leading zero", "ΟΔΟΣ look-alikes", "ΟΝΟΜΑ look-alikes"])
  }

  @Test(arguments: TestHouse.engines)
  func `The latest application wins and the others stay dated`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    _ = try await house.importing(RegisterFile(PeopleOnFile.all))
    let told: [String] = try await house.all(
      "SELECT told.number FROM told JOIN person ON person.id = told.person WHERE register_number = '1' AND fact = 'yearly income' ORDER BY told_on"
    )
    #expect(told == ["5000", "11701.54"])
    let sources: [String] = try await house.all("SELECT DISTINCT source || ' ' || document FROM told ORDER BY 1")
    #expect(
      sources == ["declaration disability-certificate", "declaration tax-assessment", "declaration unemployment-card"])
    let homes: [String] = try await house.all(
      "SELECT street FROM address WHERE ended IS NOT NULL UNION ALL SELECT street FROM address WHERE since IS NOT NULL")
    #expect(homes == ["Ομήρου", "ΣΜΥΡΝΗΣ"])
    let former: [String] = try await house.all("SELECT family_name FROM former_name")
    #expect(former == ["ΠΑΠΑ"])
    let statuses: [String] = try await house.all(
      "SELECT status FROM civil_status JOIN person ON person.id = civil_status.person WHERE register_number = '1' ORDER BY told_on"
    )
    #expect(statuses == ["single", "widowed"])
    let households: [String] = try await house.all(
      "SELECT number || ' ' || relation FROM membership JOIN household ON household.id = membership.household WHERE ended IS NULL ORDER BY 1"
    )
    #expect(households == ["Ν1 child", "Ν1 head", "Ν1 spouse", "Ν2 head"])
  }

  @Test(arguments: TestHouse.engines)
  func `A household with a refused member is incomplete until the file is right`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    _ = try await house.importing(RegisterFile(PeopleOnFile.all))
    let missing: SQL =
      "SELECT number FROM missing_member JOIN household ON household.id = missing_member.household WHERE ended IS NULL"
    #expect(try await house.all(missing) == ["Ν2"])
    _ = try await house.importing(RegisterFile(PeopleOnFile.all + [PeopleOnFile.child]))
    #expect(try await house.all(missing) == ["Ν2"], "The same mistake is not missed twice.")
    var right = PeopleOnFile.wrongAMKA
    (right[.amka], right[.phone]) = ("15070611114", "")
    let outcome = try await house.importing(RegisterFile([right, PeopleOnFile.beside]))
    #expect(outcome.summary == "1 imported, 0 refused, 1 already there")
    #expect(try await house.all(missing) == [String]())
  }

  @Test(arguments: TestHouse.engines)
  func `A rehearsal says the same and writes nothing`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let file = try RegisterFile(PeopleOnFile.all)
    let before = try await house.counts()
    let rehearsed = try await house.importing(file) { $0.isDry = true }
    #expect(try await house.counts() == before)
    #expect(try await house.importing(file) == rehearsed)
  }

  @Test(arguments: TestHouse.engines)
  func `The same file again changes nothing`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let file = try RegisterFile(PeopleOnFile.all)
    _ = try await house.importing(file)
    let contents = try await house.contents()
    #expect(try await house.importing(file).summary == "0 imported, 3 refused, 5 already there")
    #expect(try await house.contents() == contents)
  }

  @Test(arguments: TestHouse.engines)
  func `What is told later of somebody known is told, and she stays as she is`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    _ = try await house.importing(RegisterFile([PeopleOnFile.head]))
    var later = PeopleOnFile.head
    (later[.income], later[.familyName], later[.appliedOn]) = ("9000", "Άλλη", "01/06/2026")
    _ = try await house.importing(RegisterFile([later]))
    let told: [String] = try await house.all("SELECT number FROM told WHERE fact = 'yearly income' ORDER BY told_on")
    #expect(told == ["11701.54", "9000"])
    #expect(try await house.all("SELECT family_name FROM person") == ["ΠΑΠΠΑ"])
  }

  @Test(arguments: ["/tmp", "/nowhere/report.csv"])
  func `A report that cannot be written says where, before anybody comes in`(path: String) async throws {
    let house = try await TestHouse()
    let file = try RegisterFile(PeopleOnFile.all)
    await #expect(throws: ImportObstacle.report(path: path)) {
      try await house.importing(file) { $0.report = URL(filePath: path) }
    }
    #expect(try await house.all("SELECT COUNT(*) FROM person") == [0])
    #expect(try await house.importing(file).summary == "4 imported, 3 refused, 1 already there")
  }

  @Test func `The report names row, column, value and cure, and holds no formula`() async throws {
    let house = try await TestHouse()
    let report = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID()).csv")
    _ = try await house.importing(RegisterFile(PeopleOnFile.all)) { $0.report = report }
    let text = try String(contentsOf: report, encoding: .utf8)
    let lines = text.split(separator: "\r\n")
    #expect(try Data(contentsOf: report).starts(with: [0xEF, 0xBB, 0xBF]) && lines.count == 5)
    #expect(lines[1].hasPrefix("6;ΑΜΚΑ;29029612346;Το ψηφίο ελέγχου"))
    #expect(lines[2].hasPrefix("6;ΤΗΛΕΦΩΝΟ;'=1+1;"))
    #expect(lines[3].hasPrefix("8;ΕΠΩΝΥΜΟ;;") && lines[4].hasPrefix("9;ΑΜΚΑ;;"))
  }

  @Test func `An AFM that stands with two AMKAs is nobody's`() async throws {
    let house = try await TestHouse()
    var child = PeopleOnFile.child
    (child[.amka], child[.birthDate], child[.afm]) = ("15070611114", "15/07/2006", PeopleOnFile.head[.afm])
    let outcome = try await house.importing(RegisterFile([PeopleOnFile.head, child, PeopleOnFile.spouse]))
    #expect(outcome.summary == "1 imported, 2 refused, 0 already there")
    _ = try await house.importing(RegisterFile([PeopleOnFile.head]))
    #expect(try await house.importing(RegisterFile([child])).summary == "0 imported, 1 refused, 0 already there")
  }

  @Test func `A broken file is refused in words, whole`() async throws {
    let house = try await TestHouse()
    await #expect(throws: ImportObstacle.self) { try await house.importing(RegisterFile("ΕΠΩΝΥΜΟ;ΟΝΟΜΑ\nα;β\n")) }
    await #expect(throws: ImportObstacle.self) { try await house.importing(RegisterFile(bytes: [0x50, 0x4B, 3, 4])) }
    #expect(try await house.counts()["import"] == 0)
  }
}
