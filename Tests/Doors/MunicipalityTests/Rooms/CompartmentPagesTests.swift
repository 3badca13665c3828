import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts
@testable import Municipality

/// Two people name who is let into what is sealed, each in a browser.
struct CompartmentPagesTests {
  @Test(arguments: TestHouse.engines) func `the administrator names, the head of service confirms`(engine: Engine)
    async throws
  {
    let house = try await FrontHouse(on: engine)
    try await house.engage("head", "manager", house.hall.entrance)
    try await house.visit { browser in
      try await browser.signIn("admin")
      let page = try await browser.open("/compartments")
      let anna: [UUID] = try await house.test.all("SELECT id FROM account WHERE sign_in_name = 'anna'")
      let empty = try await browser.send(
        [("since.day", ""), ("since.month", ""), ("since.year", "")], to: "/compartments", from: page)
      #expect(empty.status == 422)
      #expect(empty.text.contains("Διαλέξτε συνάδελφο") && empty.text.contains("Διαλέξτε τομέα"))
      #expect(empty.text.contains("Γράψτε την πρώτη ημέρα"))
      let typed = [
        ("account", anna[0].uuidString), ("compartment", "women"), ("since.day", "24"), ("since.month", "11"),
        ("since.year", "2026"),
      ]
      #expect(try await browser.send(typed, to: "/compartments", from: page).status == 303)
      #expect(try await browser.send(typed, to: "/compartments", from: page).status == 303)
      let waiting = try await browser.open("/compartments")
      #expect(waiting.text.contains("/withdraw") && !waiting.text.contains("/confirm"))
    }
    try await house.visit { browser in
      try await browser.signIn("head")
      let page = try await browser.open("/compartments")
      let action = try #require(page.text.firstMatch(of: #/action="(\/compartments\/namings\/[^"]+\/confirm)"/#)).1
      #expect(try await browser.send([], to: String(action), from: page).status == 303)
      #expect(try await browser.send([], to: String(action), from: page).status == 303)
      let seen = try await browser.open("/compartments")
      #expect(seen.text.contains("/members/") && !seen.text.contains("/namings/"))
      let end = try #require(seen.text.firstMatch(of: #/action="(\/compartments\/members\/[^"]+\/end)"/#)).1
      let days = [("day.day", "1"), ("day.month", "1"), ("day.year", "2026")]
      #expect(try await browser.send(days, to: String(end), from: seen).status == 422)
      let today = [("day.day", "24"), ("day.month", "11"), ("day.year", "2026")]
      #expect(try await browser.send(today, to: String(end), from: seen).status == 303)
      let late = [("day.day", "27"), ("day.month", "11"), ("day.year", "2026")]
      let stale = try await browser.send(late, to: String(end), from: seen)
      #expect(stale.status == 409 && stale.text.contains("Κάποιος το άλλαξε στο μεταξύ"))
      #expect(stale.text.contains("έως 24/11/2026") && stale.text.contains("value=\"27\""), "Both versions.")
    }
    #expect(try await house.test.all("SELECT COUNT(*) FROM compartment_member WHERE until IS NOT NULL") == [1])
  }
}
