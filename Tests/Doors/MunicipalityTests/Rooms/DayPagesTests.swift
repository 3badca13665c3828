import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts
@testable import Municipality
@testable import Registry

/// The page that a day begins with: what waits, for whom.
struct DayPagesTests {
  @Test(arguments: TestHouse.engines) func `who works with files sees whom they opened last, and incomplete households`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    try await house.visit { browser in
      try await browser.signIn()
      let empty = try await browser.open("/")
      #expect(empty.text.contains("Τρίτη 24 Νοεμβρίου 2026") && empty.text.contains("Δεν σας περιμένει τίποτα"))
      #expect(try await browser.open("/people/\(house.maria.id.rawValue.uuidString)").status == 200)
      let missing = MissingMember(
        of: house.household.id, line: 7, field: "ΑΜΚΑ", reason: "amka check", since: CivilDate(rawValue: 20_000))
      try await house.test.database.write { try $0.insert(missing) }
      let day = try await browser.open("/")
      #expect(day.text.contains("Τα τελευταία που είδατε") && day.text.contains("Χαντάντ Σαμίρα"))
      #expect(day.text.contains("1 ελλιπές νοικοκυριό"))
      let list = try await browser.open("/households/incomplete")
      #expect(list.status == 200 && list.text.contains("Ν00007"))
      #expect(try await browser.open("/households/incomplete?page=99999999999999999999").status == 200)
    }
    try await house.visit { browser in
      try await browser.signIn("admin")
      let day = try await browser.open("/").text
      #expect(!day.contains("ελλιπές") && !day.contains("Χαντάντ") && !day.contains("Τα τελευταία"))
    }
  }

  @Test(arguments: TestHouse.engines)
  func `a clash with somebody sealed is shown to who is inside, until they have looked`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    let hidden = try await house.test.person("Κρυφή", in: .women)
    let (maria, entrance) = (house.maria.id, house.hall.entrance)
    try await house.engage("eva", "social_worker", entrance)
    try await house.engage("head", "manager", entrance)
    try await house.test.run(
      """
      INSERT INTO clash (person, other, kind, seen, compartment)
      VALUES (\(maria), \(hidden), 'afm', \(CivilDate(rawValue: 20_000)), 'women')
      """)
    try await house.test.run(
      """
      INSERT INTO compartment_member (id, version, account, compartment, since, named_by, seconded_by)
      SELECT \(UUID()), 1, mine.id, 'women', \(CivilDate(rawValue: 20_000)), first.id, second.id
      FROM account AS mine, account AS first, account AS second
      WHERE mine.sign_in_name = 'eva' AND first.sign_in_name = 'admin' AND second.sign_in_name = 'head'
      """)
    try await house.secondStep(of: "eva")
    let fields = [("person", maria.rawValue.uuidString), ("other", hidden.rawValue.uuidString), ("kind", "afm")]
    try await house.visit { browser in
      try await browser.signIn("anna")
      let day = try await browser.open("/")
      #expect(!day.text.contains("Κρυφή") && !day.text.contains("Ο ίδιος ΑΦΜ"))
      let page = try await browser.open("/search")
      let token = page.hidden(in: "/search").filter { $0.0 == "_token" }
      #expect(try await browser.post(token + fields, to: "/clashes/settle").status == 403)
    }
    try await house.visit { browser in
      try await browser.signIn("eva")
      let day = try await browser.open("/")
      #expect(day.text.contains("Κρυφή") && day.text.contains("Ο ίδιος ΑΦΜ"))
      #expect(try await browser.send([], to: "/clashes/settle", from: day).status == 303)
      #expect(try await browser.send(fields, to: "/clashes/settle", from: day).status == 303)
      #expect(try await browser.open("/").text.contains("Ο ίδιος ΑΦΜ") == false)
    }
    #expect(try await house.test.all("SELECT COUNT(*) FROM clash") == [0])
  }

  @Test(arguments: TestHouse.engines)
  func `work that was given up is shown to who keeps the house running, and tried again`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    let job = UUID()
    try await house.test.run(
      """
      INSERT INTO job (id, kind, key, compartment, payload, ordered_by, due, tries, failed, last_error)
      VALUES (\(job), 'registry.check-register', 'x', 'open', '{}', 'test', \(TestHouse.noon), 7, \(TestHouse.noon), 'why')
      """)
    try await house.visit { browser in
      try await browser.signIn("admin")
      #expect(try await browser.open("/").text.contains("1 εργασία του συστήματος δεν έγινε"))
      let page = try await browser.open("/failures")
      #expect(page.text.contains("registry.check-register"))
      #expect(try await browser.send([], to: "/failures/job", from: page).status == 303)
      #expect(try await browser.open("/failures").text.contains("Όλα έγιναν"))
      #expect(try await browser.send([("job", job.uuidString)], to: "/failures/job", from: page).status == 404)
      #expect(try await browser.send([("job", "x")], to: "/failures/job", from: page).status == 404)
    }
    try await house.visit { browser in
      try await browser.signIn()
      #expect(try await browser.open("/failures").status == 403)
    }
  }
}
