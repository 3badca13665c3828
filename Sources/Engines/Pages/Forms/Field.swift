/// One box to write in.
public struct Field: Sendable {
  /// How wide it is, which says how much is expected.
  public enum Width: String, Sendable {
    /// Two digits.
    case two = "w2"
    /// Four digits.
    case four = "w4"
    /// A number.
    case ten = "w10"
    /// A name.
    case twenty = "w20"
    /// As wide as there is.
    case full = "wf"
  }

  /// What is written in it.
  public enum Kind: String, Sendable {
    /// Words.
    case text
    /// A whole number.
    case numeric
    /// A number with decimals.
    case decimal
    /// A secret.
    case password
  }

  let name: String
  let label: Word
  let hint: Word?
  let kind: Kind
  let width: Width
  let unit: String?
  let completes: String

  /// A box. `unit` stands after it; `completes` is what the browser may fill it with, `off` where that is nothing.
  public init(
    _ name: String, _ label: Word, hint: Word? = nil, _ kind: Kind = .text, width: Width = .twenty,
    unit: String? = nil, completes: String = "off"
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.kind = kind
    self.width = width
    self.unit = unit
    self.completes = completes
  }

  /// The box with what stands in it. A secret never comes back.
  public func html(_ typed: Typed, suffix: String = "", in language: Language) -> HTML {
    let labelled = Labelled(name, label, hint: hint, typed, suffix: suffix)
    let value = kind == .password ? "" : typed.value(name)
    let box: HTML = """
      <input class="\(width.rawValue)" id="\(labelled.id)" name="\(name)" autocomplete="\(completes)"\(mode)\
      \(when: !value.isEmpty, " value='\(value)'")\(labelled.attributes)>
      """
    return labelled.field(
      in: language,
      box: unit.map { "<div class='unit'>\(box)<span aria-hidden='true'>\($0)</span></div>" } ?? box)
  }

  private var mode: HTML {
    switch kind {
    case .text: completes == "username" ? " autocapitalize='none' spellcheck='false'" : ""
    case .numeric: " inputmode='numeric'"
    case .decimal: " inputmode='decimal'"
    case .password: " type='password'"
    }
  }
}

/// A box of several lines.
public struct TextArea: Sendable {
  let name: String
  let label: Word
  let hint: Word?

  /// A box for more than a line.
  public init(_ name: String, _ label: Word, hint: Word? = nil) {
    self.name = name
    self.label = label
    self.hint = hint
  }

  /// The box with what stands in it.
  public func html(_ typed: Typed, suffix: String = "", in language: Language) -> HTML {
    let labelled = Labelled(name, label, hint: hint, typed, suffix: suffix)
    return labelled.field(
      in: language,
      box: """
        <textarea id="\(labelled.id)" name="\(name)" rows="3"\(labelled.attributes)>
        \(typed.value(name))</textarea>
        """)
  }
}
