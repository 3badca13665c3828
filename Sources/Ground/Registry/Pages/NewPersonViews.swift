import Kit
import Pages
import Storage

/// Somebody new, to be taken in by hand.
struct NewPersonPage {
  let visit: Visit
  let typed: Typed
  /// Who has the numbers that were typed.
  var bearers: [FoundPerson] = []
  var isDraft = false

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.newPerson[language], in: language, place: "/search", isRefused: typed.isRefused,
      main: """
        <div class="head">\(Crumbs([(.people, "/search")], here: .newPerson).html(in: language))</div>
        <div class="slim flow">
        \(ErrorSummary(typed).html(in: language))
        <h1>\(.newPerson, in: language)</h1>
        \(when: isDraft, Notice(.stillHere, .checkAndSend, .wait, isLive: true).html(in: language))
        \(Bearers(bearers).html(in: language))
        <form class="sheet" method="post" action="/people" novalidate><div class="flow">
        \(visit.token(for: "/people", on: "/people/new"))\
        <input type="hidden" name="form" value="\(visit.formNumber(in: typed))">
        <p>\(.newPersonLead, in: language)</p>
        \(NewPersonFields(typed).html(in: language))
        <div class="acts">\(Button.send(.takeIn, in: language))</div></div></form>
        </div>
        """)
  }
}

/// The boxes in which somebody new is described.
struct NewPersonFields {
  let typed: Typed
  let suffix: String

  init(_ typed: Typed, suffix: String = "") {
    self.typed = typed
    self.suffix = suffix
  }

  func html(in language: Language) -> HTML {
    """
    \(Field("family", .familyName).html(typed, suffix: suffix, in: language))\
    \(Field("given", .givenName, hint: .givenNameHint).html(typed, suffix: suffix, in: language))\
    \(Field("father", .fatherName).html(typed, suffix: suffix, in: language))\
    \(Field("mother", .motherName).html(typed, suffix: suffix, in: language))\
    \(DateBoxes("born", .birthDate, hint: .birthDateHint).html(typed, suffix: suffix, in: language))\
    \(Choices("sex", .sexOnPaper, isWide: true, [.init("female", .female), .init("male", .male)])
      .html(typed, suffix: suffix, in: language))\
    \(Field("amka", Identifier.Kind.amka.words, hint: .amkaHint, .numeric, width: .ten)
      .html(typed, suffix: suffix, in: language))\
    \(Field("afm", Identifier.Kind.afm.words, hint: .afmHint, .numeric, width: .ten)
      .html(typed, suffix: suffix, in: language))
    """
  }
}

/// Who has a number that was typed: shown, and not written a second time.
struct Bearers {
  let people: [FoundPerson]

  init(_ people: [FoundPerson]) { self.people = people }

  func html(in language: Language) -> HTML? {
    guard !people.isEmpty else { return nil }
    let lines = people.map { person -> (text: HTML, end: HTML?) in
      let about = person.about(in: language)
      return (
        """
        <a href="\(link: RegistryPages.address(of: person.person.id))"><b>\(person.person.names.listed)</b></a>\
        \(when: !about.isEmpty, "<br><span class='m s'>\(about)</span>")
        """, nil
      )
    }
    return Panel(
      .alreadyHere, id: "bearers", isNext: true, fill: .flush,
      body: "<p class='pad'>\(.alreadyHereHelp, in: language)</p>\(Lines(lines).html)"
    ).html(in: language)
  }
}

extension FoundPerson {
  /// What tells her from others of her name: parents, birth, household.
  func about(in language: Language) -> String {
    let born = person.born.map { "\(Word.born[language]) \($0.words[language])" }
    let home = household.map { Word.memberOf($0.number)[language] }
    return [person.names.parents(in: language).unlessEmpty, born, home].compactMap(\.self).joined(separator: " · ")
  }
}
