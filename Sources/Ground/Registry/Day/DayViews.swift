import Foundation
import Kit
import Pages
import Storage

/// What Registry says on the page that a day begins with.
struct RegistryDay {
  let visit: Visit
  let incomplete: Int
  let clashes: [Clash]
  let last: [Person]

  private var language: Language { visit.language }

  var shown: DayPart.Shown {
    DayPart.Shown(waiting: clashes.map(row) + (incomplete > 0 ? [incompleteRow] : []), panel: lastSeen)
  }

  static func rows(of files: [RegisterFile], in language: Language) -> [Tasks.Row] {
    files.map { file in
      Tasks.Row(
        file.words.html(in: language), "\(.fileOnItsWay, in: language) <b>\(file.name)</b>",
        action: Button.link(.open, to: RegistryPages.address(of: file.id), .small, in: language))
    }
  }

  private var incompleteRow: Tasks.Row {
    Tasks.Row(
      State(.incompleteShort, .wait).html(in: language),
      "<b>\(.incompleteHouseholds(incomplete), in: language)</b><br><span class='m s'>\(.incompleteHelp, in: language)</span>",
      action: Button.link(.open, to: "/households/incomplete", .small, in: language))
  }

  private func row(_ clash: Clash) -> Tasks.Row {
    Tasks.Row(
      State(.clashShort, .seal).html(in: language),
      """
      \(.sameNumber(clash.kind), in: language): <a href="\(link: RegistryPages.address(of: clash.person))">\(clash.name)</a> \
      <span class="m s">\(.inOpenRegister, in: language)</span>, \
      <a href="\(link: RegistryPages.address(of: clash.other))">\(clash.otherName)</a> \
      <span class="m s">\(.inSealedFile, in: language)</span><br><span class="m s">\(.clashHelp, in: language)</span>
      """, action: visit.desk.holds(.editPerson) ? settle(clash) : nil)
  }

  private func settle(_ clash: Clash) -> HTML {
    visit.act(
      "/clashes/settle", on: "/",
      hidden: [
        ("person", clash.person.rawValue.uuidString), ("other", clash.other.rawValue.uuidString),
        ("kind", clash.kind.rawValue),
      ], Button.send(.clashSettled, .small, extra: .same(clash.name), in: language))
  }

  private var lastSeen: HTML? {
    guard !last.isEmpty else { return nil }
    return Panel(
      .lastSeen, id: "last", fill: .flush,
      body: Lines(
        last.map { ("<a href='\(link: RegistryPages.address(of: $0.id))'>\($0.names.listed)</a>", nil) }
      ).html
    ).html(in: language)
  }
}

/// The households of which not everybody could be taken in, page by page.
struct IncompletePage {
  let visit: Visit
  let all: Int
  let number: Int
  let households: [IncompleteHousehold]

  private var language: Language { visit.language }

  private var title: Word { .incompleteTitle }

  var page: Page {
    Page(
      title[language], in: language, place: "/",
      main: """
        <div class="head">\(Crumbs([(.backToMyDay, "/")], here: title).html(in: language))</div>
        <div class="slim flow"><h1>\(title, in: language)</h1><p>\(.incompleteHelp, in: language)</p>
        \(Panel(.incompleteHouseholds(all), id: "incomplete", fill: .flush, body: body).html(in: language))</div>
        """)
  }

  private var body: HTML {
    guard all > 0 else {
      return Empty(.noneIncomplete, .noneIncompleteHelp, icon: .house).html(in: language)
    }
    return """
      \(Table(
        title, [.init(.household), .init(.membersMissing, isNumber: true), .init(.incompleteSince)],
        rows: households.map { row in
          [
            "<a href='\(link: RegistryPages.address(ofHousehold: row.number))'>\(row.number)</a>", "\(row.missing)",
            "\(.day(row.since), in: language)",
          ]
        }
      ).html(in: language))\
      \(Pager(page: number, of: (all + 49) / 50) { "/households/incomplete?page=\($0)" }.html(in: language))
      """
  }
}
