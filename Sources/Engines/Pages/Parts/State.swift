/// A state in one or two words: picture and text.
public struct State: Sendable {
  let tone: Tone
  let icon: Icon
  let text: Word

  /// A state. Without a picture the tone's own.
  public init(_ text: Word, _ tone: Tone, icon: Icon? = nil) {
    self.text = text
    self.tone = tone
    self.icon = icon ?? tone.icon
  }

  /// The state.
  public func html(in language: Language) -> HTML {
    "<span class='st \(tone.rawValue)'>\(icon.html)\(text, in: language)</span>"
  }
}

/// A plain category: `Τρίτεκνος`.
public struct Tag: Sendable {
  let text: Word

  /// A category.
  public init(_ text: Word) { self.text = text }

  /// The category.
  public func html(in language: Language) -> HTML { "<span class='tag'>\(text, in: language)</span>" }
}
