import Kit
import Pages
import Storage

/// Another member for a household: somebody whom the registry knows, or somebody new.
struct AddMemberPage {
  let visit: Visit
  let file: HouseholdFile
  /// What was looked for.
  var text = ""
  /// Whom that found, or who has the numbers that were typed; nil where nobody was looked for.
  var found: [FoundPerson]?
  /// What stands in the form, refused or half typed.
  var typed = Typed()
  /// Whether that is the form for somebody new.
  var isNew = false
  var isDraft = false

  private var language: Language { visit.language }
  private var home: String { RegistryPages.address(ofHousehold: file.household.number) }
  private var action: String { home + "/members" }
  private var here: String { home + "/members/new" }
  private var suffix: String { isNew ? "-new" : "-known" }

  /// The same with the form come back.
  func refused(_ errors: [FieldError]) -> AddMemberPage {
    var page = self
    page.text = visit.fields["t"].flatMap(visit.seal.show) ?? ""
    page.typed = visit.fields.without().typed(errors.map(placed))
    return page
  }

  var page: Page {
    Page(
      Word.addMember[language], in: language, place: "/search", isRefused: typed.isRefused,
      main: """
        <div class="head">\(crumbs)</div>
        <div class="slim flow">
        \(ErrorSummary(typed, suffix: suffix).html(in: language))
        <h1>\(.addMember, in: language)</h1>
        \(when: isDraft, Notice(.stillHere, .checkAndSend, .wait, isLive: true).html(in: language))
        \(search)\(candidates)\(newcomer)
        </div>
        """)
  }

  private var crumbs: HTML {
    Crumbs([(.people, "/search"), (.householdNumbered(file.household.number), home)], here: .addMember)
      .html(in: language)
  }

  private var search: HTML {
    Panel(
      .isAlreadyKnown, id: "known",
      body: """
        <form role="search" aria-label="\(.isAlreadyKnown, in: language)" method="post" action="\(link: action)/find" \
        novalidate>\(visit.token(for: action + "/find", on: here))\
        \(Field("q", .searchFor, hint: .searchFirst, width: .full)
          .html(Typed([("q", text)]), suffix: "-member", in: language))
        <div class="acts">\(Button.send(.find, found == nil ? .main : .other, in: language))</div></form>
        """
    ).html(in: language)
  }

  // Who is a member already is no candidate; who has a number that was typed is shown all the same.
  private var candidates: HTML? {
    guard let found else { return nil }
    let members = Set(file.members.map(\.id))
    let people = found.filter { !members.contains($0.person.id) }
    guard !people.isEmpty else {
      if isNew { return Bearers(found).html(in: language) }
      return Notice(found.isEmpty ? .nobodyFoundLead : .allAreMembers, nil, .info).html(in: language)
    }
    return Panel(
      isNew ? .alreadyHere : .found(people.count, hasMore: false), id: "found", isNext: !isNew || typed.isRefused,
      body: """
        <form method="post" action="\(link: action)" novalidate>\(visit.token(for: action, on: here))\
        <input type="hidden" name="known" value="yes"><input type="hidden" name="t" value="\(visit.seal.hide(text))">\
        <input type="hidden" name="form" value="\(visit.formNumber(in: known))">
        \(Choices("person", .whoIsIt, people.map(option)).html(known, suffix: "-known", in: language))\
        \(joining(known, "-known"))
        <div class="acts">\(Button.send(.addThisMember, in: language))</div></form>
        """
    ).html(in: language)
  }

  private func option(_ person: FoundPerson) -> Choices.Option {
    let about = person.about(in: language)
    return Choices.Option(
      "\(person.person.id.rawValue)", .same(person.person.names.listed), hint: about.isEmpty ? nil : .same(about))
  }

  private var newcomer: HTML {
    let form: HTML = """
      <form class="flow" method="post" action="\(link: action)" novalidate>\(visit.token(for: action, on: here))\
      <input type="hidden" name="form" value="\(visit.formNumber(in: new))">
      <p>\(.newPersonLead, in: language)</p>\(NewPersonFields(new, suffix: "-new").html(in: language))\
      \(joining(new, "-new"))
      <div class="acts">\(Button.send(.takeInAndAdd, in: language))</div></form>
      """
    let isOpen = isNew || found?.isEmpty == true
    return Panel(
      found == nil ? .newPerson : .notAmongThem, id: "new",
      body: Details(.takeInNew, isOpen: isOpen, body: form).html(in: language)
    )
    .html(in: language)
  }

  private func joining(_ typed: Typed, _ suffix: String) -> HTML {
    let relations = Membership.Relation.allCases.filter { $0 != .head || file.head == nil }
    let lines = [("", Word.chooseOne)] + relations.map { ($0.rawValue, $0.words) }
    return """
      \(Selection("relation", .relationToHead, lines).html(typed, suffix: suffix, in: language))\
      \(DateBoxes("from", .memberFrom).html(typed.filled("from", with: file.today), suffix: suffix, in: language))
      """
  }

  private var known: Typed { isNew ? Typed() : typed }
  private var new: Typed { isNew ? typed : Typed() }

  private func placed(_ error: FieldError) -> FieldError {
    error.field == "from" ? FieldError("from.day", error.reason) : error
  }
}
