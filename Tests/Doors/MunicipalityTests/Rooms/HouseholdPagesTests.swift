import Foundation
import Kit
import Registry
import Storage
import TestDatabases
import TestHouse
import Testing

@testable import Municipality

struct HouseholdPagesTests {
  static let page = "/households/%CE%9D00007"
  static let action = page + "/facts"

  @Test func `a missing fact is answered in place, and stands among what we know, on both databases`() async throws {
    for engine in TestHouse.engines { try await answerInPlace(FrontHouse(on: engine)) }
  }

  private func answerInPlace(_ house: FrontHouse) async throws {
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.page)
      #expect(page.status == 200 && page.text.contains("Πόσα χρήματα έχουν όλα τα μέλη μαζί σε τράπεζες;"))
      let answer = [("value", "1.234,50"), ("source", "paper")] + seen("24", "11", "2026")
      let sent = try await browser.send(answer, to: Self.action, from: page)
      #expect(sent.status == 303 && sent["Location"] == Self.page + "?noted=1#can-get")
      let after = try await browser.open(Self.page + "?noted=1")
      #expect(after.text.contains("Σημειώθηκε.") && after.text.contains("1.234,50 €"))
      #expect(after.text.contains("Βεβαίωση υπολοίπων τραπεζών"))
    }
    #expect(try await toldCount(house) == 1)
  }

  @Test func `the same form sent twice is taken once`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.page)
      for _ in 1...2 {
        let fields = [("value", "5"), ("source", "declaration")]
        #expect(try await browser.send(fields, to: Self.action, from: page).status == 303)
      }
    }
    #expect(try await toldCount(house) == 1)
  }

  @Test func `a refused answer comes back filled, with everything that is wrong`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.page)
      let first = try await browser.send([("value", "πολλά")], to: Self.action, from: page)
      #expect(first.status == 422 && first.title.hasPrefix("Σφάλμα: ") && first.text.contains("value='πολλά'"))
      #expect(first.text.contains("href='#source-told'") && first.text.contains("href='#value-told'"))
      #expect(first.text.contains("Διορθώστε 2 σημεία") && first.text.contains("id=\"source-told-fault\""))
      let second = try await browser.send(
        [("value", "πολλά"), ("source", "paper")] + seen("41", "1", "2026"), to: Self.action, from: page)
      #expect(second.status == 422 && second.text.contains("href='#seen-day-told'"))
      #expect(second.text.contains("«πολλά»") && second.text.contains("value=\"41\""))
      let ahead = try await browser.send(
        [("value", ""), ("source", "paper")] + seen("25", "11", "2026"), to: Self.action, from: page)
      #expect(ahead.text.contains("href='#seen-day-told'") && ahead.text.contains("href='#value-told'"))
      let third = try await browser.send([("value", "πολλά"), ("source", "declaration")], to: Self.action, from: page)
      #expect(third.status == 422 && third.text.contains("href='#value-told'") && third.text.contains("«πολλά»"))
    }
    #expect(try await toldCount(house) == 0)
  }

  @Test func `an answer that came too late stands beside the newer one, and counts once it is sent again`() async throws
  {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let first = try await browser.open(Self.page)
      let second = try await browser.open(Self.page)
      let mine = [("value", "500"), ("source", "declaration")]
      let others = [("value", "1.200"), ("source", "declaration")]
      #expect(try await browser.send(others, to: Self.action, from: first).status == 303)
      let late = try await browser.send(mine, to: Self.action, from: second)
      #expect(late.status == 409 && late.text.contains("Κάποιος το άλλαξε στο μεταξύ"))
      #expect(late.text.contains("Τώρα γράφει: <b>1.200 €</b>") && late.text.contains("value='500'"))
      #expect(try await toldCount(house) == 1)
      #expect(try await browser.send(mine, to: Self.action, from: late).status == 303)
      #expect(try await browser.open(Self.page).text.contains("500 €"))
    }
    #expect(try await toldCount(house) == 2)
  }

  @Test func `the same answer from two tabs is no clash`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let pages = [try await browser.open(Self.page), try await browser.open(Self.page)]
      for page in pages {
        let fields = [("value", "500"), ("source", "declaration")]
        #expect(try await browser.send(fields, to: Self.action, from: page).status == 303)
      }
    }
  }

  @Test func `nothing typed is lost when the session has ended meanwhile`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.page)
      browser.cookies["merimna-session"] = "gone"
      let stopped = try await browser.send([("value", "777"), ("source", "declaration")], to: Self.action, from: page)
      #expect(stopped.status == 403 && stopped.text.contains("Η σύνδεσή σας έληξε."))
      let who = [("name", "anna"), ("password", FrontHouse.password)]
      let back = try await browser.send(who, to: "/sign-in", from: stopped)
      #expect(back.status == 303 && back["Location"] == Self.page)
      let again = try await browser.open(Self.page)
      #expect(again.text.contains("Ό,τι γράψατε είναι εδώ.") && again.text.contains("value='777'"))
      #expect(
        try await browser.send([("value", "777"), ("source", "declaration")], to: Self.action, from: again).status
          == 303)
      #expect(try await browser.open(Self.page).text.contains("Ό,τι γράψατε είναι εδώ.") == false)
    }
    #expect(try await toldCount(house) == 1)
  }

  @Test func `a form of an earlier session of one's own comes back filled`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.page)
      try await browser.signIn()
      let own = [("Sec-Fetch-Site", "same-origin")]
      let fields = [("value", "888"), ("source", "declaration")]
      let sent = try await browser.send(fields, to: Self.action, from: page, headers: own)
      #expect(sent.status == 303 && sent["Location"] == Self.page)
      #expect(try await browser.open(Self.page).text.contains("value='888'"))
      #expect(try await browser.send(fields, to: Self.action, from: page).status == 403)
    }
  }

  @Test(arguments: ["fact", "of", "form"]) func `a hidden box that was swapped is nobody's`(name: String) async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.page)
      let fields = [("value", "5"), ("source", "declaration"), (name, UUID().uuidString.lowercased() + "x")]
      #expect(try await browser.send(fields, to: Self.action, from: page).status == 404)
    }
    #expect(try await toldCount(house) == 0)
  }

  @Test func `who is in nobody's reach does not exist, by whatever address`() async throws {
    let house = try await FrontHouse()
    let sealed = try await house.test.person("Κρυφή", in: .women)
    try await house.visit { browser in
      try await browser.signIn()
      let hidden = try await browser.open("/people/\(sealed.rawValue)")
      let absent = try await browser.open("/people/\(UUID())")
      #expect(hidden.status == 404 && absent.status == 404)
      #expect(plain(hidden) == plain(absent))
      #expect(try await browser.open("/people/7").status == 404)
      #expect(try await browser.open("/households/%CE%9D99999").status == 404)
    }
  }

  // The address of the other language is the only thing that differs.
  private func plain(_ seen: Seen) -> String { seen.text.replacing(#/back=[^"]*/#, with: "") }

  private func seen(_ day: String, _ month: String, _ year: String) -> [(String, String)] {
    [("seen.day", day), ("seen.month", month), ("seen.year", year)]
  }

  private func toldCount(_ house: FrontHouse) async throws -> Int {
    let counts: [Int] = try await house.test.all("SELECT count(*) FROM told")
    return counts.first ?? 0
  }
}
