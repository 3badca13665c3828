/// Who the page is about: stays in sight while the page scrolls.
public struct Identity: Sendable {
  let initials: String
  let name: String
  let line: HTML
  let pairs: [Pairs.Pair]
  let flags: [State]
  let end: HTML?

  /// A person or a household. `line` stands below the name, `pairs` beside it, `flags` under both.
  public init(
    _ name: String, initials: String, line: HTML, pairs: [Pairs.Pair] = [], flags: [State] = [], end: HTML? = nil
  ) {
    self.name = name
    self.initials = initials
    self.line = line
    self.pairs = pairs
    self.flags = flags
    self.end = end
  }

  /// The bar.
  public func html(in language: Language) -> HTML {
    """
    <section class="sheet who" aria-label="\(.identity, in: language)"><div class="row">
    <span class="niche" aria-hidden="true">\(initials)</span>
    <div><h1>\(name)</h1><p class="m s">\(line)</p></div>
    \(pairs.isEmpty ? nil : Pairs(pairs).line(in: language))
    </div>\(flags.isEmpty && end == nil ? nil : row(in: language))</section>
    """
  }

  private func row(in language: Language) -> HTML {
    """
    <ul class="row flags" aria-label="\(.attention, in: language)">\
    \(flags.map { "<li>\($0.html(in: language))</li>" as HTML })\
    \(end.map { "<li class='end s'>\($0)</li>" as HTML })</ul>
    """
  }
}
