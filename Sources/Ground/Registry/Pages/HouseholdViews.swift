import Civil
import Kit
import Pages
import Storage

/// A household: who, what is known of them, and what they can get.
struct HouseholdPage {
  let visit: Visit
  let file: HouseholdFile
  let vocabulary: Vocabulary
  let shown: HouseholdPanel.Shown
  /// The one form that is filled: refused, half typed, or to be told anew.
  var telling: FactForm?
  var isDraft = false

  var language: Language { visit.language }
  var mayTell: Bool { visit.desk.holds(.tellFacts) }
  private var title: Word { .householdNumbered(file.household.number) }

  var page: Page {
    let isRefused = telling?.typed.isRefused ?? false
    return Page(
      title[language], in: language, place: "/search", isRefused: isRefused,
      main: """
        <div class="head">\(crumbs)<div class="acts">\(Button.print(in: language))</div></div>
        <div class="flow">
        \(telling.flatMap { ErrorSummary($0.typed, suffix: $0.suffix).html(in: language) })
        \(when: visit.query["noted"] != nil && !isRefused, noted)
        \(identity)
        \(missing)
        \(tellingSheet)
        <div class="two"><div class="flow">\(asking)\(shown.body)\(facts)</div>\(aside)</div>
        </div>
        """)
  }

  private var crumbs: HTML { Crumbs([(.people, "/search")], here: title).html(in: language) }

  private var noted: HTML { Notice(.noted, .answerFollows, .ok, isLive: true).html(in: language) }

  private var identity: HTML {
    let head = file.head ?? file.members.first
    let place = head?.address(on: file.today)?.line
    let contradictions = file.members.compactMap { file.contradiction(of: $0, by: vocabulary) }
    var flags: [State] = []
    if !file.missing.isEmpty { flags.append(State(.incomplete, .wait, icon: .warn)) }
    if !contradictions.isEmpty { flags.append(State(.maritalContradiction, .wait, icon: .warn)) }
    return Identity(
      title[language], initials: head?.person.names.initials ?? "–",
      line: """
        \(head.map { "\($0.person.names.listed) · " as HTML })\(.members(file.members.count), in: language)\
        \(place.map { " · \($0)" as HTML })
        """, flags: flags + shown.glance
    ).html(in: language)
  }

  // Nobody can say what an incomplete household is entitled to; who is missing is said line by line.
  private var missing: HTML? {
    guard !file.missing.isEmpty else { return nil }
    return Notice(.someoneMissing(file.missing.map(\.line)), .someoneMissingHelp, .wait, icon: .warn).html(in: language)
  }

  private var tellingSheet: HTML? {
    telling.map { form in
      Panel(
        form.fact.label, id: "told", isNext: true,
        body: """
          \(when: isDraft, Notice(.stillHere, .checkAndSend, .wait, isLive: true).html(in: language))\(form.html)
          """
      ).html(in: language)
    }
  }

  // What decides most stands open, two more beside it; the rest waits its turn.
  private var asking: HTML? {
    let asks = shown.asks.filter { $0.fact != telling?.fact.name || $0.holder != telling?.holder }
    guard !asks.isEmpty else { return nil }
    let rows = asks.enumerated().map { ask($1, at: $0) }
    let rest = rows.count > 4 ? rows.dropFirst(3) : []
    return Panel(
      .tellUsFirst, id: "ask", aside: "<p class='s m'>\(.openAsks(asks.count), in: language)</p>",
      isNext: telling == nil, fill: .flush,
      body: """
        \(Tasks(Array(rows.dropLast(rest.count)), isOrdered: true).html)\
        \(rest.isEmpty ? nil : Details(.moreAsks(rest.count), body: Tasks(Array(rest), isOrdered: true).html)
          .html(in: language))
        """
    ).html(in: language)
  }

  private func ask(_ ask: HouseholdPanel.Ask, at index: Int) -> Tasks.Row {
    let state = State(.missingFact, .wait, icon: .ask).html(in: language)
    guard let fact = vocabulary.fact(ask.fact, of: ask.holder.person == nil ? .household : .member) else {
      return Tasks.Row(state, "\(ask.fact)")
    }
    let form = FactForm(
      visit: visit, file: file, vocabulary: vocabulary, fact: fact, holder: ask.holder, suffix: "-\(index)")
    let why: HTML = "<span class='m s'>\(ask.why, in: language)</span>"
    guard mayTell else { return Tasks.Row(state, "<b>\(form.question, in: language)</b><br>\(why)") }
    let isOpen = index == 0 && telling == nil
    return Tasks.Row(state, "\(Details(form.title, isOpen: isOpen, body: form.html).html(in: language))\(why)")
  }
}

extension Address {
  /// As an envelope has it.
  var line: String {
    let street = [street, number].compactMap(\.self).joined(separator: " ")
    return [street, postcode ?? "", community ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
