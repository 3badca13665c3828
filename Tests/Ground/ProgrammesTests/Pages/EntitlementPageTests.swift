import Civil
import Foundation
import Pages
import Registry
import Storage
import TestHouse
import Testing

@testable import Programmes

/// What can be got, as a household's page shows it: answers in, markup out.
struct EntitlementPageTests {
  private let row = "//ul[@class='tasks']/li"

  @Test(
    arguments: [
      (Entitlement.Status.eligible as Entitlement.Status?, "ok", "Δικαιούται", "Eligible"),
      (.notEligible, "no", "Όχι τώρα", "Not now"), (.tellMe, "wait", "Λείπει κάτι", "Tell me"),
      (nil, "mute", "Χωρίς απάντηση", "No answer"),
    ])
  func `each state says itself in words, in either language`(
    status: Entitlement.Status?, tone: String, greek: String, english: String
  ) throws {
    let page = try Home().page(try Home().answer(status))
    for (language, words) in [(Language.el, greek), (.en, english)] {
      let markup = try Markup(page.html(in: language))
      #expect(try markup.texts("\(row)/span[contains(@class, 'st')]") == [words])
      #expect(try markup.count("\(row)/span[@class='st \(tone)']") == 1)
    }
    #expect(try Markup(page.html(in: .el)).texts("//h3") == ["Παντοπωλείο"])
    #expect(try Markup(page.html(in: .en)).texts("//h2 | //h3") == ["What they can get", "Grocery"])
  }

  @Test func `where no programme is in force it says who publishes them`() throws {
    let markup = try Markup(try Home().page().html(in: .el))
    #expect(markup.text.contains("Κανένα πρόγραμμα σε ισχύ Ο διαχειριστής δημοσιεύει τα προγράμματα του δήμου."))
    #expect(try markup.count(row) == 0)
    #expect(try Markup(try Home().page().html(in: .en)).text.contains("No programme in force"))
    let empty = try Home(members: false).page()
    #expect(try Markup(empty.html(in: .el)).text.contains("Κανένα μέλος Προσθέστε μέλος"))
    #expect(try Markup(empty.html(in: .en)).text.contains("No member Add a member"))
  }

  @Test func `the day of the answer and who decides are said`() throws {
    let home = try Home()
    var answer = home.answer(.eligible)
    answer.decidedBy = "Municipal Committee"
    let greek = try Markup(home.page(answer).html(in: .el)).text
    #expect(greek.contains("υπολογισμός της 24/11/2026") && greek.contains("αποφασίζει: Δημοτική Επιτροπή"))
    let english = try Markup(home.page(answer).html(in: .en)).text
    #expect(english.contains("worked out on 24/11/2026") && english.contains("decided by: Municipal Committee"))
  }

  @Test func `a programme for a member names her, one for the household nobody`() throws {
    let home = try Home()
    var whole = home.answer(.eligible, .same("Α"))
    whole.person = "household"
    let markup = try Markup(home.page(home.answer(.eligible, .same("Β"), of: home.son), whole).html(in: .el))
    #expect(try markup.texts("\(row)//p[@class='s m']").map { $0.contains("·") } == [true, false])
    #expect(try markup.texts("\(row)//p[@class='s m']").first == "Ρήγας Πέτρος · αποφασίζει: ο δήμος")
  }

  @Test func `a rule with a mistake gives no figure, and says the mistake`() throws {
    let home = try Home()
    var answer = home.answer(nil)
    answer.fault = Entitlement.Fault(decision: "income", line: 7, sentence: Word(el: "Γραμμή 7.", en: "Line 7."))
    answer.amount = Entitlement.Money(value: 100, unit: "EUR", per: "month")
    for (language, words) in [
      (Language.el, "Ο κανόνας έχει λάθος. Γραμμή 7."), (.en, "The rule has a mistake. Line 7."),
    ] {
      #expect(try Markup(home.page(answer).html(in: language)).texts("//div[contains(@class, 'note')]") == [words])
    }
  }

  @Test func `what the household's owner wrote is text, and never markup`() throws {
    let home = try Home()
    let markup = try Markup(home.page(home.answer(.eligible, .same("<b>&\"'"))).html(in: .el))
    #expect(try markup.texts("//h3") == ["<b>&\"'"] && markup.count("//h3/b") == 0)
  }

  @Test(arguments: languages) func `at a glance each programme stands once, by its best answer`(language: Language)
    throws
  {
    let home = try Home()
    let nursery = Word(el: "Σταθμός", en: "Nursery")
    let glance = try home.page(
      home.answer(.notEligible, nursery), home.answer(.tellMe), home.answer(.eligible, nursery, of: home.son),
      home.answer(nil, .same("Χ"))
    ).glance.map { try Markup($0.html(in: language)).text }
    let expected: [Language: [String]] = [
      .el: ["Σταθμός: δικαιούται", "Παντοπωλείο: λείπει κάτι", "Χ: χωρίς απάντηση"],
      .en: ["Nursery: eligible", "Grocery: tell me", "Χ: no answer"],
    ]
    #expect(glance == expected[language])
  }
}

/// What is asked, and by which programme.
struct AskTests {
  @Test(arguments: languages) func `each fact is asked once, the most decisive first, by all that wait for it`(
    language: Language
  ) throws {
    let home = try Home()
    let (income, deposits) = (home.fact("yearly income", of: home.son), "household.deposits")
    var (grocery, nursery) = (home.answer(.tellMe), home.answer(.tellMe, Word(el: "Σταθμός", en: "Nursery")))
    grocery.missing = [home.missing(income), home.missing(deposits)]
    nursery.missing = [home.missing(deposits), home.missing(income), home.missing(deposits)]
    let asks = home.page(grocery, nursery).asks
    #expect(asks.map(\.fact) == ["yearly income", "deposits"])
    #expect(asks.map(\.holder) == [.person(home.son.id), .household(home.file.household.id)])
    let why = ["el": "κρίνει: Παντοπωλείο, Σταθμός", "en": "decides: Grocery, Nursery"][language.rawValue]
    #expect(asks.map { $0.why[language] } == [why, why])
  }

  @Test func `whoever is not of this household is asked nothing`() throws {
    let home = try Home()
    var answer = home.answer(.tellMe)
    answer.missing = [home.missing("\(UUID()).yearly income"), home.missing("nonsense")]
    #expect(home.page(answer).asks.isEmpty)
  }

  @Test func `the first three that are missing are named, and how many more there are`() throws {
    let home = try Home()
    var answer = home.answer(.tellMe)
    answer.missing = [
      "household.deposits", "household.housing", home.fact("student", of: home.son), "household.property value",
    ]
    .map(home.missing)
    let greek = try Markup(home.page(answer).html(in: .el)).texts("//a[@href='#ask']").first ?? ""
    let english = try Markup(home.page(answer).html(in: .en)).texts("//a[@href='#ask']").first ?? ""
    #expect(greek.contains("(Ρήγας Πέτρος)") && greek.hasSuffix(" και 1 ακόμη") && english.hasSuffix(" and 1 more"))
    answer.missing = [home.missing("household.deposits")]
    let label = home.vocabulary.fact("deposits", of: .household)?.label
    #expect(try Markup(home.page(answer).html(in: .el)).texts("//a[@href='#ask']").first == label?[.el])
  }

  @Test func `a household that is not complete asks who belongs to it, and shows no figure`() throws {
    let home = try Home()
    var answer = home.answer(.tellMe)
    answer.missing = [home.missing("household.members complete")]
    answer.amount = Entitlement.Money(value: nil, unit: "EUR", per: "month")
    let page = home.page(answer)
    #expect(page.asks.map(\.fact) == ["members complete"])
    #expect(try Markup(page.html(in: .el)).count("//span[@class='n']") == 0)
  }
}
