import Registry

extension Lexicon {
  /// The facts, each behind those that it needs; where they go round, the circle is told and they stay as they are.
  static func ordered(_ entries: [Entry], circle: ([Entry]) -> Void) -> [Entry] {
    var (done, open, result) = (Set<String>(), [Entry](), [Entry]())
    var isRound = false
    func visit(_ entry: Entry) {
      guard !done.contains(entry.fact.name) else { return }
      if let start = open.firstIndex(where: { $0.fact.name == entry.fact.name }) {
        if !isRound { circle(Array(open[start...])) }
        isRound = true
        return
      }
      open.append(entry)
      let needed = entry.needs.facts(of: entry.fact.subject)
      for other in entries where needed.contains(other.fact.name) { visit(other) }
      open.removeLast()
      if done.insert(entry.fact.name).inserted { result.append(entry) }
    }
    for entry in entries { visit(entry) }
    return result
  }

  /// Of each fact those that follow it, itself among them.
  static func followers(_ entries: [Entry]) -> [String: Set<String>] {
    var followers: [String: Set<String>] = [:]
    for entry in entries {
      followers[entry.fact.name, default: []].insert(entry.fact.name)
      let needed = entry.needs.facts(of: entry.fact.subject)
      for (name, known) in followers where !known.isDisjoint(with: needed) {
        followers[name]?.insert(entry.fact.name)
      }
    }
    return followers
  }

  /// The facts that change with the day: those whose expressions say today, and who follows them.
  static func aging(_ entries: [Entry]) -> Set<String> {
    var aging: Set<String> = []
    for entry in entries
    where entry.needs.today || !aging.isDisjoint(with: entry.needs.facts(of: entry.fact.subject)) {
      aging.insert(entry.fact.name)
    }
    return aging
  }
}
