import Kit
import Pages
import Storage

/// An import: what came of it, what was refused, and the way back.
struct ImportPage {
  let visit: Visit
  let record: Import
  let refusals: RefusalsList
  /// What stands in the way of undoing it; nil where nobody asked.
  let standing: [LaterWork]?

  private var language: Language { visit.language }
  private var here: String { RegistryPages.address(of: record.id) }
  private var isMoving: Bool { record.state == .leaving }

  var page: Page {
    Page(
      record.file, in: language, place: "/imports", isRefused: standing != nil,
      main: """
        <div class="head">\(Crumbs([(.imports, "/imports")], here: .same(record.file)).html(in: language))</div>
        <div class="flow"\(when: isMoving, " data-follow='2'")>
        \(standing.map(inTheWay))
        <div><h1>\(record.file)</h1><p class="m s">\(.minute(record.begun), in: language) · \
        \(record.words.html(in: language))</p></div>
        \(when: isMoving, leaving)\(ImportFigures(record: record).html(in: language))\
        \(when: record.state == .published, undo)\(refusals.html(in: language, file: record))
        </div>
        """)
  }

  private var leaving: HTML {
    Panel(
      .progress, id: "progress", isNext: true,
      body: """
        <p role="status">\(.isLeaving, in: language)</p><p class="m s">\(.mayCloseTab, in: language)</p>
        <div class="acts">\(Button.link(.lookAgain, to: here, in: language))</div>
        """
    ).html(in: language)
  }

  // Those whom nobody outside a compartment knows are not named, nor counted.
  private func inTheWay(_ work: [LaterWork]) -> HTML {
    let lines = work.map { work -> (text: HTML, end: HTML?) in
      let name: HTML =
        work.person.map { "<a href='\(link: RegistryPages.address(of: $0))'>\(work.name)</a>" as HTML }
        ?? "\(work.name)"
      return ("\(name) <span class='m s'>\(work.words ?? .later(work.work), in: language)</span>", nil)
    }
    return """
      <section class="sum" role="alert" tabindex="-1" aria-labelledby="way" autofocus><h2 id="way">\
      \(.cannotBeUndone, in: language)</h2><p>\(work.isEmpty ? .otherWorkStands : .laterWorkStands(work.count), in: language)</p>\
      \(when: !work.isEmpty, Lines(lines).html)</section>
      """
  }

  private var undo: HTML {
    Details(
      .undoImport, isOnPaper: false,
      body: """
        <form method="post" action="\(link: here + "/undo")">\(visit.token(for: here + "/undo", on: here))\
        <div class="flow"><p>\(.undoImportHelp, in: language)</p>
        <div class="acts">\(Button.send(.undoImport, .grave, in: language))</div></div></form>
        """
    ).html(in: language)
  }
}
