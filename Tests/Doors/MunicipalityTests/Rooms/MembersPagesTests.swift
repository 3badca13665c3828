import Foundation
import Kit
import Registry
import Storage
import TestHouse
import Testing

@testable import Municipality

/// People taken in and households put together by hand, through the door.
struct MembersPagesTests {
  static let home = "/households/%CE%9D00007"
  static let members = home + "/members"

  @Test func `nobody found leads to the form, with the number that was looked for`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let sent = try await browser.send([("q", "15070611114")], to: "/search", from: try await browser.open("/"))
      let found = try await browser.open(sent["Location"] ?? "")
      let link = try #require(found.text.firstMatch(of: #/href='(\/people\/new\?t=[^']+)'/#)?.1)
      let form = try await browser.open(String(link))
      #expect(form.status == 200 && form.text.contains("value='15070611114'"))
    }
  }

  @Test func `somebody is taken in once, and has a household of her own`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/people/new")
      let typed = [("family", "Ρήγα"), ("given", "Νίκη"), ("born.year", "2006"), ("amka", "15070611114")]
      let first = try await browser.send(typed, to: "/people", from: page)
      let second = try await browser.send(typed, to: "/people", from: page)
      let address = try #require(first["Location"])
      #expect(first.status == 303 && address == second["Location"] && address.hasSuffix("?noted=1"))
      let person = try await browser.open(address)
      #expect(person.text.contains("Καταχωρίστηκε.") && person.text.contains("(2006)"))
      let opened = try await browser.send([], to: "/households", from: person)
      let again = try await browser.send([], to: "/households", from: person)
      #expect(opened["Location"] == "/households/%CE%9D2026-1?noted=1" && opened["Location"] == again["Location"])
      #expect(try await browser.open("/households/%CE%9D2026-1").text.contains("Ρήγα Νίκη"))
    }
  }

  @Test func `what is wrong comes back filled, all at once, with who is there already`() async throws {
    let house = try await FrontHouse()
    let known = house.maria.id
    try await house.test.database.write { try $0.insert(Identifier(.afm, "090000045", of: known)) }
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/people/new")
      let typed = [("given", "Νίκη"), ("born.month", "6"), ("amka", "1"), ("afm", "090000045")]
      let seen = try await browser.send(typed, to: "/people", from: page)
      #expect(seen.status == 422 && seen.text.contains("Διορθώστε 4 σημεία") && seen.text.contains("value='Νίκη'"))
      for box in ["family", "born-year", "amka", "afm"] { #expect(seen.text.contains("href='#\(box)'"), "\(box)") }
      #expect(seen.text.contains("Υπάρχει ήδη στο μητρώο") && seen.text.contains("<b>Χαντάντ Σαμίρα</b>"))
    }
  }

  @Test(arguments: ["/people/new", members + "/new"])
  func `a number of a form that is none of ours is nobody's`(address: String) async throws {
    let house = try await FrontHouse()
    let sealed = try await house.test.person("Κρυφή", in: .women)
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(address)
      let action = address == "/people/new" ? "/people" : Self.members
      let typed = [("family", "Ρήγα"), ("relation", "child"), ("form", sealed.rawValue.uuidString)]
      #expect(try await browser.send(typed, to: action, from: page).status == 404)
    }
  }

  @Test func `a known person is found and added once, and says what is missing`() async throws {
    let house = try await FrontHouse()
    let nikos = try await house.test.person("Νικολάου")
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.members + "/new")
      let sent = try await browser.send([("q", "νικολαου")], to: Self.members + "/find", from: page)
      let found = try await browser.open(sent["Location"] ?? "")
      #expect(found.text.contains("value=\"\(nikos.rawValue)\""))
      let bare = try await browser.send([("known", "yes")], to: Self.members, from: found)
      #expect(
        bare.status == 422 && bare.text.contains("href='#person-known'") && bare.text.contains("href='#relation-known'")
      )
      let typed = [("known", "yes"), ("person", nikos.rawValue.uuidString), ("relation", "other")] + Self.today("from")
      for _ in 1...2 {
        #expect(try await browser.send(typed, to: Self.members, from: found)["Location"] == Self.home + "?noted=1")
      }
      #expect(try await browser.open(Self.home).text.contains("2 μέλη"))
    }
  }

  @Test func `somebody new is added with what they are to the head, all that is wrong at once`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.members + "/new")
      let wrong = try await browser.send([("afm", "1"), ("from.day", "41")], to: Self.members, from: page)
      #expect(wrong.status == 422 && wrong.text.contains("Διορθώστε 4 σημεία"))
      for box in ["family", "afm", "relation", "from-day"] {
        #expect(wrong.text.contains("href='#\(box)-new'"), "\(box)")
      }
      let typed = [("family", "Χαντάντ"), ("given", "Λίνα"), ("relation", "child")] + Self.today("from")
      #expect(try await browser.send(typed, to: Self.members, from: wrong).status == 303)
      #expect(try await browser.open(Self.home).text.contains("Χαντάντ Λίνα"))
    }
  }

  @Test func `another head is chosen, and who leaves has left`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      try await browser.signIn()
      let typed = [("family", "Χαντάντ"), ("given", "Νάντερ"), ("relation", "spouse")] + Self.today("from")
      try await browser.send(typed, to: Self.members, from: try await browser.open(Self.members + "/new"))
      let links = try await browser.open(Self.home).text.matches(of: #/href="([^"]*\/members\/[0-9a-f-]{36})"/#)
      let (former, spouse) = try (String(#require(links.first).1), String(#require(links.last).1))
      let stays = try await browser.open(former)
      let refused = try await browser.send(Self.today("day"), to: former + "/end", from: stays)
      #expect(refused.status == 422 && refused.text.contains("Διαλέξτε πρώτα άλλον υπόχρεο"))
      let page = try await browser.open(spouse)
      let field = try #require(page.text.firstMatch(of: #/name='(relation\.[^']+)'/#)?.1)
      #expect(page.text.contains("<option value=\"spouse\" selected>"))
      let open = try await browser.send([(String(field), "")] + Self.today("from"), to: spouse + "/head", from: page)
      #expect(open.status == 422 && open.text.contains("Διαλέξτε τι είναι στον/στην υπόχρεο."))
      for _ in 1...2 {
        let chosen = try await browser.send(
          [(String(field), "spouse")] + Self.today("from"), to: spouse + "/head", from: page)
        #expect(chosen["Location"] == Self.home + "?noted=1")
      }
      let leaving = try await browser.open(former)
      for _ in 1...2 {
        #expect(try await browser.send(Self.today("day"), to: former + "/end", from: leaving).status == 303)
      }
      #expect(try await browser.open(Self.home).text.contains("Χαντάντ Νάντερ · 1 μέλος"))
      #expect(try await browser.open(former).status == 404)
    }
  }

  @Test func `a relation that another corrected meanwhile stands beside mine, and mine counts once sent again`()
    async throws
  {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let typed = [("family", "Χαντάντ"), ("given", "Νάντερ"), ("relation", "spouse")] + Self.today("from")
      try await browser.send(typed, to: Self.members, from: try await browser.open(Self.members + "/new"))
      let links = try await browser.open(Self.home).text.matches(of: #/href="([^"]*\/members\/[0-9a-f-]{36})"/#)
      let spouse = try String(#require(links.last).1)
      let pages = [try await browser.open(spouse), try await browser.open(spouse)]
      #expect(
        try await browser.send([("relation", "relative")], to: spouse + "/relation", from: pages[0]).status == 303)
      let late = try await browser.send([("relation", "child")], to: spouse + "/relation", from: pages[1])
      #expect(late.status == 409 && late.text.contains("<option value=\"child\" selected>"))
      #expect(late.text.contains("Τώρα γράφει: <b>συγγενής</b>"))
      #expect(try await browser.send([("relation", "child")], to: spouse + "/relation", from: late).status == 303)
      #expect(try await browser.open(spouse).text.contains("<option value=\"child\" selected>"))
      let page = try await browser.open(spouse)
      #expect(try await browser.send(Self.today("day"), to: spouse + "/end", from: page).status == 303)
      let gone = try await browser.send([("relation", "relative")], to: spouse + "/relation", from: page)
      #expect(gone.status == 409 && gone.text.contains("Ανοίξτε ξανά τη σελίδα"))
    }
  }

  @Test func `what was typed of somebody new is kept through signing in again`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn()
      let page = try await browser.open("/people/new")
      browser.cookies["merimna-session"] = "gone"
      let stopped = try await browser.send([("family", "Ρήγα"), ("given", "Νίκη")], to: "/people", from: page)
      let who = [("name", "anna"), ("password", FrontHouse.password)]
      let back = try await browser.send(who, to: "/sign-in", from: stopped)
      #expect(back["Location"] == "/people/new")
      let again = try await browser.open("/people/new")
      #expect(again.text.contains("value='Νίκη'") && again.text.contains("Ό,τι γράψατε είναι εδώ."))
      #expect(try await browser.open("/people/new").text.contains("value='Νίκη'") == false)
    }
  }

  private static func today(_ name: String) -> [(String, String)] {
    [("\(name).day", "24"), ("\(name).month", "11"), ("\(name).year", "2026")]
  }
}
