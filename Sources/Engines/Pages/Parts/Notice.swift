/// A message in the flow of a page.
public struct Notice: Sendable {
  let tone: Tone
  let icon: Icon
  let lead: Word
  let text: Word?
  let isLive: Bool

  /// A message: a short sentence in bold, and what to do about it. A live one is read out when the page opens.
  public init(_ lead: Word, _ text: Word? = nil, _ tone: Tone, icon: Icon? = nil, isLive: Bool = false) {
    self.lead = lead
    self.text = text
    self.tone = tone
    self.icon = icon ?? (tone == .no ? .warn : tone.icon)
    self.isLive = isLive
  }

  /// The message.
  public func html(in language: Language) -> HTML {
    """
    <div class="note \(tone.rawValue)"\(when: isLive, " role='status'")>\(icon.html)<p><b>\(lead, in: language)</b>\
    \(text.map { " \($0, in: language)" as HTML })</p></div>
    """
  }
}
