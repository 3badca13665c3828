import Foundation
import Hummingbird
import Kit
import Pages
import Storage
import TestDatabases
import TestHouse
import Testing

@testable import Municipality

struct FrontDoorTests {
  static let safety = [
    "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
  ]

  @Test func `every answer carries every safety header, whatever became of the request`() async throws {
    try await FrontHouse().visit { browser in
      let addresses = [
        "/", "/sign-in", "/nowhere", "/healthz", "/readyz", Assets.address + "/tokens.css", "/assets/x/y", "/a%ff",
        "/language/en", "/households/%CE%9D1", "/" + String(repeating: "a", count: 3_000),
      ]
      for address in addresses {
        let seen = try await browser.open(address)
        for header in Self.safety { #expect(seen[header] != nil, "\(header) at \(address.prefix(30))") }
        #expect(seen["Content-Security-Policy"]?.contains("unsafe") == false)
        #expect(seen["Cache-Control"] == "no-store" || address.hasPrefix(Assets.address))
      }
    }
  }

  @Test(arguments: [
    ("/nowhere", 404), ("/people/", 404), ("//people/1", 404), ("/people/../sign-in", 404),
    ("/people/%2e%2e/sign-in", 404),
    ("/people/a%2fb", 404), ("/people/a%5cb", 404), ("/people/%00", 400), ("/people/%ff", 400), ("/people/%zz", 400),
    ("/Sign-In", 404), ("/sign-in?next=%ff", 400), ("/assets/../Package.swift", 404),
  ])
  func `tricks with a path end in a page`(path: String, status: Int) async throws {
    try await FrontHouse().visit { browser in
      let seen = try await browser.open(path)
      #expect(seen.status == status && seen.text.contains("<h1>"))
      #expect(seen["Content-Type"] == "text/html; charset=utf-8")
    }
  }

  @Test(arguments: ["PUT", "DELETE", "PROPFIND", "TRACE", "POST"])
  func `another way of asking is told which ones there are`(method: String) async throws {
    try await FrontHouse().visit { browser in
      let seen = try await browser.ask(try #require(HTTPRequest.Method(method)), "/healthz")
      #expect(seen.status == 405 && seen["Allow"] == "GET, HEAD" && seen.text.contains("<h1>"))
    }
  }

  @Test func `HEAD answers as GET does, without the body`() async throws {
    try await FrontHouse().visit { browser in
      let seen = try await browser.ask(.head, "/sign-in")
      #expect(seen.status == 200 && seen.text.isEmpty && seen["Content-Security-Policy"] != nil)
    }
  }

  @Test func `what is too large, or no form, is refused in words`() async throws {
    try await FrontHouse().visit { browser in
      let page = try await browser.open("/sign-in")
      let large = String(repeating: "α", count: 200_000)
      #expect(try await browser.send([("name", large)], to: "/sign-in", from: page).status == 413)
      #expect(try await browser.open("/?q=" + String(repeating: "a", count: 3_000)).status == 414)
      #expect(
        try await browser.ask(.post, "/sign-in", [("Content-Type", "application/json")], body: "{}").status == 415)
      #expect(try await browser.ask(.post, "/sign-in", body: "").status == 415)
      let type = [("Content-Type", "application/x-www-form-urlencoded")]
      #expect(try await browser.ask(.post, "/sign-in", type, body: "name=%ff").status == 400)
    }
  }

  @Test func `an error that nobody foresaw prints nothing but a number`() async throws {
    struct Secret: Error { let name = "Χαντάντ" }
    let broken = Route(.get, "/broken", .public) { _ in throw Secret() }
    try await FrontHouse(extra: [broken]).visit { browser in
      let seen = try await browser.open("/broken")
      #expect(seen.status == 500 && !seen.text.contains("Χαντάντ") && !seen.text.contains("Secret"))
      #expect(seen.text.firstMatch(of: #/R-[0-9A-F]{4}-[0-9A-F]{4}/#) != nil)
    }
  }

  @Test func `a database that does not answer is said to be shut, and when to come again`() async throws {
    let shut = Route(.get, "/shut", .public) { _ in throw DatabaseUnavailable(.down, at: "/secret/path") }
    try await FrontHouse(extra: [shut]).visit { browser in
      let seen = try await browser.open("/shut")
      #expect(seen.status == 503 && seen["Retry-After"] == "30" && seen.text.contains("Η βάση δεδομένων δεν απαντά"))
      #expect(!seen.text.contains("secret"))
    }
  }

  @Test(arguments: [
    (DatabaseUnavailable.Reason.full, "Η βάση δεδομένων δεν δέχεται αλλαγές"),
    (.readOnly, "Η βάση δεδομένων δεν δέχεται αλλαγές"), (.busy, "Η βάση δεδομένων δεν απαντά"),
    (.unsure, "Η βάση δεδομένων δεν απαντά"),
  ])
  func `a database that cannot do its work is said to be what it is`(
    reason: DatabaseUnavailable.Reason, words: String
  ) async throws {
    let shut = Route(.get, "/shut", .public) { _ in throw DatabaseUnavailable(reason, at: "/secret/path") }
    try await FrontHouse(extra: [shut]).visit { browser in
      let seen = try await browser.open("/shut")
      #expect(seen.status == 503 && seen["Retry-After"] == "30" && seen.text.contains(words))
      #expect(!seen.text.contains("secret") && seen.text.contains(#/R-[0-9A-F]{4}-[0-9A-F]{4}/#))
    }
  }

  @Test func `a form that may be half way in is said to be so`() async throws {
    let unsure = Route(.post, "/unsure", .public) { _ in throw DatabaseUnavailable(.unsure, at: "/secret/path") }
    let form = Route(.get, "/form", .public) { visit in
      .page(Page("Φόρμα", in: .el, main: "<form action=\"/unsure\">\(visit.token(for: "/unsure"))</form>"))
    }
    try await FrontHouse(extra: [unsure, form]).visit { browser in
      let page = try await browser.open("/form")
      let seen = try await browser.send([], to: "/unsure", from: page)
      #expect(seen.status == 503 && seen.text.contains("Η βάση κόπηκε την ώρα που αποθήκευε"))
      #expect(!seen.text.contains("secret"))
    }
  }

  @Test(arguments: Trouble.allCases) func `every trouble is a page in both languages`(trouble: Trouble) {
    for language in Language.allCases {
      let html = "\(TroublePage(trouble, reference: "R-1", isSignedIn: true).page(in: language).main)"
      #expect(html.contains("<h1>") && html.contains("<p class=\"l\">") && html.contains("R-1"))
    }
    #expect(trouble.title[.el] != trouble.title[.en] && trouble.advice[.el] != trouble.advice[.en])
  }

  @Test func `what the pages bring along is kept for ever, and asked for once`() async throws {
    try await FrontHouse().visit { browser in
      let address = Assets.address + "/components.css"
      let first = try await browser.open(address)
      #expect(first.status == 200 && first["Content-Type"] == "text/css; charset=utf-8")
      #expect(first["Cache-Control"] == "public, max-age=31536000, immutable")
      let again = try await browser.open(address, [("If-None-Match", first["ETag"] ?? "")])
      #expect(again.status == 304 && again.text.isEmpty)
      #expect(try await browser.open("/assets/0000000000000000/components.css").status == 404)
      #expect(try await browser.ask(.post, address).status == 405)
    }
  }

  @Test func `under TLS cookies are bound to it`() async throws {
    try await FrontHouse().visit(terms: DoorTerms(isBehindTLS: true)) { browser in
      let seen = try await browser.open("/sign-in")
      let cookie = browser.setCookies.first ?? ""
      #expect(cookie.hasPrefix("__Host-merimna-visit=") && cookie.contains("; Secure") && cookie.contains("HttpOnly"))
      #expect(seen["Strict-Transport-Security"] != nil)
    }
  }
}
