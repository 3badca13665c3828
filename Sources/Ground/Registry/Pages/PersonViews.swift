import Audit
import Civil
import Foundation
import Kit
import Pages
import Storage

/// A person: who, what is known, and what their household can get.
struct PersonPage {
  let visit: Visit
  let file: PersonFile
  let vocabulary: Vocabulary
  let shown: HouseholdPanel.Shown?

  private var language: Language { visit.language }
  private var person: Person { file.person }
  private var household: String? { file.household.map { RegistryPages.address(ofHousehold: $0.household.number) } }
  private var isOpen: Bool { visit.query["show"] == "numbers" }

  var page: Page {
    Page(
      person.names.listed, in: language, place: "/search",
      main: """
        <div class="head">\(Crumbs([(.people, "/search")], here: .same(person.names.listed)).html(in: language))\
        <div class="acts">\(when: visit.desk.holds(.readTrail),
          Button.link(.whoLookedHere, to: RegistryPages.address(of: person.id) + "/sightings", .small, in: language))\
        \(Button.print(in: language))</div></div>
        <div class="flow">\(when: visit.query["noted"] != nil, Notice(.takenIn, takenInNext, .ok, isLive: true).html(in: language))\
        \(identity)\(asks)
        <div class="two"><div class="flow">\(shown?.body)\(facts)</div>\(aside)</div></div>
        """)
  }

  private var identity: HTML {
    let age = person.born.map { born -> HTML in
      "\(.years(born.age(on: file.today)), in: language) (\(born.words, in: language))"
    }
    let parents = person.names.parents(in: language)
    let former = file.formerNames.first.map { "\(Word.formerly[language]) \($0.names.listed)" }
    let line = [parents, former ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    return Identity(
      person.names.listed, initials: person.names.initials,
      line: "\(line)\(when: !line.isEmpty && age != nil, " · ")\(age)", pairs: numbers,
      flags: file.contradiction(by: vocabulary).map { [State($0.words(vocabulary), .wait, icon: .warn)] } ?? []
    ).html(in: language)
  }

  // AMKA and AFM show enough to be compared with a card, and the rest when asked for.
  private var numbers: [Pairs.Pair] {
    let address = RegistryPages.address(of: person.id)
    let current = file.rows.identifiers.filter { $0.ended == nil || $0.ended.map { $0 > file.today } == true }
    var pairs = current.enumerated().map { index, identifier in
      let value = isOpen ? identifier.value : identifier.value.prefix(isMasked(identifier) ? 6 : 3) + "•••"
      let action = index == 0 && !isOpen ? (link: address + "?show=numbers", text: Word.show) : nil
      return Pairs.Pair(identifier.kind.words, "<span class='ltr'>\(value)</span>", action: action)
    }
    if let phone = file.rows.contacts.first {
      let value = phone.kind == .email ? "\(phone.value)" as HTML : telephone(phone.value)
      pairs.append(Pairs.Pair(phone.kind.words, value))
    }
    return pairs
  }

  private func isMasked(_ identifier: Identifier) -> Bool { identifier.kind == .amka }

  private func telephone(_ number: String) -> HTML {
    "<a class='tel' href='\(link: "tel:" + number)'><span class='ltr'>\(number)</span></a>"
  }

  private var asks: HTML? {
    guard let shown, let household, !shown.asks.isEmpty else { return nil }
    return Panel(
      .tellUsFirst, id: "ask", isNext: true,
      body: """
        <p>\(.openAsksOfHousehold(shown.asks.count), in: language)</p>
        <p class="acts">\(Button.link(.answerThere, to: household + "#ask", .main, in: language))</p>
        """
    ).html(in: language)
  }

  private var facts: HTML {
    let names = file.household?.names ?? [:]
    let lines = file.standings(by: vocabulary).map { fact, standing in
      FactLine(fact: fact, standing: standing, vocabulary: vocabulary, names: names, change: change(fact))
    }
    let table = FactTable(.same(person.names.listed), lines)
    return Panel(
      .whatWeKnow, id: "facts", aside: lines.isEmpty ? nil : "<p>\(table.count(in: language))</p>", fill: .flush,
      body: table.html(in: language)
    ).html(in: language)
  }

  private func change(_ fact: Fact) -> String? {
    guard let household, visit.desk.holds(.tellFacts), fact.computed == nil, fact.question != nil else { return nil }
    return "\(household)?tell=\(Location.of(fact.name).dropFirst())&of=\(person.id.rawValue)#told"
  }

  private var aside: HTML {
    """
    <aside class="flow" aria-label="\(.membersAndPapers, in: language)">\(belonging)\
    \(Panel(.papers, id: "papers", fill: .flush, body: PaperLines(file.papers, file.today, vocabulary).html(in: language))
      .html(in: language))</aside>
    """
  }

  private var mayEdit: Bool { visit.desk.holds(.editPerson) }
  private var takenInNext: Word? { file.household == nil ? .takenInNext : nil }

  // A household of her own, of which she is the head.
  private var opening: HTML? {
    guard mayEdit else { return nil }
    let here = RegistryPages.address(of: person.id)
    return """
      <form method="post" action="/households">\(visit.token(for: "/households", on: here))\
      <input type="hidden" name="person" value="\(person.id.rawValue.uuidString)">\
      <input type="hidden" name="form" value="\(visit.formNumber(in: Typed()))">\
      \(Button.send(.openHousehold, in: language))</form>
      """
  }

  private var belonging: HTML {
    guard let home = file.household, let household else {
      return Panel(
        .household, id: "home", fill: .flush,
        body: Empty(.noHousehold, mayEdit ? .openHouseholdHelp : .noHouseholdHelp, icon: .house, action: opening)
          .html(in: language)
      ).html(in: language)
    }
    let rows = home.members.map { member in
      Tasks.Row(
        "<span class='niche sm' aria-hidden='true'>\(member.person.names.initials)</span>",
        """
        \(member.id == person.id
          ? "<b>\(member.person.names.listed)</b>" as HTML
          : "<a href='\(link: RegistryPages.address(of: member.id))'>\(member.person.names.listed)</a>")<br>\
        <span class="s m">\(member.relation.words, in: language)</span>
        """)
    }
    return Panel(
      .household, id: "home", aside: "<p class='s'><a href='\(link: household)'>\(home.household.number)</a></p>",
      fill: .flush,
      body: """
        \(Tasks(rows).html)\(file.address.map { "<p class='s pad'>\($0.line)</p>" as HTML })
        """
    ).html(in: language)
  }
}
