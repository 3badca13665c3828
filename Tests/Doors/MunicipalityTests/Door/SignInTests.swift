import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Municipality

struct SignInTests {
  @Test func `who gives the right name and password is in, and out again`() async throws {
    try await FrontHouse().visit { browser in
      let answer = try await browser.signIn()
      #expect(answer.status == 303 && answer["Location"] == "/")
      let session = try #require(browser.setCookies.first { $0.hasPrefix("merimna-session=") })
      #expect(session.contains("; HttpOnly; SameSite=Lax") && !session.contains("Max-Age"))
      let start = try await browser.open("/")
      #expect(start.status == 200 && start.text.contains("Άννα Δελή") && start.text.contains("Κοινωνικός λειτουργός"))
      let out = try await browser.send([], to: "/sign-out", from: start)
      #expect(out.status == 303 && out["Clear-Site-Data"] == "\"cache\", \"storage\"")
      #expect(start["Clear-Site-Data"] == nil && start.text.contains("<body class=\"staff\" data-idle='1800'>"))
      #expect(try await browser.open("/me")["Location"] == "/sign-in?next=/me")
      #expect(try await browser.open("/").text.contains("Τι χρειάζεστε;"))
    }
  }

  @Test func `who signs in again in the same browser leaves no session behind`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      for _ in 0..<3 { try await browser.signIn() }
      #expect(try await house.test.all("SELECT COUNT(*) FROM session WHERE ended IS NULL") == [1])
    }
  }

  @Test(arguments: [("anna", "λάθος"), ("nobody", FrontHouse.password)])
  func `a wrong name and a wrong password are told in the same words`(name: String, password: String) async throws {
    try await FrontHouse().visit { browser in
      let page = try await browser.open("/sign-in")
      let seen = try await browser.send([("name", name), ("password", password)], to: "/sign-in", from: page)
      #expect(seen.status == 422 && seen.title.hasPrefix("Σφάλμα: "))
      #expect(seen.text.contains("Το όνομα ή ο κωδικός δεν ταιριάζει") && seen.text.contains("value='\(name)'"))
      #expect(!seen.text.contains(password))
    }
  }

  @Test func `an empty box is named`() async throws {
    try await FrontHouse().visit { browser in
      let page = try await browser.open("/sign-in")
      let seen = try await browser.send([("name", "anna"), ("password", "")], to: "/sign-in", from: page)
      #expect(seen.status == 422 && seen.text.contains("<a href='#password'>Γράψτε τον κωδικό</a>"))
    }
  }

  @Test func `whoever asked for a page comes to it after signing in, and nowhere outside the house`() async throws {
    try await FrontHouse().visit { browser in
      let sent = try await browser.open("/households/%CE%9D00007")
      #expect(sent.status == 303 && sent["Location"] == "/sign-in?next=/households/%25CE%259D00007")
      let page = try await browser.open(sent["Location"] ?? "")
      let fields = [("name", "anna"), ("password", FrontHouse.password)]
      #expect(try await browser.send(fields, to: "/sign-in", from: page)["Location"] == "/households/%CE%9D00007")
      for evil in ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"] {
        let answer = try await browser.send(fields + [("next", evil)], to: "/sign-in", from: page)
        #expect(answer.status == 403 || answer["Location"] == "/")
      }
    }
  }

  @Test func `a form without its token, or with another form's or browser's, does nothing`() async throws {
    let house = try await FrontHouse()
    let stolen = try await house.visit { try await $0.open("/sign-in").hidden(in: "/sign-in") }
    try await house.visit { browser in
      try await browser.open("/sign-in")
      let fields = [("name", "anna"), ("password", FrontHouse.password)]
      #expect(try await browser.post(fields, to: "/sign-in").status == 403)
      #expect(try await browser.post(fields + stolen, to: "/sign-in").status == 403)
      #expect(browser.cookies["merimna-session"] == nil)
      try await browser.signIn()
      let start = try await browser.open("/")
      let other = start.hidden(in: "/search")
      #expect(try await browser.post(other, to: "/sign-out").status == 403)
      #expect(try await browser.open("/").status == 200)
    }
  }

  @Test(arguments: [[("Sec-Fetch-Site", "cross-site")], [("Origin", "https://evil.example")], [("Origin", "null")]])
  func `a form from another site does nothing, whatever token it has`(headers: [(String, String)]) async throws {
    try await FrontHouse().visit { browser in
      let page = try await browser.open("/sign-in")
      let fields = [("name", "anna"), ("password", FrontHouse.password)]
      #expect(try await browser.send(fields, to: "/sign-in", from: page, headers: headers).status == 403)
    }
  }

  @Test func `who signs in often in vain waits`() async throws {
    try await FrontHouse().visit { browser in
      let page = try await browser.open("/sign-in")
      var statuses: [Int] = []
      for _ in 1...8 {
        statuses.append(
          try await browser.send([("name", "anna"), ("password", "x")], to: "/sign-in", from: page).status)
      }
      #expect(statuses.first == 422 && statuses.last == 429)
    }
  }

  @Test func `the language is the reader's: Greek, unless they ask for English or choose it`() async throws {
    try await FrontHouse().visit { browser in
      #expect(try await browser.open("/sign-in").text.contains(#"<html lang="el""#))
      #expect(try await browser.open("/sign-in", [("Accept-Language", "en-GB,en")]).text.contains(#"<html lang="en""#))
      let both = [("Accept-Language", "en-US,en;q=0.9,el;q=0.8")]
      #expect(try await browser.open("/sign-in", both).text.contains(#"<html lang="el""#))
      let chosen = try await browser.open("/language/en?back=/sign-in")
      #expect(chosen.status == 303 && chosen["Location"] == "/sign-in")
      #expect(try await browser.open("/sign-in").text.contains("<h1 id=\"h\">Sign in</h1>"))
      #expect(try await browser.open("/language/en?back=//evil.example")["Location"] == "/")
      let greek = try await browser.open("/language/en?back=/households/%25CE%259D00007")
      #expect(greek["Location"] == "/households/%CE%9D00007")
    }
  }
}
