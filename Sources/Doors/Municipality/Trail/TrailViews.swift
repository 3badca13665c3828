import Accounts
import Audit
import Civil
import Foundation
import Kit
import Pages
import Registry
import Storage

/// What was done in one day, with the head of the chain: printed and kept elsewhere it proves what stands before it.
struct TrailPage {
  let pages: TrailPages
  let visit: Visit
  let day: CivilDate
  let report: DayReport
  let who: Identities
  let verified: Verification?

  private var language: Language { visit.language }
  private var isToday: Bool { day == visit.desk.today }

  var page: Page {
    Page(
      Word.trail[language], in: language, place: "/trail",
      main: """
        <div class="head"><div><h1>\(.trail, in: language)</h1><p class="m">\(.weekday(day), in: language)</p></div>\
        <div class="acts">\(Button.print(in: language))</div></div>
        <div class="flow">\(verified.map(outcome))\(days)
        \(Panel(.doneThatDay, id: "day", fill: .flush, body: lines).html(in: language))
        \(Panel(.headOfChain, id: "head", body: head).html(in: language))</div>
        """)
  }

  private func outcome(_ verification: Verification) -> HTML {
    guard verification.failed > 0 else {
      return Notice(.stands(verification.passed), nil, .ok, isLive: true).html(in: language)
    }
    return """
      \(Notice(.doesNotStand(verification.failed), .doesNotStandHelp, .no, isLive: true).html(in: language))
      <ul class="prose ltr" lang="en">\(verification.findings.prefix(100).map { "<li>\($0.description)</li>" as HTML })</ul>
      """
  }

  private var days: HTML {
    let before = "/trail/\(day.adding(days: -1))", after = "/trail/\(day.adding(days: 1))"
    return """
      <div class="acts noprint">\(Button.link(.dayBefore, to: before, .small, in: language))\
      \(when: !isToday, Button.link(.dayAfter, to: after, .small, in: language))</div>
      """
  }

  private var lines: HTML {
    guard !report.lines.isEmpty else {
      return Empty(.nothingDone, .nothingDoneHelp, icon: .calendar).html(in: language)
    }
    return Table(
      .doneThatDay, [.init(.who), .init(.did), .init(.times, isNumber: true)],
      rows: people.map { who, lines in
        [
          "\(who, in: language)",
          "<ul class='list'>\(lines.map { line in "<li><p>\(pages.words(of: line.action), in: language)</p>\(.number("\(line.count)"), in: language)</li>" as HTML })</ul>",
          "\(.number("\(lines.map(\.count).reduce(0, +))"), in: language)",
        ]
      }
    ).html(in: language)
  }

  // Whoever the trail names in several ways, as when they come in and when they work, stands once.
  private var people: [(who: Word, lines: [DayReport.Line])] {
    let groups = Dictionary(grouping: report.lines) { who[$0.who] }
    return groups.sorted {
      $0.key[.el].compare($1.key[.el], locale: Locale(identifier: "el_GR")) == .orderedAscending
    }.map { (who: $0.key, lines: $0.value.sorted { $0.count > $1.count }) }
  }

  private var head: HTML {
    """
    <p>\(.sealedEntries(report.sealed), in: language)</p><p class="raw ltr long">\(report.head)</p>
    <p class="m s">\(.headHelp, in: language)</p>
    <form class="noprint" method="post" action="/trail/verify">\(visit.token(for: "/trail/verify", on: "/trail"))\
    <div class="acts">\(Button.send(.verifyNow, .other, in: language))</div></form>
    """
  }
}

/// Who looked at a person, or changed something that concerns her, the latest first.
struct SightingsPage {
  static let length = 50
  let pages: TrailPages
  let visit: Visit
  let person: ID<Person>
  let name: String
  let sightings: [Sighting]
  let who: Identities

  private var language: Language { visit.language }
  private var here: String { RegistryPages.address(of: person) + "/sightings" }

  var page: Page {
    Page(
      Word.whoLooked[language], in: language, place: "/search",
      main: """
        <div class="head">\(Crumbs([(.toPeople, "/search"), (.same(name), RegistryPages.address(of: person))],
          here: .whoLooked).html(in: language))<div class="acts">\(Button.print(in: language))</div></div>
        <div class="flow"><div><h1>\(.whoLookedAt(name), in: language)</h1>\
        <p class="m s">\(.whoLookedHelp, in: language)</p></div>
        \(Panel(.whoLooked, id: "sightings", fill: .flush, body: body).html(in: language))\(older)</div>
        """)
  }

  private var body: HTML {
    guard !sightings.isEmpty else {
      return Empty(.nobodyLooked, .nobodyLookedHelp, icon: .search).html(in: language)
    }
    return Table(
      .whoLooked, [.init(.who), .init(.whenDone), .init(.did), .init(.purpose), .init(.changedFields)],
      rows: sightings.prefix(Self.length).map { sighting in
        [
          "\(who[sighting.who], in: language)", "\(.minute(sighting.at), in: language)",
          "\(pages.words(of: sighting.action), in: language)",
          sighting.why.flatMap(Purpose.init).map { "\($0.words, in: language)" } ?? "–",
          sighting.fields.isEmpty ? "–" : "<span class='raw ltr'>\(sighting.fields)</span>",
        ]
      }
    ).html(in: language)
  }

  private var older: HTML? {
    guard sightings.count > Self.length else { return nil }
    let last = sightings[Self.length - 1].id.uuidString.lowercased()
    return Button.link(.older, to: "\(here)?before=\(last)", in: language)
  }
}

extension Purpose {
  fileprivate var words: Word {
    switch self {
    case .counter: Word(el: "εξυπηρέτηση", en: "at the counter")
    case .caseFile: Word(el: "υπόθεση", en: "case work")
    case .check: Word(el: "έλεγχος", en: "a check")
    case .correction: Word(el: "διόρθωση", en: "a correction")
    case .order: Word(el: "εντολή αρχής", en: "an authority's order")
    case .emergency: Word(el: "έκτακτη ανάγκη", en: "an emergency")
    }
  }
}
