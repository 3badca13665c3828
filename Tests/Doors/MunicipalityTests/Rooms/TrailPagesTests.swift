import Audit
import Foundation
import Kit
import Registry
import Storage
import TestHouse
import Testing

@testable import Municipality

/// Who looked, what was done in a day, and whether it stands.
struct TrailPagesTests {
  @Test(arguments: TestHouse.engines) func `the head of service reads who looked at a person, and why`(engine: Engine)
    async throws
  {
    let house = try await FrontHouse(on: engine)
    try await house.engage("head", "manager", house.hall.entrance)
    let page = "/people/\(house.maria.id.rawValue.uuidString.lowercased())"
    try await house.visit { browser in
      try await browser.signIn()
      #expect(try await browser.open(page).text.contains("Ποιος την είδε") == false)
      #expect(try await browser.open(page + "/sightings").status == 403)
    }
    try await house.visit { browser in
      try await browser.signIn("head")
      #expect(try await browser.open(page).text.contains("\(page)/sightings"))
      let seen = try await browser.open(page + "/sightings")
      #expect(seen.status == 200 && seen.text.contains("Άννα Δελή"))
      #expect(seen.text.contains("Βλέπει πρόσωπα και νοικοκυριά"))
      #expect(try await browser.open("/people/\(UUID().uuidString)/sightings").status == 404)
      #expect(try await browser.open(page + "/sightings?before=x").status == 200)
    }
  }

  @Test(arguments: TestHouse.engines) func `of somebody sealed there is nothing to read for who is outside`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    try await house.engage("head", "manager", house.hall.entrance)
    let hidden = try await house.test.person("Κρυφή", in: .women)
    try await house.visit { browser in
      try await browser.signIn("head")
      #expect(try await browser.open("/people/\(hidden.rawValue.uuidString)/sightings").status == 404)
    }
  }

  @Test(arguments: TestHouse.engines) func `the report of a day counts who did what, and says where the chain ends`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    try await house.engage("head", "manager", house.hall.entrance)
    try await house.visit { browser in
      try await browser.signIn("head")
      let page = try await browser.open("/trail")
      #expect(page.status == 200 && page.text.contains("Τρίτη 24 Νοεμβρίου 2026") && page.text.contains("Μπήκε"))
      #expect(try await browser.open("/trail/2026-11-23").text.contains("Τίποτα αυτή την ημέρα"))
      for day in ["2026-13-01", "x", "0", "-1"] { #expect(try await browser.open("/trail/\(day)").status == 404) }
      let verified = try await browser.send([], to: "/trail/verify", from: page)
      #expect(verified.status == 200 && verified.text.contains("Στέκει όπως γράφτηκε"))
      try await house.test.run("UPDATE audit SET who = 'somebody else' WHERE action = 'accounts.sign-in'")
      let altered = try await browser.send([], to: "/trail/verify", from: page)
      #expect(altered.text.contains("Δεν στέκει όπως γράφτηκε"))
    }
  }
}
