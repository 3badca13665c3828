/// Pairs, one below the other: what it is called, what it is, and where to change it.
public struct Pairs: Sendable {
  /// One pair.
  public struct Pair: Sendable {
    let term: Word
    let value: HTML
    let action: (link: String, text: Word)?

    /// What it is called and what it is; a way to change it says what it changes to whoever hears it alone.
    public init(_ term: Word, _ value: HTML, action: (link: String, text: Word)? = nil) {
      self.term = term
      self.value = value
      self.action = action
    }
  }

  let pairs: [Pair]

  /// A list of pairs.
  public init(_ pairs: [Pair]) { self.pairs = pairs }

  /// The list.
  public func html(in language: Language) -> HTML {
    "<dl class='kv'>\(pairs.map { row($0, language) })</dl>"
  }

  /// The same in one line, as an identity bar has them.
  public func line(in language: Language) -> HTML {
    "<dl class='facts end'>\(pairs.map { "<div>\(row($0, language))</div>" as HTML })</dl>"
  }

  private func row(_ pair: Pair, _ language: Language) -> HTML {
    "<dt>\(pair.term, in: language)</dt><dd>\(pair.value)\(change(pair, language))</dd>"
  }

  private func change(_ pair: Pair, _ language: Language) -> HTML? {
    pair.action.map { action in
      """
       <a class="s noprint" href="\(link: action.link)">\(action.text, in: language)<span class="vh">: \
      \(pair.term, in: language)</span></a>
      """
    }
  }
}
