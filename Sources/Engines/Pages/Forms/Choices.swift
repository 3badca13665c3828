/// Cards to choose from: one of them, or as many as hold.
public struct Choices: Sendable {
  /// One card.
  public struct Option: Sendable {
    let value: String
    let text: Word
    let hint: Word?
    let then: HTML?

    /// A card. `then` holds the fields of this choice: shown when it is chosen, and always where a browser cannot tell.
    public init(_ value: String, _ text: Word, hint: Word? = nil, then: HTML? = nil) {
      self.value = value
      self.text = text
      self.hint = hint
      self.then = then
    }
  }

  let name: String
  let label: Word
  let hint: Word?
  let isMany: Bool
  let isWide: Bool
  let options: [Option]

  /// A question. `isMany` where several answers hold; `isWide` where the cards stand side by side.
  public init(
    _ name: String, _ label: Word, hint: Word? = nil, isMany: Bool = false, isWide: Bool = false, _ options: [Option]
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.isMany = isMany
    self.isWide = isWide
    self.options = options
  }

  /// The cards, with what was chosen.
  public func html(_ typed: Typed, suffix: String = "", in language: Language) -> HTML {
    let labelled = Labelled(name, label, hint: hint, typed, suffix: suffix)
    let chosen = Set(typed.all(name))
    let cards = options.enumerated().map { index, option in
      card(option, id: index == 0 ? labelled.id : "\(labelled.id)-\(index)", chosen.contains(option.value), language)
    }
    return labelled.group(in: language, boxes: "<div class='\(isWide ? "pick cols" : "pick")'>\(cards)</div>")
  }

  private func card(_ option: Option, id: String, _ isChosen: Bool, _ language: Language) -> HTML {
    """
    <label><input type="\(isMany ? "checkbox" : "radio")" id="\(id)" name="\(name)" value="\(option.value)"\
    \(when: isChosen, " checked")><span>\(option.text, in: language)\
    \(option.hint.map { "<span class='hint'>\($0, in: language)</span>" as HTML })</span></label>\
    \(option.then.map { "<div class='then'>\($0)</div>" as HTML })
    """
  }
}

/// One of many, in a list that drops down.
public struct Selection: Sendable {
  let name: String
  let label: Word
  let hint: Word?
  let options: [(value: String, text: Word)]

  /// A question with more answers than cards could show.
  public init(_ name: String, _ label: Word, hint: Word? = nil, _ options: [(value: String, text: Word)]) {
    self.name = name
    self.label = label
    self.hint = hint
    self.options = options
  }

  /// The list, with what was chosen.
  public func html(_ typed: Typed, suffix: String = "", in language: Language) -> HTML {
    let labelled = Labelled(name, label, hint: hint, typed, suffix: suffix)
    let chosen = typed.value(name)
    let lines = options.map { option in
      """
      <option value="\(option.value)"\(when: option.value == chosen, " selected")>\(option.text, in: language)</option>
      """ as HTML
    }
    return labelled.field(
      in: language,
      box: "<select id='\(labelled.id)' name='\(name)'\(labelled.attributes)>\(lines)</select>")
  }
}
