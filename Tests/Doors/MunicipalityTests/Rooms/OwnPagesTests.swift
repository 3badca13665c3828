import Foundation
import Kit
import TestHouse
import Testing

@testable import Municipality

/// One's own account: where one is signed in, and one's password.
struct OwnPagesTests {
  private static let chosen = "δύο καράβια στη βροχή"

  @Test func `a password is changed; every other session ends, and this one goes on`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let elsewhere = browser.cookies
      browser.cookies = [:]
      try await browser.signIn()
      let page = try await browser.open("/me")
      #expect(page.text.contains("Άννα Δελή") && page.text.contains("Άλλος φυλλομετρητής"))
      let wrong = [("current", "λάθος"), ("chosen", Self.chosen), ("again", Self.chosen)]
      let refused = try await browser.send(wrong, to: "/me/password", from: page)
      #expect(refused.status == 422 && refused.text.contains("τωρινός κωδικός") && !refused.text.contains(Self.chosen))
      let differ = [("current", FrontHouse.password), ("chosen", Self.chosen), ("again", "άλλο")]
      #expect(try await browser.send(differ, to: "/me/password", from: page).text.contains("διαφέρουν"))
      let right = [("current", FrontHouse.password), ("chosen", Self.chosen), ("again", Self.chosen)]
      let changed = try await browser.send(right, to: "/me/password", from: page)
      #expect(changed.status == 303 && changed["Location"] == "/me?noted=1")
      #expect(try await browser.open("/me?noted=1").text.contains("Καταχωρίστηκε."))
      browser.cookies = elsewhere
      #expect(try await browser.open("/me")["Location"]?.hasPrefix("/sign-in") == true)
    }
  }

  @Test func `one signs out elsewhere, and stays here`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let elsewhere = browser.cookies
      browser.cookies = [:]
      try await browser.signIn()
      let here = browser.cookies
      let page = try await browser.open("/me")
      #expect(try await browser.send([], to: "/me/sessions/end", from: page).status == 303)
      let after = try await browser.open("/me")
      #expect(
        after.status == 200 && !after.text.contains("/me/sessions/end") && after.text.contains("Προηγούμενη είσοδος"))
      browser.cookies = elsewhere
      #expect(try await browser.open("/me").status == 303)
      browser.cookies = here
      #expect(try await browser.open("/me").status == 200)
    }
  }
}
