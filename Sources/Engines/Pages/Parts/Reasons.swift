/// Why: each condition with what it has and what it needs, and the law that says so.
public struct Reasons: Sendable {
  /// One condition.
  public struct Reason: Sendable {
    let tone: Tone
    let icon: Icon
    let text: HTML
    let small: HTML?
    let figure: HTML?

    /// A condition that holds, does not, or waits for something.
    public init(_ tone: Tone, icon: Icon? = nil, _ text: HTML, small: HTML? = nil, figure: HTML? = nil) {
      self.tone = tone
      self.icon = icon ?? tone.icon
      self.text = text
      self.small = small
      self.figure = figure
    }
  }

  let label: Word
  let reasons: [Reason]

  /// A list of conditions.
  public init(_ label: Word, _ reasons: [Reason]) {
    self.label = label
    self.reasons = reasons
  }

  /// The list. Each state is also said in words, for whoever does not see its picture.
  public func html(in language: Language) -> HTML {
    "<ul class='why' aria-label='\(label, in: language)'>\(reasons.map { item($0, language) })</ul>"
  }

  private func item(_ reason: Reason, _ language: Language) -> HTML {
    """
    <li class="\(reason.tone.rawValue)">\(reason.icon.html)<span><span class="vh">\
    \(Word.state(of: reason.tone), in: language): </span>\(reason.text)\
    \(reason.small.map { "<small>\($0)</small>" as HTML })</span>\
    \(reason.figure.map { "<span class='lim'>\($0)</span>" as HTML })</li>
    """
  }
}
