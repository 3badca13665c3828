import Accounts
import Civil
import Kit
import Pages
import Registry
import Storage

/// All editions, those of one programme together.
struct ProgrammesPage {
  let visit: Visit
  let lines: [EditionLine]
  let titles: [String: Word]
  /// Those who proposed and approved.
  let who: Identities
  /// The programmes that have a page: those in force.
  let inForce: Set<String>
  var typed = Typed()
  /// The suffix of the form that came back.
  var part = ""

  static func suffix(of edition: ID<Edition>) -> String { "-\(edition.rawValue)".lowercased() }

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.programmes[language], in: language, place: "/programmes", isRefused: typed.isRefused,
      main: """
        <div class="head"><h1>\(.programmes, in: language)</h1></div>
        <div class="flow">\(ErrorSummary(typed, suffix: part).html(in: language))\
        \(when: visit.query["noted"] != nil, Notice(.editionInForce, nil, .ok, isLive: true).html(in: language))\(proposed)\(Panel(.editions, id: "editions", fill: .flush, body: body).html(in: language))</div>
        """)
  }

  private var proposed: HTML? {
    let waiting = visit.desk.holds(.approveProgrammes) ? lines.filter { $0.isProposed(to: visit.desk) } : []
    guard !waiting.isEmpty else { return nil }
    return Panel(
      .waitForApproval(waiting.count), id: "proposed", isNext: true, fill: .flush,
      body: "<p class='pad'>\(.approvalHelp, in: language)</p>\(waiting.map(approve))"
    ).html(in: language)
  }

  private func approve(_ line: EditionLine) -> HTML {
    let suffix = Self.suffix(of: line.id)
    let action = "/programmes/editions/\("\(line.id.rawValue)".lowercased())/approve"
    let typed = part == suffix ? typed : Typed()
    let older = lines.contains { $0.slug == line.slug && $0.state == .inForce }
    return Details(
      .approve(titles[line.slug] ?? .same(line.slug), from: line.validFrom), isOpen: part == suffix, isOnPaper: false,
      body: """
        <form method="post" action="\(link: action)" novalidate>\(visit.token(for: action, on: "/programmes"))\
        <input type="hidden" name="version" value="\(line.version)"><div class="flow">
        <p class="m s">\(.proposedBy(who[line.proposedBy]), in: language)</p>
        \(Field("decision", .byDecision, hint: .decisionHint, width: .twenty).html(typed, suffix: suffix, in: language))\
        \(when: older, Choices("ending", .olderEdition, isMany: true, [.init("yes", .endOlder)])
          .html(typed, suffix: suffix, in: language))
        <div class="acts">\(Button.send(.putInForce, in: language))</div></div></form>
        """
    ).html(in: language)
  }

  private var body: HTML {
    guard !lines.isEmpty else {
      return Empty(.noProgrammes, .noProgrammesHelp, icon: .heart).html(in: language)
    }
    return Pages.Table(
      .editions,
      [
        Pages.Table.Column(.programme), .init(.inForceFrom), .init(.editionState), .init(.whoProposed),
        .init(.whoApproved),
      ],
      rows: lines.map(row)
    ).html(in: language)
  }

  private func row(_ line: EditionLine) -> [HTML] {
    let title = titles[line.slug] ?? .same(line.slug)
    let name: HTML =
      !inForce.contains(line.slug)
      ? "\(title, in: language)" : "<a href='\(link: Location.of("programmes", line.slug))'>\(title, in: language)</a>"
    let approved: HTML =
      line.approvedBy.map { by in
        "\(who[by], in: language)\(line.decision.map { "<br><span class='m s'>\($0)</span>" as HTML })"
      } ?? "–"
    return [
      "\(name)\(line.template.map { "<br><span class='m s'>\(.templateOf($0), in: language)</span>" as HTML })",
      "\(.day(line.validFrom), in: language)", line.words.html(in: language),
      "\(who[line.proposedBy], in: language)", approved,
    ]
  }
}

extension EditionLine {
  /// Whether it waits for somebody like the caller: another than who proposed it.
  func isProposed(to desk: Desk) -> Bool { state == .proposed && template == nil && proposedBy != desk.caller.identity }

  var words: State {
    switch state {
    case .draft: State(.isDraft, .mute)
    case .proposed: State(.isProposed, .wait)
    case .inForce: State(.isInForce, .ok)
    case .ended: State(.isEnded, .mute)
    }
  }
}

/// One programme as the law has it: conditions, figures with their sources and who confirmed them, papers, editions.
struct ProgrammePage {
  let visit: Visit
  let found: OpenProgramme
  let lines: [EditionLine]
  /// Those who proposed and approved.
  let who: Identities

  private var language: Language { visit.language }
  private var programme: Programme { found.programme }

  var page: Page {
    Page(
      programme.title[language], in: language, place: "/programmes",
      main: """
        <div class="head">\(Crumbs([(.programmes, "/programmes")], here: programme.title).html(in: language))\
        <div class="acts">\(Button.print(in: language))</div></div>
        <div class="flow"><div><h1>\(programme.title, in: language)</h1>\
        <p class="m">\(programme.audience, in: language)</p></div>
        \(Panel(.atAGlance, id: "glance", body: glance).html(in: language))
        \(Panel(.conditions, id: "conditions", fill: .flush, body: conditions).html(in: language))
        \(Panel(.figures, id: "figures", aside: unconfirmed, fill: .flush, body: figures).html(in: language))
        \(found.papers(in: language))
        </div>
        """)
  }

  private var glance: HTML {
    let line = lines.first { $0.state == .inForce }
    return Pairs(
      [
        .init(.givesWhat, "\(programme.delivers, in: language)"),
        .init(.whoDecides, "\(.decidedBy(programme.decidedBy), in: language)"),
        .init(.theLaw, "<span lang='el'>\(programme.law)</span>"),
        .init(.inForceFrom, "\(.day(programme.from), in: language)"),
        .init(.editionNumber, "<span class='ltr'>\(programme.sha256.prefix(12))</span>"),
      ]
        + [
          line.map { Pairs.Pair(.whoProposed, "\(who[$0.proposedBy], in: language)") },
          line?.approvedBy.map { Pairs.Pair(.whoApproved, "\(who[$0], in: language)") },
          line?.decision.map { Pairs.Pair(.byDecision, "\($0)") },
        ].compactMap(\.self)
    ).html(in: language)
  }

  private var conditions: HTML {
    Pages.Table(
      .conditions, [Pages.Table.Column(.condition), .init(.theLaw)],
      rows: found.conditions.map { ["\($0.sentence, in: language)", "<span class='s' lang='el'>\($0.law)</span>"] }
    ).html(in: language)
  }

  private var unconfirmed: HTML? {
    let count = programme.unconfirmed(on: visit.desk.today).count
    return count > 0 ? State(.unconfirmedFigures(count), .wait, icon: .ask).html(in: language) : nil
  }

  private var figures: HTML {
    Pages.Table(
      .figures,
      [
        Pages.Table.Column(.figure), .init(.itsValue, isNumber: true), .init(.since), .init(.source), .init(.confirmed),
      ],
      rows: programme.amounts.flatMap { amount in
        amount.values.reversed().map {
          row(amount, "\(found.words($0), in: language)", $0.from, $0.source, $0.confirmed)
        }
      } + programme.decisions.compactMap(row)
    ).html(in: language)
  }

  // A table is one figure of many lines, whose source stands for all of them.
  private func row(_ decision: Decision) -> [HTML]? {
    guard case .table(let table) = decision.logic else { return nil }
    let lines = "\(.lines(table.rules.count), in: language)" as HTML
    return row(decision, lines, programme.from, decision.source ?? "", decision.confirmed)
  }

  private func row(
    _ figure: some Called, _ value: HTML, _ from: CivilDate, _ source: String, _ confirmed: Confirmation?
  ) -> [HTML] {
    let confirmed =
      confirmed.map { State(.confirmedBy($0.by, $0.date), .ok) } ?? State(.unconfirmed, .wait, icon: .ask)
    return [
      figure.called(in: language), value, "\(.day(from), in: language)",
      "<span class='s' lang='el'>\(source)</span>", confirmed.html(in: language),
    ]
  }
}

/// What rules know under a name in English, and people under a label.
protocol Called {
  var name: String { get }
  var label: Word? { get }
}

extension Amount: Called {}
extension Decision: Called {}
extension Entitlement.Source: Called {}

extension Called {
  /// Its label; else its name in the rules.
  func called(in language: Language) -> HTML {
    label.map { "\($0, in: language)" } ?? "<span class='ltr' lang='en'>\(name)</span>"
  }
}

extension OpenProgramme {
  /// A condition of the programme as it stands for everybody, and its law.
  var conditions: [(sentence: Word, law: String)] {
    programme.decisions.compactMap { decision in
      decision.condition.map { ($0.met.general(limit: limit(of: $0)), decision.law) }
    }
  }

  /// A figure in words, with its unit.
  func words(_ value: Amount.DatedValue) -> Word {
    switch value.value {
    case .number(let number):
      FactNumber.words(number, unit: value.unit.flatMap { vocabulary.units[$0] }, isMoney: value.unit == "EUR")
    case .months(let months): months.words
    case .time(let time): .days(time.days)
    case nil: .unsaid
    }
  }

  // Where it is one of the figures it is the same for everybody; where it is worked out it depends on who asks.
  private func limit(of condition: Condition) -> Word? {
    guard let text = condition.limit?.text, text.hasPrefix("amounts.") else { return nil }
    let amount = programme.amounts.first { $0.name == text.dropFirst("amounts.".count) }
    return amount?.values.last.map(words)
  }

  /// The papers that it asks for.
  func papers(in language: Language) -> HTML? {
    guard !programme.documents.isEmpty else { return nil }
    let lines = programme.documents.map { rule -> (text: HTML, end: HTML?) in
      let title = vocabulary.documents[rule.document] ?? .same(rule.document)
      return (
        "\(title, in: language)<br><span class='m s'>\(.holder(rule.from), in: language)</span>",
        rule.when == nil ? nil : State(.inSomeCases, .mute, icon: .ask).html(in: language)
      )
    }
    return Panel(.papersAsked, id: "papers", fill: .flush, body: Lines(lines).html).html(in: language)
  }
}

extension Word {
  /// A sentence about one household as it stands for everybody: without what that household has.
  fileprivate func general(limit: Word?) -> Word {
    let limit = limit ?? Word(el: "του προγράμματος", en: "the programme")
    func said(_ language: Language) -> String {
      self[language].replacing(" ({value})", with: "")
        .replacing(#/ (?:είναι|is worth|is|are) \{value\}(?: old)?,?/#, with: "")
        .replacing("{limit}", with: limit[language]).replacing("{value}", with: "…")
    }
    return Word(el: said(.el), en: said(.en))
  }
}
