/// One subject with its heading. Never a sheet in a sheet.
public struct Panel: Sendable {
  /// How the body lies in it.
  public enum Fill: Sendable {
    /// With space around it.
    case padded
    /// To the edges: lists and tables.
    case flush
  }

  let id: String
  let title: Word
  let aside: HTML?
  let isNext: Bool
  let fill: Fill
  let body: HTML

  /// A sheet. `aside` stands at the end of its heading; `isNext` marks what waits for the reader now, once on a page.
  public init(
    _ title: Word, id: String, aside: HTML? = nil, isNext: Bool = false, fill: Fill = .padded, body: HTML
  ) {
    self.title = title
    self.id = id
    self.aside = aside
    self.isNext = isNext
    self.fill = fill
    self.body = body
  }

  /// The sheet.
  public func html(in language: Language) -> HTML {
    """
    <section class="\(isNext ? "sheet next" : "sheet")" aria-labelledby="\(id)">
    <header><h2 id="\(id)" tabindex="-1">\(title, in: language)</h2>\(aside)</header>
    <div class="\(fill == .flush ? "flush" : "flow")">\(body)</div>
    </section>
    """
  }
}

/// More, for who wants it: opens without a script, and is open on paper, or not there at all.
public struct Details: Sendable {
  let summary: Word
  let aside: HTML?
  let isOpen: Bool
  let isOnPaper: Bool
  let body: HTML

  /// A line that opens. With an `aside`, which stands beside its words, it is a heading, so that the page's outline has it.
  public init(
    _ summary: Word, aside: HTML? = nil, isOpen: Bool = false, isOnPaper: Bool = true, body: HTML
  ) {
    self.summary = summary
    self.aside = aside
    self.isOpen = isOpen
    self.isOnPaper = isOnPaper
    self.body = body
  }

  /// The line and what it hides.
  public func html(in language: Language) -> HTML {
    """
    <details\(when: !isOnPaper, " class='noprint'")\(when: isOpen, " open")><summary>\(line(in: language))</summary>\
    \(body)</details>
    """
  }

  private func line(in language: Language) -> HTML {
    guard let aside else { return "\(summary, in: language)" }
    return "<h3>\(summary, in: language)</h3> \(aside)"
  }
}
