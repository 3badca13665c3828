import Civil
import Foundation
import Kit
import Pages
import Storage
import TestHouse
import Testing

@testable import Registry

/// A person's page: file in, markup out.
struct PersonPageTests {
  let today = CivilDate(rawValue: 20_781)

  private func markup(
    _ house: TestHouse, _ id: ID<Person>, _ desk: Desk? = nil, asks: Int = 0, query: Kit.Fields = [:],
    in language: Language = .el
  ) async throws -> Markup {
    let desk = desk ?? house.worker()
    let file = try await desk.person(id)
    let shown = file.household.map { home in
      HouseholdPanel.Shown(
        asks: (0..<asks).map { _ in .init("deposits", of: .household(home.household.id), why: .same("Α")) },
        body: "<p>Α</p>")
    }
    let visit = desk.visit("/people/\(id.rawValue)", query: query, in: language)
    return try PersonPage(visit: visit, file: file, vocabulary: try .shipped(), shown: shown).page.markup
  }

  @Test func `numbers show enough to compare, and the rest when asked`() async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγα", "Άννα", father: "Πέτρος", mother: "Ζωή", born: 1990)])
    let id = family.people[0].id
    for (kind, value) in [(Identifier.Kind.amka, "15070611114"), (.afm, "090000045")] {
      try await house.insert(Identifier(kind, value, of: id))
    }
    try await house.insert(Contact(.mobile, "6900000142", of: id))
    let masked = try await markup(house, id)
    #expect(try masked.texts("//dd/span[@class='ltr']") == ["090•••", "150706•••"])
    #expect(try masked.texts("//dd/a[@class='tel']/@href") == ["tel:6900000142"])
    #expect(
      try masked.texts("//h1/following-sibling::p").first?.hasPrefix("Πατέρας Πέτρος · Μητέρα Ζωή · 36 ετών") == true)
    let shown = try await markup(house, id, query: ["show": "numbers"], in: .en)
    #expect(try shown.texts("//dd/span[@class='ltr']") == ["090000045", "15070611114"])
    #expect(try shown.texts("//dt") == ["AFM", "AMKA", "Mobile"])
  }

  @Test func `what is known is counted, and told anew on the household's page`() async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγα")])
    let holder = Holder.person(family.people[0].id)
    try await house.insert(Told("student", of: holder, .flag(true), told: Telling(on: today, .declaration, by: "x")))
    let greek = try await markup(house, family.people[0].id, asks: 2)
    #expect(try greek.texts("//section[@aria-labelledby='facts']/header/p") == ["1 στοιχείο"])
    #expect(try greek.texts("//td/span[a]/a/@href").first?.hasSuffix("&of=\(holder.text)#told") == true)
    #expect(greek.text.contains("Για το νοικοκυριό λείπουν 2 στοιχεία που κρίνουν το αποτέλεσμα."))
    #expect(try greek.texts("//section[@aria-labelledby='home']/header/p/a/@href") == ["/households/%CE%9D1"])
    let english = try await markup(house, family.people[0].id, asks: 1, in: .en)
    #expect(english.text.contains("The household lacks 1 fact that decides the result."))
  }

  @Test(arguments: Language.allCases) func `a former name is shown, and who belongs nowhere is told what to do`(
    language: Language
  ) async throws {
    let house = try await TestHouse()
    let id = try await house.person("Δήμου")
    try await house.worker().rename(id, version: 1, to: Names(family: "Ρήγα", given: "Άννα"), .changed)
    let reader = try await markup(house, id, house.desk(everywhere: [.viewPerson]), in: language)
    let words = [
      "el": ["παλιότερα Δήμου", "Δεν ανήκει σε νοικοκυριό"], "en": ["formerly Δήμου", "Belongs to no household"],
    ]
    for text in words[language.rawValue] ?? [] { #expect(reader.text.contains(text)) }
    #expect(try reader.count("//form") == 0 && reader.texts("//h1") == ["Ρήγα Άννα"])
  }

  @Test func `a paper says how long it holds`() async throws {
    let house = try await TestHouse()
    let id = try await house.person("Ρήγα")
    #expect(try await markup(house, id).text.contains("Κανένα χαρτί ακόμη"))
    for until in [nil, today.adding(days: -1), today] as [CivilDate?] {
      try await house.insert(Paper("identity", of: .person(id), seen: today.adding(days: -9), until: until))
    }
    let tones = try await markup(house, id).texts("//ul[@class='list']/li/span/@class")
    #expect(tones.sorted() == ["st ok", "st ok", "st wait"])
    let english = try await markup(house, id, in: .en).texts("//ul[@class='list']/li/p/span")
    #expect(english.allSatisfy { $0 == "seen on 15/11/2026" } && english.count == 3)
  }
}
