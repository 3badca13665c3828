import Civil
import Kit
import Pages
import Storage

/// Whom a search found.
struct SearchPage {
  let visit: Visit
  let text: String
  let found: Found?
  var errors: [FieldError] = []

  init(_ visit: Visit, text: String, found: Found?, errors: [FieldError] = []) {
    self.visit = visit
    self.text = text
    self.found = found
    self.errors = errors
  }

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.people[language], in: language, place: "/search", isRefused: !errors.isEmpty,
      main: """
        <div class="head"><h1>\(.people, in: language)</h1></div>
        <div class="flow">\(ErrorSummary(typed, suffix: "-find").html(in: language))\(form)\(found.map(result))</div>
        """)
  }

  private var typed: Typed { Typed([("q", text)], faults: errors.map { .init($0.field, $0.reason) }) }

  private var form: HTML {
    """
    <form class="sheet" role="search" aria-label="\(.people, in: language)" method="post" action="/search" novalidate>\
    <div class="flow">\(visit.token(for: "/search", on: "/search"))\
    \(Field("q", .searchFor, hint: .searchForHint, width: .full).html(typed, suffix: "-find", in: language))
    <div class="acts">\(Button.send(.find, in: language))</div></div></form>
    """
  }

  private func result(_ found: Found) -> HTML {
    guard !found.people.isEmpty else {
      return Panel(
        .nobodyFound, id: "found", fill: .flush,
        body: Empty(.nobodyFoundLead, .nobodyFoundHelp, icon: .people, action: newPerson(.main)).html(in: language)
      ).html(in: language)
    }
    let table = Table(
      .foundPeople,
      [Table.Column(.name), .init(.parents), .init(.born), .init(.household), .init(.relation)],
      rows: found.people.map(row))
    return Panel(
      .found(found.people.count, hasMore: found.hasMore), id: "found", fill: .flush,
      body: """
        \(table.html(in: language))\
        \(when: found.hasMore, "<p class='m s pad'>\(.narrowDown, in: language)</p>")\
        \(newPerson(.small).map { "<div class='row pad'><p>\(.notAmongThem, in: language)</p>\($0)</div>" as HTML })
        """
    ).html(in: language)
  }

  // What was looked for goes along, sealed.
  private func newPerson(_ weight: Button.Weight) -> HTML? {
    guard visit.desk.holds(.editPerson) else { return nil }
    return Button.link(.takeInNew, to: "/people/new?t=" + visit.seal.hide(text), weight, in: language)
  }

  private func row(_ line: FoundPerson) -> [HTML] {
    let person = line.person
    let former = line.formerNames.first.map { names in
      "<br><span class='m s'>\(.formerly, in: language) \(names.listed)</span>" as HTML
    }
    return [
      "<a href='\(link: RegistryPages.address(of: person.id))'>\(person.names.listed)</a>\(former)",
      "\(person.names.parents(in: language))",
      "\(person.born.map { $0.words[language] } ?? "")",
      line.household.map { household in
        "<a href='\(link: RegistryPages.address(ofHousehold: household.number))'>\(household.number)</a>"
      } ?? "",
      "\(line.household.map { $0.relation.words[language] } ?? "")",
    ]
  }
}
