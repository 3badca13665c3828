import Kit
import Pages

/// How many came in, were repaired, refused, known.
struct ImportFigures {
  let record: Import

  func html(in language: Language) -> HTML {
    Panel(
      .whatWasFound, id: "figures",
      body: """
        <dl class="figs">\(figure(.ok, .peopleNew, record.imported, language))\
        \(figure(.info, .cellsRepaired, record.repaired, language))\
        \(figure(.no, .rowsRefused, record.refused, language))\(figure(.people, .rowsKnown, record.known, language))</dl>
        """
    ).html(in: language)
  }

  private func figure(_ icon: Icon, _ what: Word, _ number: Int, _ language: Language) -> HTML {
    "<div><dt>\(icon.html) \(what, in: language)</dt><dd>\(.count(number), in: language)</dd></div>"
  }
}

/// A page of the rows that were refused, and the way to all of them.
struct RefusalsList {
  static let length = 50
  let all: Int
  let page: Int
  let flaws: [RowFlaw]
  let address: String

  func html(in language: Language, file record: Import?) -> HTML? {
    guard all > 0 else { return nil }
    let download = record.map { record in
      """
      <p class="s"><a href="\(link: RegistryPages.address(of: record.id) + "/refused")">\
      \(.downloadRefused, in: language)</a></p>
      """ as HTML
    }
    let pages = (all + Self.length - 1) / Self.length
    return Panel(
      .refusedRows, id: "refused", aside: download, fill: .flush,
      body: """
        \(Table(
          .refusedRows,
          [.init(.column), .init(.row, isNumber: true), .init(.written), .init(.whatToDo)], rows: flaws.map { row($0, language) }
        ).html(in: language))\
        \(Pager(page: page, of: pages) { [address] in "\(address)?page=\($0)" }.html(in: language))
        """
    ).html(in: language)
  }

  private func row(_ flaw: RowFlaw, _ language: Language) -> [HTML] {
    [
      "\(flaw.heading?.name ?? "–")", "\(flaw.line)",
      flaw.value.isEmpty
        ? "<span class='m'>\(.emptyCell, in: language)</span>" : "<span class='raw'>\(flaw.value)</span>",
      "\(flaw.flaw.sentence, in: language)",
    ]
  }
}

extension RegisterFile {
  var words: Pages.State {
    switch state {
    case .waiting: Pages.State(.isBeingReadShort, .wait)
    case .checked: Pages.State(.waitsForYou, .wait)
    case .ordered: Pages.State(.isComingInShort, .wait)
    case .done: Pages.State(.cameIn, .ok)
    case .failed: Pages.State(.cannotBeReadShort, .no)
    case .dropped: Pages.State(.fileGone, .mute)
    }
  }
}

extension Import {
  var words: Pages.State {
    switch state {
    case .staging, .staged: Pages.State(.waitsBeside, .wait)
    case .laying, .clearing: Pages.State(.isComingInShort, .wait)
    case .published: Pages.State(.cameIn, .ok)
    case .leaving: Pages.State(.isLeavingShort, .wait)
    case .undone: Pages.State(.wasUndone, .mute)
    }
  }
}
