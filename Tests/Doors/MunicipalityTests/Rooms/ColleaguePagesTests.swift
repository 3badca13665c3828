import Accounts
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Municipality

/// Accounts opened, given posts and closed, and a colleague who comes in by a code: through the door.
struct ColleaguePagesTests {
  private static let chosen = "δύο καράβια στη βροχή"

  /// Opens an account for Nikos; his page's address and the code.
  private func engage(_ browser: Browser, _ house: FrontHouse) async throws -> (address: String, code: String) {
    let form = try await browser.open("/colleagues/new")
    let typed = [
      ("fullName", "Νίκος Δήμου"), ("signInName", "nikos"), ("role", "reception"),
      ("structure", "\(house.test.a.rawValue)"),
    ]
    let opened = try await browser.send(typed, to: "/colleagues", from: form)
    let code = try #require(opened.text.firstMatch(of: #/<b>(\d{4} \d{4} \d{4})<\/b>/#)?.1)
    let address = try #require(opened.text.firstMatch(of: #/action="(\/colleagues\/[^"]+)\/posts"/#)?.1)
    let again = try await browser.send(typed, to: "/colleagues", from: form)
    #expect(again.status == 200 && !again.text.contains(code) && again.text.contains("είχε ήδη σταλεί"))
    return (String(address), String(code))
  }

  @Test func `a colleague is given an account, comes in by the code, and sees what the post allows`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn("admin")
      let (address, code) = try await engage(browser, house)
      #expect(try await browser.open("/colleagues").text.contains("Νίκος Δήμου"))
      #expect(try await browser.open(address).text.contains("Έχει δοθεί κωδικός"))
      browser.cookies = [:]
      let form = try await browser.open("/sign-in/code")
      let wrong = try await browser.send(
        [("name", "nikos"), ("code", code), ("chosen", Self.chosen), ("again", "άλλο")], to: "/sign-in/code", from: form
      )
      #expect(wrong.status == 422 && wrong.text.contains("διαφέρουν") && !wrong.text.contains(Self.chosen))
      let sent = try await browser.send(
        [("name", "nikos"), ("code", code), ("chosen", Self.chosen), ("again", Self.chosen)], to: "/sign-in/code",
        from: wrong)
      #expect(sent.status == 303 && sent["Location"] == "/")
      let home = try await browser.open("/")
      #expect(home.text.contains("Νίκος Δήμου") && home.text.contains("Υπάλληλος υποδοχής"))
      #expect(try await browser.open("/colleagues").status == 403)
    }
  }

  @Test func `a post is given and ended, and what is wrong comes back where it was typed`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn("admin")
      let (address, _) = try await engage(browser, house)
      let page = try await browser.open(address)
      let wrong = try await browser.send(
        [("role", ""), ("structure", ""), ("since.day", "31"), ("since.month", "2"), ("since.year", "2026")],
        to: address + "/posts", from: page)
      #expect(wrong.status == 422 && wrong.text.contains("Διορθώστε 3 σημεία"))
      for box in ["role-post", "structure-post", "since-day-post"] { #expect(wrong.text.contains("href='#\(box)'")) }
      let typed = [
        ("role", "social_worker"), ("structure", "\(house.test.b.rawValue)"), ("since.day", "1"), ("since.month", "1"),
        ("since.year", "2026"),
      ]
      #expect(try await browser.send(typed, to: address + "/posts", from: page).status == 303)
      #expect(try await browser.send(typed, to: address + "/posts", from: page).status == 303, "A second click is one.")
      let with = try await browser.open(address)
      let actions = with.text.matches(of: #/action="([^"]+\/end)"/#).map { String($0.1) }
      #expect(actions.count == 2)
      let early = [("day.day", "1"), ("day.month", "1"), ("day.year", "2020")]
      let refused = try await browser.send(early, to: actions[0], from: with)
      #expect(refused.status == 422 && refused.text.contains("πριν από την πρώτη"))
      let late = [("day.day", "1"), ("day.month", "1"), ("day.year", "2027")]
      #expect(try await browser.send(late, to: actions[0], from: with).status == 303)
      #expect(try await browser.open(address).text.contains("έως 1/1/2027"))
    }
  }

  @Test func `an account is closed and opened again; a stale form changes nothing`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn("admin")
      let (address, _) = try await engage(browser, house)
      let page = try await browser.open(address)
      #expect(try await browser.send([], to: address + "/close", from: page).status == 303)
      let closed = try await browser.open(address)
      #expect(closed.text.contains("έκλεισε") && !closed.text.contains(address + "/code"))
      #expect(try await browser.send([], to: address + "/reopen", from: closed).status == 303)
      #expect(try await browser.send([], to: address + "/close", from: page).status == 409)
    }
  }

  @Test func `one's own page offers neither a code nor a close, and nobody's is not there`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn("admin")
      let own = try await browser.open("/colleagues").text.matches(of: #/href='(\/colleagues\/[^']+)'>/#)
      for address in Set(own.map { String($0.1) }) where !address.hasSuffix("/new") {
        let page = try await browser.open(address)
        #expect(page.status == 200)
        let isMine = page.text.contains("Διαχειριστής</b>")
        #expect(page.text.contains(address + "/close") != isMine)
      }
      #expect(try await browser.open("/colleagues/\(UUID())").status == 404)
      #expect(try await browser.open("/colleagues/nobody").status == 404)
    }
  }
}
