/// A date in three boxes, which everybody can type; named `name.day`, `name.month`, `name.year`.
public struct DateBoxes: Sendable {
  let name: String
  let label: Word
  let hint: Word?

  /// A date to type.
  public init(_ name: String, _ label: Word, hint: Word? = nil) {
    self.name = name
    self.label = label
    self.hint = hint
  }

  /// The three boxes with what stands in them.
  public func html(_ typed: Typed, suffix: String = "", in language: Language) -> HTML {
    let boxes: [(String, Word, String)] = [("day", .day, "w2"), ("month", .month, "w2"), ("year", .year, "w4")]
    let names = boxes.map { "\(name).\($0.0)" }
    let faulty = names.first { typed.fault($0) != nil } ?? (typed.fault(name) == nil ? nil : name)
    let labelled = Labelled(faulty ?? names[0], label, hint: hint, typed, suffix: suffix)
    let parts = zip(names, boxes).map { fullName, box in
      part(fullName, box.1, width: box.2, isFaulty: fullName == faulty, typed, suffix, language)
    }
    return labelled.group(in: language, boxes: "<div class='date3'>\(parts)</div>")
  }

  private func part(
    _ name: String, _ label: Word, width: String, isFaulty: Bool, _ typed: Typed, _ suffix: String,
    _ language: Language
  ) -> HTML {
    let id = Typed.id(name, suffix)
    return """
      <div><label for="\(id)">\(label, in: language)</label><input class="\(width)" id="\(id)" name="\(name)" \
      inputmode="numeric" autocomplete="off"\(when: isFaulty, " aria-invalid='true'") value="\(typed.value(name))"></div>
      """
  }
}
