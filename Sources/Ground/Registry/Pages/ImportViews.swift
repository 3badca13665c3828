import Kit
import Pages
import Storage

/// Registers from files: one to send, those on their way, those that came in.
struct ImportsPage {
  let visit: Visit
  let files: [RegisterFile]
  let imports: [Import]
  /// Which part of those that came in is shown, from 1.
  let part: Int
  var typed = Typed()

  private var language: Language { visit.language }

  var page: Page {
    Page(
      Word.imports[language], in: language, place: "/imports", isRefused: typed.isRefused,
      main: """
        <div class="head"><h1>\(.imports, in: language)</h1></div>
        <div class="slim flow">
        \(ErrorSummary(typed).html(in: language))
        \(when: visit.query["noted"] != nil, Notice(.fileGone, nil, .ok, isLive: true).html(in: language))
        \(send)\(when: !files.isEmpty, onTheirWay)\(past)
        </div>
        """)
  }

  private var send: HTML {
    Panel(
      .sendRegister, id: "send",
      body: """
        <form method="post" action="/imports" enctype="multipart/form-data" novalidate><div class="flow">\
        \(visit.token(for: "/imports", on: "/imports"))\
        <input type="hidden" name="form" value="\(visit.formNumber(in: typed))">
        <p>\(.sendRegisterLead, in: language)</p>
        \(FileField("file", .registerFile, hint: .registerFileHint, accepts: ".csv,.txt,.tsv,text/csv")
          .html(typed, in: language))
        <div class="acts">\(Button.send(.checkFile, in: language))</div></div></form>
        """
    ).html(in: language)
  }

  private var onTheirWay: HTML {
    Panel(
      .onTheirWay, id: "way", isNext: true, fill: .flush,
      body: Lines(
        files.map { file in
          (
            """
            <a href="\(link: RegistryPages.address(of: file.id))"><b>\(file.name)</b></a><br>\
            <span class="m s">\(.minute(file.sent), in: language)</span>
            """, file.words.html(in: language)
          )
        }
      ).html
    ).html(in: language)
  }

  private var past: HTML {
    guard !imports.isEmpty else {
      return Panel(
        .pastImports, id: "past", fill: .flush,
        body: Empty(.noImports, .noImportsHelp, icon: .people).html(in: language)
      ).html(in: language)
    }
    return Panel(
      .pastImports, id: "past", fill: .flush,
      body: """
        \(table)\(Pager(page: shown, of: parts) { "/imports?page=\($0)" }.html(in: language))
        """
    ).html(in: language)
  }

  private var table: HTML {
    Table(
      .pastImports,
      [
        .init(.registerFile), .init(.whenBegun), .init(.peopleNew, isNumber: true),
        .init(.rowsRefused, isNumber: true), .init(.rowsKnown, isNumber: true), .init(.stateOfImport),
      ], rows: imports.dropFirst((shown - 1) * Self.length).prefix(Self.length).map(row)
    ).html(in: language)
  }

  /// How many imports stand on one page.
  static let length = 50
  private var parts: Int { (imports.count + Self.length - 1) / Self.length }
  private var shown: Int { min(part, parts) }

  private func row(_ record: Import) -> [HTML] {
    [
      "<a href='\(link: RegistryPages.address(of: record.id))'>\(record.file)</a>",
      "\(.minute(record.begun), in: language)", "\(.count(record.imported), in: language)",
      "\(.count(record.refused), in: language)", "\(.count(record.known), in: language)",
      record.words.html(in: language),
    ]
  }
}

/// A file on its way: being read, to be judged, coming in, or not to be read.
struct RegisterFilePage {
  let visit: Visit
  let file: RegisterFile
  let imported: Import?
  let refusals: RefusalsList?

  private var language: Language { visit.language }
  private var here: String { RegistryPages.address(of: file.id) }
  private var isMoving: Bool { file.state == .waiting || file.state == .ordered }

  var page: Page {
    Page(
      file.name, in: language, place: "/imports",
      main: """
        <div class="head">\(Crumbs([(.imports, "/imports")], here: .same(file.name)).html(in: language))</div>
        <div class="flow"\(when: isMoving, " data-follow='2'")>
        <div><h1>\(title, in: language)</h1><p class="m s">\(file.name) · \(.bytes(file.size), in: language)\
        \(file.rows.map { " · \(.rows($0), in: language)" as HTML })</p></div>
        \(state)
        \(isMoving ? nil : figures)\
        \(when: !file.unknown.isEmpty && file.state != .failed, unknown)\
        \(isMoving ? nil : refusals?.html(in: language, file: imported))
        </div>
        """)
  }

  private var title: Word {
    switch file.state {
    case .waiting: .isBeingRead
    case .checked: .checkBeforeImport
    case .ordered: .isComingIn
    default: .cannotBeRead
    }
  }

  private var state: HTML {
    switch file.state {
    case .waiting, .ordered: progress
    case .checked: decide
    default: failed
    }
  }

  // What is said changes while the page stands open; without scripts it is asked for anew by hand.
  private var progress: HTML {
    let (done, all) =
      file.state == .waiting
      ? (imported.map { max($0.stagedLine - 1, 0) } ?? 0, file.rows ?? 0) : (0, 0)
    return Panel(
      .progress, id: "progress", isNext: true,
      body: """
        <p role="status">\(file.state == .waiting ? .readRows(done, of: all) : laying, in: language)</p>
        \(when: all > 0, "<progress max='\(all)' value='\(done)' aria-label='\(.progress, in: language)'></progress>")
        <p class="m s">\(.mayCloseTab, in: language)</p>
        <div class="acts">\(Button.link(.lookAgain, to: here, in: language))</div>
        """
    ).html(in: language)
  }

  private var laying: Word {
    imported?.state == .laying ? .layingPeople(imported?.imported ?? 0) : .comesNext
  }

  private var decide: HTML {
    let new = imported?.imported ?? 0
    return Panel(
      new > 0 ? .peopleMayComeIn(new) : .nobodyNew, id: "decide", isNext: true,
      body: """
        <p>\(.refusedStayOut(imported?.refused ?? 0), in: language) \(.canBeUndone, in: language)</p>
        <div class="acts">\(act("order", Button.send(.bringIn(new), in: language)))\
        \(act("drop", Button.send(.dropFile, .other, in: language)))</div>
        """
    ).html(in: language)
  }

  private var failed: HTML {
    Panel(
      .cannotBeRead, id: "failed", isNext: true,
      body: """
        <p>\(file.fault ?? .cannotBeRead, in: language)</p>
        <div class="acts">\(Button.link(.sendAnother, to: "/imports", .main, in: language))\
        \(act("drop", Button.send(.dropFile, .other, in: language)))</div>
        """
    ).html(in: language)
  }

  private func act(_ verb: String, _ button: HTML) -> HTML {
    visit.act("\(here)/\(verb)", on: here, button)
  }

  private var figures: HTML? { imported.map { ImportFigures(record: $0).html(in: language) } }

  private var unknown: HTML {
    Notice(.columnsStayOut, .same(file.unknown), .info).html(in: language)
  }
}
