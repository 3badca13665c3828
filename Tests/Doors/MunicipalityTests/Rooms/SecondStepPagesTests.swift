import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts
@testable import Municipality

/// The second step, as a browser meets it.
struct SecondStepPagesTests {
  @Test func `an administrator who has none is led to set it up, and nowhere else`() async throws {
    let house = try await FrontHouse()
    try await house.engage("chief", "administrator", house.hall.entrance)
    try await house.visit { browser in
      try await browser.signIn("chief")
      for path in ["/", "/colleagues", "/me", "/compartments"] {
        let seen = try await browser.open(path)
        #expect(seen.status == 303 && seen["Location"] == "/me/second-step", "\(path)")
      }
      #expect(try await browser.open("/language/en").status == 303)
      let page = try await browser.open("/me/second-step")
      #expect(page.status == 200 && page.text.contains("<svg class=\"qr\""))
      let written = #/<b class="ltr key">([A-Z2-7 ]+)</b>/#
      let key = try #require(page.text.firstMatch(of: written)).1.filter { $0 != " " }
      let totp = try #require(TOTP(base32: String(key)))
      let wrong = try await browser.send(
        [("code", "000000"), ("current", FrontHouse.password)], to: "/me/second-step", from: page)
      #expect(wrong.status == 422)
      let again = try #require(wrong.text.firstMatch(of: written)).1.filter { $0 != " " }
      #expect(again == key, "The same square comes back: the telephone has it already.")
      let done = try await browser.send(
        [("code", totp.code(TOTP.step(of: TestHouse.noon))), ("current", FrontHouse.password)], to: "/me/second-step",
        from: wrong)
      #expect(done.status == 200)
      #expect(done.text.matches(of: #/<li><b>[A-Z0-9]{5}-[A-Z0-9]{5}</b></li>/#).count == 10)
      #expect(try await browser.open("/me/second-step").text.contains("<li><b>") == false)
      #expect(try await browser.open("/colleagues").status == 200)
      let end = try await browser.send(
        [("code", totp.code(TOTP.step(of: TestHouse.noon) + 1)), ("current", FrontHouse.password)],
        to: "/me/second-step/codes", from: try await browser.open("/me/second-step"))
      #expect(end.status == 200 && end.text.contains("<li><b>"))
      #expect(end.text.contains("/me/second-step/end") == false, "Who must have it cannot turn it off.")
    }
  }

  @Test func `another's key in the hidden box is none of ours`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/me/second-step")
      let forged = try await browser.send(
        [("secret", Data("twenty bytes, for all".utf8).base64EncodedString()), ("code", "1"), ("current", "x")],
        to: "/me/second-step", from: page)
      #expect(forged.status == 404)
    }
  }

  @Test func `what a form brought too late comes through both steps`() async throws {
    let house = try await FrontHouse()
    try await house.secondStep(of: "anna")
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/people/new")
      browser.cookies["merimna-session"] = "gone"
      let stopped = try await browser.send([("family", "Παπαδοπούλου")], to: "/people", from: page)
      #expect(stopped.status == 403)
      let second = try await browser.send(
        [("name", "anna"), ("password", FrontHouse.password)], to: "/sign-in", from: stopped)
      #expect(second.status == 200 && second.text.contains("Παπαδοπούλου"))
      let wrong = try await browser.send([("code", "12")], to: "/sign-in/second", from: second)
      #expect(wrong.status == 422 && wrong.text.contains("Παπαδοπούλου"))
      let back = try await browser.secondStep(after: wrong)
      #expect(back.status == 303)
      #expect(try await browser.open(back["Location"] ?? "").text.contains("Παπαδοπούλου"))
    }
  }

  @Test func `the page of the second step opens nothing by itself`() async throws {
    try await FrontHouse().visit { browser in
      #expect(try await browser.open("/sign-in/second")["Location"] == "/sign-in")
      let page = try await browser.open("/sign-in")
      let second = try await browser.send(
        [("name", "admin"), ("password", FrontHouse.password)], to: "/sign-in", from: page)
      #expect(try await browser.open("/colleagues").status == 303)
      let empty = try await browser.send([("code", "")], to: "/sign-in/second", from: second)
      #expect(empty.status == 422)
      let forged = try await browser.send([("ticket", "x"), ("code", "123456")], to: "/sign-in/second", from: second)
      #expect(forged.status == 422 && forged.text.contains("action=\"/sign-in\""))
      #expect(try await browser.open("/colleagues").status == 303)
    }
  }
}

extension TOTP {
  /// The key as it was read off a page.
  init?(base32 text: String) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var (bytes, bits, count) = ([UInt8](), 0, 0)
    for letter in text {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      bits = bits << 5 | value
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
        bits &= 1 << count - 1
      }
    }
    self.init(Data(bytes))
  }
}
