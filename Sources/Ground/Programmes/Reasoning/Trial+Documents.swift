import Civil
import FEEL
import Registry

extension Trial {
  /// The papers that are asked for, each with whether somebody has seen one that still holds.
  func documents() -> [Entitlement.NeededDocument] {
    guard eligible.flag != false else { return [] }
    let filters = standing.members.map(filter)
    return programme.documents.flatMap { rule -> [Entitlement.NeededDocument] in
      switch rule.from {
      case .household: needed(rule, "household", scope).map { [$0] } ?? []
      case .person: needed(rule, standing.ids[person], scope).map { [$0] } ?? []
      case .members: zip(standing.ids, filters).compactMap { needed(rule, $0, $1) }
      }
    }
  }

  /// The scope of what is asked of each member: her facts by their names.
  private func filter(_ member: Context) -> Context {
    var filter = scope
    for (name, value) in member.entries { filter.put(name, value) }
    filter.put("item", .context(member))
    return filter
  }

  private func needed(_ rule: DocumentRule, _ holder: String, _ scope: Context) -> Entitlement.NeededDocument? {
    let isNeeded = rule.when?.expression.evaluate(in: scope).value ?? .boolean(true)
    guard isNeeded.flag != false, !isNeeded.isNull else { return nil }
    let seen = verified(rule.document, of: holder)
    return Entitlement.NeededDocument(
      document: rule.document, from: holder, required: isNeeded.flag, verified: seen?.seen, until: seen?.until)
  }

  /// The paper of that kind that holds longest; nil where none holds on the day whose facts count.
  private func verified(_ document: String, of holder: String) -> Facts.Paper? {
    guard let today = standing.today else { return nil }
    let day = standing.asOf ?? today
    let valid = standing.lexicon.validity(of: document)
    let papers = standing.facts.papers.filter { $0.document == document && $0.of == holder && $0.seen <= today }
    return papers.compactMap { paper -> Facts.Paper? in
      var paper = paper
      paper.until = paper.until ?? valid?.end(from: paper.seen)
      return paper.until.map { day <= $0 } ?? true ? paper : nil
    }.max { ($0.until?.rawValue ?? .max, $0.seen) < ($1.until?.rawValue ?? .max, $1.seen) }
  }
}

extension Lexicon {
  /// How long a paper is believed that says no end itself: as long as any fact that it proves; nil for ever.
  func validity(of document: String) -> Validity? {
    let proven = vocabulary.facts.filter { $0.paper == document }
    guard !proven.isEmpty, proven.allSatisfy({ $0.valid != nil }) else { return nil }
    return proven.compactMap(\.valid).max { ($0.months, $0.days) < ($1.months, $1.days) }
  }
}
