import Civil
import Foundation
import Kit
import Pages
import Storage
import TestHouse
import Testing

@testable import Registry

/// A household's page: file in, markup out.
struct HouseholdPageTests {
  let today = CivilDate(rawValue: 20_781)

  private func page(
    _ house: TestHouse, _ desk: Desk? = nil, asks: [String] = [], query: Kit.Fields = [:], in language: Language = .el
  ) async throws -> HouseholdPage {
    let desk = desk ?? house.worker()
    let file = try await desk.household(number: "Ν1")
    let shown = HouseholdPanel.Shown(
      asks: asks.map { .init($0, of: .household(file.household.id), why: .same("Α")) }, body: "<p id='can-get'>Α</p>",
      glance: [State(.same("Α: δικαιούται"), .ok)])
    return HouseholdPage(
      visit: desk.visit("/households/Ν1", query: query, in: language), file: file, vocabulary: try .shipped(),
      shown: shown)
  }

  @Test func `who they are, what they can get and what is asked stand above what is known`() async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγας", "Πέτρος", born: 1980), .of("Ρήγα", "Άννα")])
    try await house.insert(
      Address(of: family.people[0].id, at: Dwelling(street: "Ηπείρου", number: "4", community: "Κέντρο")))
    let greek = try await page(house, asks: ["deposits"]).page.markup
    #expect(try greek.texts("//h1") == ["Νοικοκυριό Ν1"])
    #expect(try greek.texts("//h2") == ["Πείτε μας πρώτα", "Όσα ξέρουμε", "Νοικοκυριό", "Χαρτιά που είδαμε"])
    #expect(try greek.texts("//section[@class='sheet who']//p").first == "Ρήγας Πέτρος · 2 μέλη · Ηπείρου 4, Κέντρο")
    #expect(try greek.texts("//ul[contains(@class, 'flags')]/li") == ["Α: δικαιούται"])
    #expect(
      try greek.texts("//section[@aria-labelledby='members']//li").first?.contains("Ρήγας Πέτρος, 46 ετών") == true)
    let english = try await page(house, asks: ["deposits"], in: .en).page.markup
    #expect(try english.texts("//h1 | //h2").prefix(3) == ["Household Ν1", "Tell us first", "What we know"])
  }

  @Test func `facts are folded, each holder with how many and what needs attention`() async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγας", "Πέτρος"), .of("Ρήγα", "Άννα")])
    let (head, spouse) = (Holder.person(family.people[0].id), Holder.person(family.people[1].id))
    let old = Telling(on: today.adding(days: -900), .declaration, by: "x")
    try await house.insert(Told("yearly income", of: head, .number("5"), told: old))
    for (source, sum) in [(Source.paper, "7"), (.declaration, "9")] {
      let told = Telling(on: today, source, by: "x")
      try await house.insert(Told("disability rate", of: spouse, .number(sum), told: told))
    }
    try await house.insert(Told("student", of: spouse, .flag(false), told: Telling(on: today, .declaration, by: "x")))
    let greek = try await page(house).page.markup
    #expect(
      try greek.texts("//section[@aria-labelledby='facts']//summary") == [
        "Ρήγας Πέτρος 1 στοιχείο 1 παλιό", "Ρήγα Άννα 2 στοιχεία 1 αντίφαση",
      ])
    #expect(try greek.count("//section[@aria-labelledby='facts']/div/details[@open]") == 0)
    #expect(try greek.texts("//p[@class='pad bare']") == ["Όλο το νοικοκυριό Δεν έχει δηλωθεί τίποτα ακόμη."])
    #expect(try greek.texts("//details[1]//tbody/tr/*").last?.hasPrefix("παλιό, ρωτήστε ξανά") == true)
    #expect(try greek.texts("//details[2]//tbody/tr[2]/td[1]") == ["7 % δήλωση: 9 %"])
    try await house.insert(
      Told(
        "housing", of: .household(family.household.id), .text("owned"), told: Telling(on: today, .declaration, by: "x"))
    )
    let english = try await page(house, asks: ["deposits"], in: .en).page.markup
    #expect(
      try english.texts("//section[@aria-labelledby='facts']//summary").last == "Ρήγα Άννα 2 facts 1 contradiction")
    #expect(
      try english.texts("//section[@aria-labelledby='facts']//details[@open]/summary") == [
        "The whole household 1 fact"
      ],
      "Of whom it is asked first stands open.")
  }

  @Test func `what decides most is asked at once, the rest in its turn`() async throws {
    let house = try await TestHouse()
    _ = try await house.family("Ν1", [.of("Ρήγας")])
    let asks = ["deposits", "housing", "property value", "luxury found", "other food programme"]
    let greek = try await page(house, asks: asks).page.markup
    let panel = "//section[@aria-labelledby='ask']"
    #expect(try greek.count("\(panel)/div/ol/li") == 3 && greek.count("\(panel)/div/details/ol/li") == 2)
    #expect(try greek.texts("\(panel)/div/details/summary") == ["Και 2 ακόμη"])
    #expect(try greek.texts("\(panel)/header/p") == ["5 ερωτήσεις"])
    #expect(try greek.count("\(panel)//details[@open]") == 1 && greek.count("\(panel)//form") == 5)
    #expect(
      try Set(greek.texts("\(panel)//input/@id")).count == greek.count("\(panel)//input/@id"), "No identity twice.")
    let english = try await page(house, asks: Array(asks.prefix(4)), in: .en).page.markup
    #expect(try english.count("\(panel)/div/details") == 0, "One more is not worth a fold.")
  }

  @Test(arguments: Language.allCases) func `an incomplete household says so, and what to do`(language: Language)
    async throws
  {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγας")])
    for line in [7, 12] {
      try await house.insert(
        MissingMember(of: family.household.id, line: line, field: "ΑΜΚΑ", reason: "check", since: today))
    }
    let markup = try await page(house, in: language).page.markup
    let words = [
      "el": ["Ελλιπές νοικοκυριό", "2 μέλη δεν μπήκαν"], "en": ["Incomplete household", "2 members could not"],
    ]
    for text in words[language.rawValue] ?? [] { #expect(markup.text.contains(text)) }
    #expect(markup.text.contains("7, 12"))
  }

  @Test(arguments: Language.allCases) func `who lives there beats the word for marital state, and both are shown`(
    language: Language
  ) async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγας"), .of("Ρήγα")])
    let telling = Telling(on: today, .declaration, by: "x")
    try await house.insert(CivilStatus(.widowed, of: family.people[0].id, told: telling))
    let markup = try await page(house, in: language).page.markup
    let flag =
      ["el": "Αντίφαση στην οικογενειακή κατάσταση", "en": "Marital status contradicts"][language.rawValue] ?? ""
    #expect(try markup.texts("//ul[contains(@class, 'flags')]/li").first == flag)
    let line = try markup.texts("//section[@aria-labelledby='members']//span[@class='st wait']").first ?? ""
    #expect(line.hasPrefix(language == .el ? "Γράφει «" : "Says “"))
  }

  @Test func `who may only look is given no form and no way to change`() async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγας")])
    try await house.insert(
      Told(
        "deposits", of: .household(family.household.id), .number("5"), told: Telling(on: today, .declaration, by: "x")))
    let reader = house.desk(everywhere: [.viewPerson])
    let markup = try await page(house, reader, asks: ["housing"]).page.markup
    #expect(try markup.count("//form") == 0 && markup.count("//a[contains(@class, 'noprint')]") == 0)
    #expect(try markup.texts("//section[@aria-labelledby='ask']//li/div").count == 1)
    let worker = try await page(house, asks: ["housing"]).page.markup
    #expect(
      try worker.count("//form") == 1
        && worker.count("//td//a[contains(@href, '?tell=deposits&of=household#told')]") == 1)
  }

  @Test func `a form that comes back stands on top, filled, with all that is wrong`() async throws {
    let house = try await TestHouse()
    _ = try await house.family("Ν1", [.of("Ρήγας")])
    var page = try await page(house, asks: ["deposits", "housing"])
    let fact = try #require(page.vocabulary.fact("deposits", of: .household))
    let typed = Typed(
      [("value", "πολλά")], faults: [.init("value", .same("Όχι έτσι.")), .init("source", .sayHowWeKnow)])
    page.telling = FactForm(
      visit: page.visit, file: page.file, vocabulary: page.vocabulary, fact: fact,
      holder: .household(page.file.household.id), typed: typed, suffix: "-told")
    let markup = try page.page.markup
    #expect(page.page.isRefused)
    #expect(
      try markup.texts("//section[@class='sum']//li/a") == [
        "Όχι έτσι.", "Διαλέξτε από πού το ξέρουμε: χαρτί, δήλωση ή μητρώο",
      ])
    #expect(try markup.texts("//section[@class='sum']//li/a/@href") == ["#value-told", "#source-told"])
    for target in ["value-told", "source-told"] { #expect(try markup.count("//input[@id='\(target)']") == 1) }
    #expect(try markup.texts("//input[@id='value-told']/@value") == ["πολλά"])
    #expect(try markup.texts("//input[@id='value-told']/@aria-describedby").first?.contains("value-told-fault") == true)
    #expect(try markup.count("//section[@aria-labelledby='ask']//li") == 1, "It is not asked a second time.")
  }
}
