import Civil
import Directory
import Foundation
import Hummingbird
import HummingbirdTesting
import Kit
import Pages
import Programmes
import Storage
import TestHouse
import Testing

@testable import Accounts
@testable import Audit
@testable import Municipality
@testable import Registry

/// A house in which nothing is set up: whoever has the code does it in the browser, once.
struct SetUpPagesTests {
  private static let told = [
    ("municipality", "Δήμος Καλλιρρόης"), ("number", "9001"), ("communities", ""),
    ("structures", "Κέντρο Κοινότητας\r\nΚοινωνική Υπηρεσία"), ("holiday.day", "26"), ("holiday.month", "10"),
    ("holiday.name", "Αγίου Δημητρίου"), ("prefix", "κπρ"), ("fullName", "Άννα Διαχειρίστρια"), ("signInName", "anna"),
    ("chosen", FrontHouse.password), ("again", FrontHouse.password),
  ]

  @Test(arguments: TestHouse.engines) func `whoever has the code sets the house up, once, and is in`(engine: Engine)
    async throws
  {
    let house = try await EmptyHouse(on: engine)
    try await house.visit { browser in
      for path in ["/", "/sign-in", "/people/new", "/services", "/colleagues"] {
        #expect(try await browser.open(path)["Location"] == "/setup", "\(path)")
      }
      #expect(try await browser.open("/healthz").status == 200)
      let page = try await browser.open("/setup")
      #expect(page.status == 200 && page.text.contains("Μέριμνα"))
      let done = try await browser.send(Self.told + [("code", house.settingUp.code)], to: "/setup", from: page)
      #expect(done.status == 303 && done["Location"] == "/")
      #expect(
        try await browser.open("/")["Location"] == "/me/second-step", "The administrator sets up the second step first."
      )
      #expect(try await browser.open("/me/second-step").text.contains("Δήμος Καλλιρρόης"))
      let twice = try await browser.send(Self.told + [("code", house.settingUp.code)], to: "/setup", from: page)
      #expect(twice.status == 303 || twice.status == 403)
      #expect(try await browser.open("/setup").status == 404)
    }
    #expect(try await house.test.all("SELECT COUNT(*) FROM organisation WHERE kind = 'municipality'") == [1])
    #expect(
      try await house.test.all("SELECT reference_prefix FROM organisation WHERE kind = 'municipality'") == ["ΚΠΡ"])
    #expect(try await house.test.all("SELECT holiday_month FROM organisation WHERE kind = 'municipality'") == [10])
    let communities: [Int] = try await house.test.all("SELECT COUNT(*) FROM community WHERE code LIKE '9001%'")
    #expect(communities[0] > 1, "Those of the list.")
    #expect(try await house.test.all("SELECT COUNT(*) FROM post") == [2])
  }

  @Test func `without the code nothing else is judged, and nothing is kept`() async throws {
    let house = try await EmptyHouse(on: TestHouse.engines[0])
    try await house.visit { browser in
      let page = try await browser.open("/setup")
      for code in ["", "ABCD-EFGH-JKMN", "x"] {
        let seen = try await browser.send(Self.told + [("code", code)], to: "/setup", from: page)
        #expect(seen.status == 422 && seen.text.contains("Ο κωδικός εγκατάστασης δεν ταιριάζει"))
        #expect(seen.text.contains("Δήμος Καλλιρρόης") && !seen.text.contains(FrontHouse.password))
      }
      let empty = try await browser.send([("code", house.settingUp.code)], to: "/setup", from: page)
      #expect(empty.status == 422 && empty.text.contains("Διορθώστε 6 σημεία"))
      let wrong = [
        ("number", "12"), ("holiday.day", "31"), ("holiday.month", "2"), ("prefix", "K1"),
        ("again", "άλλος κωδικός εδώ"),
      ]
      let fields = Self.told.filter { field in !wrong.contains { $0.0 == field.0 } } + wrong
      let seen = try await browser.send(fields + [("code", house.settingUp.code)], to: "/setup", from: page)
      #expect(seen.status == 422 && seen.text.contains("Διορθώστε 3 σημεία"))
    }
    #expect(try await house.test.all("SELECT COUNT(*) FROM organisation WHERE kind = 'municipality'") == [0])
    #expect(try await house.test.all("SELECT COUNT(*) FROM account") == [0])
  }

  @Test func `the code holds an hour, and not for whoever tries many`() async throws {
    let test = try await TestHouse()
    let settingUp = SettingUp(test.database, at: TestHouse.noon)
    #expect(settingUp.accepts(settingUp.code.lowercased().replacing("-", with: " "), at: TestHouse.noon))
    #expect(!settingUp.accepts(settingUp.code, at: TestHouse.noon.adding(seconds: 3_600)))
    for _ in 0..<SettingUp.mostTries { #expect(!settingUp.accepts("wrong", at: TestHouse.noon)) }
    #expect(!settingUp.accepts(settingUp.code, at: TestHouse.noon))
  }
}

/// A house with its tables and nothing in them, and the code that its server printed.
private struct EmptyHouse: Sendable {
  let test: TestHouse
  let settingUp: SettingUp
  private let hall: TownHall

  init(on engine: Engine) async throws {
    test = try await TestHouse(on: engine)
    for table: StaticString in ["structure", "community", "organisation"] {
      try await test.run("DELETE FROM \(SQL(stringLiteral: table))")
    }
    let settingUp = SettingUp(test.database, at: TestHouse.noon)
    let plate = NamePlate(nil)
    let entrance = Entrance(
      test.house, on: test.database, roles: try Roles.committed(for: test.house.areas), cost: .least)
    self.settingUp = settingUp
    hall = TownHall(
      test.house, entrance: entrance, plate: plate,
      registry: RegistryPages(
        { _ in .none }, panel: HouseholdPanel { _, _ in HouseholdPanel.Shown(asks: [], body: "") }),
      setUp: SetUpPages(settingUp: settingUp, entrance: entrance, texts: [], plate: plate),
      verify: { [test] in try await Verification.of(test.house, anchor: Anchor(besideKeys: "/nowhere/keys")) })
  }

  func visit<T: Sendable>(_ body: @escaping @Sendable (Browser) async throws -> T) async throws -> T {
    let application = Application(responder: FrontDoor(hall, terms: DoorTerms()))
    return try await application.test(.router) { client in try await body(Browser(client)) }
  }
}
