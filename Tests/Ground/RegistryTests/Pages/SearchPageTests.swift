import Foundation
import Kit
import Pages
import Storage
import TestHouse
import Testing

@testable import Registry

/// Whom a search found, as the page shows it.
struct SearchPageTests {
  private func markup(_ house: TestHouse, _ text: String, limit: Int = 50, in language: Language = .el) async throws
    -> Markup
  {
    let desk = house.worker()
    let found = try await desk.search(text, limit: limit)
    return try SearchPage(desk.visit("/search", in: language), text: text, found: found).page.markup
  }

  @Test func `each is shown with what tells them from others, and leads to their pages`() async throws {
    let house = try await TestHouse()
    let family = try await house.family(
      "Ν1", [.of("Ρήγας", "Πέτρος", father: "Ιωάννης", born: 1990), .of("Ρήγα", "Άννα")])
    try await house.worker().rename(
      family.people[1].id, version: 1, to: Names(family: "Δήμου", given: "Άννα"), .changed)
    let greek = try await markup(house, "ρηγα")
    #expect(try greek.texts("//h2") == ["Βρέθηκαν 2 άτομα"])
    #expect(try greek.texts("//tbody/tr/th") == ["Δήμου Άννα παλιότερα Ρήγα Άννα", "Ρήγας Πέτρος"])
    #expect(try greek.texts("//tbody/tr[2]/td") == ["Πατέρας Ιωάννης", "27/12/1989", "Ν1", "υπόχρεος/η"])
    #expect(
      try greek.texts("//tbody/tr[2]//a/@href") == [
        "/people/\(family.people[0].id.rawValue)".lowercased(), "/households/%CE%9D1",
      ])
    let english = try await markup(house, "ρηγα", in: .en)
    #expect(try english.texts("//thead//th") == ["Name", "Parents", "Born", "Household", "Relation"])
    #expect(try english.texts("//tbody/tr[2]/td").last == "head")
  }

  @Test func `where more fit it says so, and where nobody does what to try`() async throws {
    let house = try await TestHouse()
    _ = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα")])
    let some = try await markup(house, "ρηγ", limit: 1)
    #expect(try some.texts("//h2") == ["Οι πρώτοι 1"] && some.text.contains("Ταιριάζουν κι άλλοι."))
    #expect(try await markup(house, "ρηγ", limit: 1, in: .en).text.contains("Others fit too."))
    #expect(try await markup(house, "ζζζζ").text.contains("Δεν βρέθηκε κανείς"))
    #expect(try await markup(house, "ζζζζ", in: .en).text.contains("Nobody was found"))
  }

  @Test func `what is too long comes back, with the reason`() async throws {
    let house = try await TestHouse()
    let desk = house.worker()
    let page = SearchPage(desk.visit("/search"), text: "α", found: nil, errors: [FieldError("q", .searchTooLong)]).page
    let markup = try page.markup
    #expect(page.isRefused)
    #expect(try markup.texts("//section[@class='sum']//a/@href") == ["#q-find"])
    #expect(try markup.texts("//input[@id='q-find']/@value") == ["α"] && markup.count("//table") == 0)
  }
}
