import Civil
import Foundation
import Kit
import Registry
import Storage
import TestHouse
import Testing

@testable import Municipality

/// A form whose session had ended lies where the person lies whom it concerns.
struct DraftPagesTests {
  static let page = "/households/%CE%9D00008"
  static let typed = [("value", "777"), ("source", "declaration")]

  @Test(arguments: TestHouse.engines)
  func `a form of a sealed household comes back to who is inside, and to nobody else`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    try await house.settle("Ν00008", in: .women, head: .women)
    try await house.admit("anna")
    try await house.visit { browser in
      try await browser.signIn()
      let page = try await browser.open(Self.page)
      #expect(page.status == 200)
      try await lose(browser, in: house, page, Self.typed, comingBackAs: "anna")
      #expect(try await house.drafts() == ["women"])
      let again = try await browser.open(Self.page)
      #expect(again.text.contains("Ό,τι γράψατε είναι εδώ.") && again.text.contains("value='777'"))
      // Whoever belongs to it no more meets neither the household nor what was typed about it.
      try await house.test.run("DELETE FROM compartment_member")
      #expect(try await browser.open(Self.page).status == 404)
      let own = [("Sec-Fetch-Site", "same-origin")]
      try await browser.signIn()
      try await browser.send(Self.typed, to: Self.page + "/facts", from: again, headers: own)
      #expect(try await house.drafts() == ["women"])
      try await house.admit("anna")
      let back = try await browser.open(Self.page)
      #expect(try await browser.send(Self.typed, to: Self.page + "/facts", from: back).status == 303)
      #expect(try await house.drafts() == [])
    }
  }

  @Test(arguments: TestHouse.engines) func `who comes in instead and is outside keeps nothing`(engine: Engine)
    async throws
  {
    let house = try await FrontHouse(on: engine)
    try await house.settle("Ν00008", in: .women, head: .women)
    try await house.admit("anna")
    try await house.visit { browser in
      try await browser.signIn()
      try await lose(browser, in: house, try await browser.open(Self.page), Self.typed, comingBackAs: "eva")
      #expect(try await house.drafts() == [])
      #expect(try await browser.open(Self.page).status == 404)
    }
  }

  @Test(arguments: TestHouse.engines)
  func `in an open household it lies where the member does whom it is about or names`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    let hidden = try await house.settle("Ν00008", in: .open, head: .women)
    try await house.admit("anna")
    try await house.visit { browser in
      try await browser.signIn()
      let her = "\(hidden.rawValue)".lowercased()
      for (form, compartment) in [
        ([("fact", "student"), ("of", her), ("value", "true")], "women"),
        ([("fact", "parents"), ("of", "household"), ("value", her)], "women"), (Self.typed, "open"),
      ] {
        try await lose(browser, in: house, try await browser.open(Self.page), form, comingBackAs: "anna")
        #expect(try await house.drafts() == [compartment])
        try await house.test.run("DELETE FROM draft")
      }
      try await lose(
        browser, in: house, try await browser.open(Self.page), [("fact", "student"), ("of", her)], comingBackAs: "anna")
      #expect(try await browser.open(Self.page).text.contains("Ό,τι γράψατε είναι εδώ."))
      try await house.test.run("DELETE FROM compartment_member")
      #expect(try await browser.open(Self.page).text.contains("Ό,τι γράψατε είναι εδώ.") == false)
    }
  }

  /// Sends a form when its session has ended, and signs in again.
  private func lose(
    _ browser: Browser, in house: FrontHouse, _ page: Seen, _ typed: [(String, String)], comingBackAs name: String
  ) async throws {
    browser.cookies["merimna-session"] = "gone"
    let stopped = try await browser.send(typed, to: Self.page + "/facts", from: page)
    #expect(stopped.status == 403)
    let who = [("name", name), ("password", FrontHouse.password)]
    try await house.test.run("UPDATE second_step SET last_step = 0")
    let back = try await browser.secondStep(after: try await browser.send(who, to: "/sign-in", from: stopped))
    #expect(back.status == 303 && back["Location"] == Self.page)
  }
}

extension FrontHouse {
  /// A household with one member, and two more colleagues.
  @discardableResult
  fileprivate func settle(_ number: String, in compartment: Compartment, head: Compartment) async throws -> ID<Person> {
    let person = Person(Names(family: "Κρυφή", given: "Άννα"), in: head)
    let household = Household(number, in: compartment)
    try await test.database.write { transaction in
      try transaction.insert(household)
      try transaction.register(person)
      try transaction.insert(Membership(of: person.id, in: household.id, as: .head, compartment: head))
    }
    try await engage("eva", "social_worker", hall.entrance)
    try await secondStep(of: "anna")
    return person.id
  }

  /// Makes somebody a member of the compartment for women.
  fileprivate func admit(_ name: String) async throws {
    try await test.run(
      """
      INSERT INTO compartment_member (id, version, account, compartment, since, named_by, seconded_by)
      SELECT \(UUID()), 1, mine.id, 'women', \(CivilDate(rawValue: 20_000)), first.id, second.id
      FROM account AS mine, account AS first, account AS second
      WHERE mine.sign_in_name = \(name) AND first.sign_in_name = 'admin' AND second.sign_in_name = 'eva'
      """)
  }

  /// Where the drafts lie that are kept.
  fileprivate func drafts() async throws -> [String] {
    try await test.all("SELECT compartment FROM draft ORDER BY compartment")
  }
}
