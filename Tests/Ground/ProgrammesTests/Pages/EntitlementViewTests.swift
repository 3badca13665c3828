import Civil
import Foundation
import Pages
import Registry
import TestHouse
import Testing

@testable import Programmes

/// One programme's answer, part by part.
struct EntitlementViewTests {
  private func figure(_ answer: Entitlement, in language: Language) throws -> [String] {
    try Markup(try Home().page(answer).html(in: language)).texts("//li/span[@class='n']")
  }

  @Test func `an amount has its unit and its period`() throws {
    var answer = try Home().answer(.eligible)
    answer.amount = Entitlement.Money(value: FactNumber(string: "1265.5"), unit: "EUR", per: "month")
    #expect(try figure(answer, in: .el) == ["1.265,50 € τον μήνα"] && figure(answer, in: .en) == ["1,265.50 € a month"])
    answer.amount = Entitlement.Money(value: 0, unit: "EUR", per: nil)
    #expect(try figure(answer, in: .el) == ["0 €"], "Nothing is a figure too.")
  }

  @Test func `what is not sure yet says so, and what nobody knows is no figure`() throws {
    var answer = try Home().answer(.tellMe)
    answer.amount = Entitlement.Money(value: 300, unit: "EUR", per: "year")
    #expect(try figure(answer, in: .el) == ["αν δικαιωθεί 300 € τον χρόνο"])
    #expect(try figure(answer, in: .en) == ["if eligible 300 € a year"])
    answer.amount?.value = nil
    #expect(try figure(answer, in: .el) == [])
    answer.status = .eligible
    #expect(
      try figure(answer, in: .el) == ["ποσό: δεν ξέρουμε ακόμη"] && figure(answer, in: .en) == ["amount: not known yet"]
    )
    answer.amount = nil
    #expect(try figure(answer, in: .el) == [])
  }

  @Test func `what they pay stands under what they get, and says so`() throws {
    var answer = try Home().answer(.eligible)
    answer.fee = Entitlement.Money(value: 40, unit: "EUR", per: "month")
    #expect(try figure(answer, in: .el) == ["πληρώνουν 40 € τον μήνα"])
    answer.points = Entitlement.Points(value: 35, lines: [])
    #expect(try figure(answer, in: .en) == ["35 points they pay 40 € a month"])
    answer.status = .tellMe
    #expect(try figure(answer, in: .el) == ["35 μόρια πληρώνουν, αν δικαιωθεί 40 € τον μήνα"])
    answer.status = .eligible
    answer.fee?.value = nil
    #expect(try figure(answer, in: .el) == ["35 μόρια τι πληρώνουν: δεν ξέρουμε ακόμη"])
    answer.fee = nil
    #expect(try figure(answer, in: .el) == ["35 μόρια"])
  }

  @Test func `points are shown with the line for each rule, and what a line waits for`() throws {
    let home = try Home()
    var answer = home.answer(.eligible)
    answer.points = Entitlement.Points(
      value: 35,
      lines: [
        .init(item: Word(el: "Ορφάνια", en: "Orphan"), points: 35, tell: []),
        .init(item: Word(el: "Εργασία", en: "Work"), points: nil, tell: [home.fact("employment", of: home.head)]),
      ])
    let markup = try Markup(home.page(answer).html(in: .el))
    #expect(try markup.texts("//li/span[@class='n']") == ["35 μόρια"])
    #expect(try markup.texts("//tbody/tr[1]/*") == ["Ορφάνια", "35"])
    #expect(try markup.texts("//tbody/tr[2]/td").first?.contains("(Ρήγα Άννα)") == true)
    #expect(try Markup(home.page(answer).html(in: .en)).texts("//thead//th") == ["Criterion", "points"])
  }

  @Test(arguments: languages) func `a reason has its sentence, its law, its figure and its limit`(language: Language)
    throws
  {
    let home = try Home()
    var answer = home.answer(.notEligible)
    answer.reasons = [
      .init(
        condition: "income", met: false, value: .init(.number(8310), .same("8.310 €")),
        limit: .init(.number(7900), .same("7.900 €")), law: "άρθρο 4",
        sentence: Word(el: "Το εισόδημα ξεπερνά.", en: "The income is over.")),
      .init(condition: "adult", met: true, law: "άρθρο 1", sentence: Word(el: "Ενήλικη.", en: "An adult.")),
      .init(condition: "roll", met: nil, law: "άρθρο 2", tell: [home.fact("on municipal roll", of: home.head)]),
    ]
    let markup = try Markup(home.page(answer).html(in: language))
    let words: [Language: [String]] = [
      .el: ["δεν ισχύει: Το εισόδημα ξεπερνά.", "ισχύει: Ενήλικη.", "εκκρεμεί: Εξαρτάται από: "],
      .en: ["does not hold: The income is over.", "holds: An adult.", "pending: Depends on: "],
    ]
    for (text, start) in zip(try markup.texts("//ul[@class='why']/li"), words[language] ?? []) {
      #expect(text.hasPrefix(start))
    }
    #expect(try markup.texts("//ul[@class='why']//span[@class='law']") == ["άρθρο 4", "άρθρο 1", "άρθρο 2"])
    let limit = ["el": "8.310 € όριο 7.900 €", "en": "8.310 € limit 7.900 €"][language.rawValue]
    #expect(try markup.texts("//ul[@class='why']//span[@class='lim']") == [limit])
    #expect(try markup.texts("//ul[@class='why']/li/@class") == ["no", "ok", "wait"])
  }

  @Test func `reasons stand open where something failed, and are folded where all holds`() throws {
    let home = try Home()
    var (refused, granted) = (home.answer(.notEligible), home.answer(.eligible))
    refused.reasons = [.init(condition: "c", met: false, law: "§", sentence: .same("Όχι."))]
    granted.reasons = [.init(condition: "c", met: true, law: "§", sentence: .same("Ναι."))]
    #expect(try Markup(home.page(refused).html(in: .el)).count("//details[@open]") == 1)
    #expect(try Markup(home.page(granted).html(in: .el)).count("//details[@open]") == 0)
  }

  @Test func `what would change the answer is said of a fact, of time, and of a condition`() throws {
    let home = try Home()
    var answer = home.answer(.notEligible)
    answer.reasons = [
      .init(
        condition: "income", met: false, law: "§", sentence: Word(el: "Το εισόδημα ξεπερνά.", en: "The income is over.")
      ),
      .init(condition: "age", met: false, law: "§", sentence: Word(el: "Είναι μικρός.", en: "He is too young.")),
    ]
    answer.changes = [
      .fact(
        name: "household.deposits", now: .init(.number(9), .same("9 €")), to: .init(.number(5), .same("5 €")),
        then: .eligible),
      .date(from: CivilDate(rawValue: 20_800), because: ["age"], then: .tellMe),
      .condition(name: "income", value: .init(.number(9), .same("9 €")), limit: .init(.number(7), .same("7 €"))),
      .condition(name: "age", value: nil, limit: nil),
    ]
    let deposits = try #require(home.vocabulary.fact("deposits", of: .household)?.label)
    #expect(
      try Markup(home.page(answer).html(in: .el)).texts("//ul[@class='prose']/li") == [
        "«\(deposits[.el])»: από 9 € σε 5 €, και τότε δικαιούνται.", "Ο χρόνος: από 13/12/2026 θέλει κι άλλα στοιχεία.",
        "Το εισόδημα ξεπερνά. Έχει 9 €, χρειάζεται 7 €.", "Είναι μικρός.",
      ])
    #expect(
      try Markup(home.page(answer).html(in: .en)).texts("//ul[@class='prose']/li") == [
        "“\(deposits[.en])”: from 9 € to 5 €, and then eligible.", "Time: from 13/12/2026 more to be told.",
        "The income is over. It has 9 € and needs 7 €.", "He is too young.",
      ])
    answer.status = .eligible
    #expect(try Markup(home.page(answer).html(in: .el)).count("//ul[@class='prose']") == 0)
  }

  @Test func `papers are counted, and each is seen, missing or perhaps needed`() throws {
    let home = try Home()
    var answer = home.answer(.eligible)
    answer.documents = [
      .init(document: "bank-statement", from: "household", required: true, verified: Home.today, until: Home.today),
      .init(document: "identity", from: home.son.identity, required: true),
      .init(document: "identity", from: home.head.identity),
    ]
    let greek = try Markup(home.page(answer).html(in: .el))
    #expect(try greek.texts("//summary").contains("Χαρτιά (3), λείπουν 2"))
    #expect(
      try greek.texts("//ul[@class='list']/li/span") == ["το είδαμε 24/11/2026, έως 24/11/2026", "λείπει", "ίσως"])
    #expect(
      try greek.texts("//ul[@class='list']//span[@class='m s']") == ["όλο το νοικοκυριό", "Ρήγας Πέτρος", "Ρήγα Άννα"])
    answer.documents = [answer.documents[0]]
    let english = try Markup(home.page(answer).html(in: .en))
    #expect(try english.texts("//summary").contains("Papers (1), all here"))
    #expect(try english.texts("//ul[@class='list']/li/span") == ["seen 24/11/2026, until 24/11/2026"])
  }

  @Test func `each figure's source stands once, with who confirmed it or that nobody has`() throws {
    let home = try Home()
    let confirmed = Confirmation(by: "Νίκη Α.", date: Home.today)
    let label = Word(el: "Βασικό ποσό", en: "Basic amount")
    let law = Entitlement.Source(name: "base", label: label, source: "ΥΑ 1", confirmed: confirmed)
    let draft = Entitlement.Source(name: "per adult", source: "ΥΑ 2", confirmed: nil)
    var answer = home.answer(.eligible)
    answer.reasons = [.init(condition: "c", met: true, law: "§", sentence: .same("Ναι."), sources: [law, draft])]
    answer.sources = [.amount: [draft]]
    let greek = try Markup(home.page(answer).html(in: .el))
    #expect(try greek.texts("//ul[@class='list']/li/p") == ["Βασικό ποσό ΥΑ 1", "per adult ΥΑ 2"])
    #expect(try greek.texts("//ul[@class='list']/li/span") == ["επιβεβαίωσε Νίκη Α., 24/11/2026", "ανεπιβεβαίωτο"])
    let english = try Markup(home.page(answer).html(in: .en))
    #expect(
      try english.texts("//ul[@class='list']/li/span") == ["confirmed by Νίκη Α., 24/11/2026", "not confirmed"])
    #expect(try english.texts("//ul[@class='list']/li/p") == ["Basic amount ΥΑ 1", "per adult ΥΑ 2"])
    #expect(english.text.contains("Rules in force from 24/11/2026, edition abababababab"))
  }
}
