import Foundation
import Kit
import TestHouse
import Testing

@testable import Municipality

struct SearchPagesTests {
  @Test func `a name is found, and stands in no address`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let start = try await browser.open("/")
      let sent = try await browser.send([("q", "σαμιρα χανταντ")], to: "/search", from: start)
      let address = try #require(sent["Location"])
      #expect(sent.status == 303 && address.hasPrefix("/search?t=") && !address.contains("%"))
      let found = try await browser.open(address)
      #expect(found.text.contains("Βρέθηκε 1 άτομο") && found.text.contains(">Χαντάντ Σαμίρα</a>"))
      #expect(found.text.contains("Πατέρας Νάντερ") && found.text.contains("href='/households/%CE%9D00007'"))
    }
  }

  @Test func `what one looked for is nobody else's to read`() async throws {
    let house = try await FrontHouse()
    let address = try await house.visit { browser in
      try await browser.signIn()
      let start = try await browser.open("/")
      return try await browser.send([("q", "Χαντάντ")], to: "/search", from: start)["Location"] ?? ""
    }
    let veil = Veil(house.test.house.keys, for: "staff somebody else")
    #expect(veil.show(String(address.dropFirst("/search?t=".count))) == nil)
    #expect(veil.show(veil.hide("Χαντάντ")) == "Χαντάντ" && veil.show("x") == nil && veil.hide("α") != veil.hide("α"))
  }

  @Test func `the number of a household leads to it`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let start = try await browser.open("/")
      let sent = try await browser.send([("q", "ν00007")], to: "/search", from: start)
      #expect(sent["Location"] == "/households/%CE%9D00007")
    }
  }

  @Test func `nobody found says what to do, and so does too much`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let start = try await browser.open("/")
      let sent = try await browser.send([("q", "Ζζζζ")], to: "/search", from: start)
      #expect(try await browser.open(sent["Location"] ?? "").text.contains("Δεν βρέθηκε κανείς"))
      let long = String(repeating: "α", count: 201)
      let refused = try await browser.send([("q", long)], to: "/search", from: start)
      #expect(refused.status == 422 && refused.text.contains("Γράψτε έως 200 χαρακτήρες"))
      #expect(try await browser.send([("q", " ")], to: "/search", from: start)["Location"] == "/search")
    }
  }
}
