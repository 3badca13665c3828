import Civil
import Pages

/// A told fact as a line: what, how much, whence, of which day, until when.
struct FactLine {
  let fact: Fact
  let standing: Standing
  let vocabulary: Vocabulary
  let names: [String: String]
  /// Where it can be told anew; nil for who may not.
  let change: String?

  func row(in language: Language) -> [HTML] {
    [
      "\(fact.label, in: language)",
      "<b>\(words(standing.fact), in: language)</b>\(against(in: language))",
      source(in: language),
      "\(.day(standing.fact.told.toldOn), in: language)\(until(in: language))",
      "\(state(in: language))\(again(in: language))",
    ]
  }

  private func words(_ told: ToldFact) -> Word { vocabulary.words(told.value, of: fact, names: names) }

  private func source(in language: Language) -> HTML {
    let told = standing.fact.told
    let paper = (standing.fact.paper?.document ?? told.document).map(vocabulary.paper)
    return
      "\(standing.fact.source, in: language)\(paper.map { "<br><span class='m s'>\($0, in: language)</span>" as HTML })"
  }

  private func until(in language: Language) -> HTML? {
    standing.end.map { end in
      "<br><span class='m s'>\(standing.isBelieved ? .until : .endedOn, in: language) \(.day(end), in: language)</span>"
    }
  }

  private func state(in language: Language) -> HTML {
    if !standing.isBelieved { return State(.tellAgain, .wait).html(in: language) }
    if !standing.contradicting.isEmpty { return State(.contradiction, .wait, icon: .warn).html(in: language) }
    return State(.holds, .ok).html(in: language)
  }

  private func against(in language: Language) -> HTML? {
    guard !standing.contradicting.isEmpty else { return nil }
    let others = standing.contradicting.map { "\($0.source[language]): \(words($0)[language])" }
    return "<br><span class='m s'>\(others.joined(separator: " · "))</span>"
  }

  private func again(in language: Language) -> HTML? {
    change.map { address in
      """
       <a class="s noprint" href="\(link: address)">\(.change, in: language)<span class="vh">: \
      \(fact.label, in: language)</span></a>
      """
    }
  }
}

extension ToldFact {
  fileprivate var source: Word { isOnCard ? .onCard : told.source.words }
}
