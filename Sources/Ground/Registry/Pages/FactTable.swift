import Pages

/// All that was told of one person, or of a household, as a table.
struct FactTable {
  let name: Word
  let lines: [FactLine]

  init(_ name: Word, _ lines: [FactLine]) {
    self.name = name
    self.lines = lines
  }

  func html(in language: Language) -> HTML {
    guard !lines.isEmpty else { return "<p class='m s pad'>\(.nothingToldYet, in: language)</p>" }
    return Table(
      .factsOf(name), [Table.Column(.fact), .init(.answer), .init(.knownBy), .init(.toldOn), .init(.state)],
      rows: lines.map { $0.row(in: language) }
    ).html(in: language)
  }

  /// The table behind a line that says of whom it is, how much is known, and what of it needs attention; of whom nothing is known,
  /// a line that says so.
  func folded(isOpen: Bool, in language: Language) -> HTML {
    guard !lines.isEmpty else {
      return
        "<p class='pad bare'><b>\(name, in: language)</b> <span class='m s'>\(.nothingToldYet, in: language)</span></p>"
    }
    return Details(name, aside: count(in: language), isOpen: isOpen, body: html(in: language)).html(in: language)
  }

  /// How many facts there are, how many are to be told again, and how many contradict each other.
  func count(in language: Language) -> HTML {
    let old = lines.count { !$0.standing.isBelieved }
    let against = lines.count { $0.standing.isBelieved && !$0.standing.contradicting.isEmpty }
    return """
      <span class="m s">\(.factCount(lines.count), in: language)</span>\
      \(when: old > 0, " \(State(.oldFacts(old), .wait).html(in: language))")\
      \(when: against > 0, " \(State(.contradictions(against), .wait, icon: .warn).html(in: language))")
      """
  }
}
