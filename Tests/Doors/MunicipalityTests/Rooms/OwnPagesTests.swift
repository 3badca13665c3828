import Foundation
import Kit
import Storage
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

  @Test func `of two sessions elsewhere one is ended, and nobody's own ends by another's form`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      var elsewhere: [[String: String]] = []
      for _ in 1...2 {
        browser.cookies = [:]
        try await browser.signIn()
        elsewhere.append(browser.cookies)
      }
      let stranger = try await house.test.all("SELECT id FROM session ORDER BY began, id LIMIT 1") as [UUID]
      browser.cookies = [:]
      try await browser.signIn()
      let page = try await browser.open("/me")
      #expect(page.text.matches(of: #/name="which" value="[0-9A-F-]{36}"/#).count == 2)
      let one = [("which", stranger[0].uuidString), ("current", FrontHouse.password)]
      #expect(try await browser.send(one, to: "/me/sessions/end", from: page).status == 303)
      #expect(try await browser.send(one, to: "/me/sessions/end", from: page).status == 303, "Twice is once.")
      #expect(try await browser.open("/me").status == 200)
      var open: [Bool] = []
      for cookies in elsewhere {
        browser.cookies = cookies
        open.append(try await browser.open("/me").status == 200)
      }
      #expect(open.count(where: \.self) == 1)
      browser.cookies = [:]
      try await browser.signIn("head")
      let other = try await browser.open("/me")
      let rest = try await house.test.all("SELECT id FROM session WHERE ended IS NULL ORDER BY began, id") as [UUID]
      for id in rest {
        let form = [("which", id.uuidString), ("current", FrontHouse.password)]
        _ = try await browser.send(form, to: "/me/sessions/end", from: other)
      }
      browser.cookies = elsewhere[open[0] ? 0 : 1]
      #expect(try await browser.open("/me").status == 200)
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
      let bare = try await browser.send([], to: "/me/sessions/end", from: page)
      #expect(bare.status == 422 && bare.text.contains("Διαλέξτε από πού") && bare.text.contains("#current-sessions"))
      let wrong = [("which", "all"), ("current", "λάθος")]
      #expect(try await browser.send(wrong, to: "/me/sessions/end", from: page).text.contains("τωρινός κωδικός"))
      let right = [("which", "all"), ("current", FrontHouse.password)]
      #expect(try await browser.send(right, to: "/me/sessions/end", from: page).status == 303)
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
