import Registry

extension ProgrammeCheck {
  /// The decisions, each behind those that it needs; a circle is noted.
  func ordered() -> [Plan.Step] {
    var (reach, open, steps) = ([String: Uses](), [String](), [Plan.Step]())
    let decisions = Dictionary(programme.decisions.map { ($0.name, $0) }) { first, _ in first }
    var units = Dictionary(programme.decisions.map { ($0.name, $0.unit) }) { first, _ in first }
    for amount in programme.amounts { units["amounts.\(amount.name)"] = amount.values.last?.unit }
    func visit(_ name: String) {
      guard reach[name] == nil, let decision = decisions[name] else { return }
      if let start = open.firstIndex(of: name) { return noteCircle(Array(open[start...]), decision.line) }
      open.append(name)
      let uses = direct[name] ?? Uses()
      for other in uses.decisions.sorted() { visit(other) }
      open.removeLast()
      guard reach[name] == nil else { return }
      let all = uses.decisions.reduce(into: uses) { if let other = reach[$1] { $0.formUnion(other) } }
      reach[name] = all
      let show = { (formula: Formula?) in formula.map { Shown($0, vocabulary, units) } }
      steps.append(
        Plan.Step(
          decision: decision, direct: uses, reach: all, value: show(decision.condition?.value),
          limit: show(decision.condition?.limit)))
    }
    for decision in programme.decisions { visit(decision.name) }
    return steps
  }

  private func noteCircle(_ names: [String], _ line: Int) {
    let chain = (names + names.prefix(1)).joined(separator: " → ")
    sheet.note(line, "The decisions stand in a circle: \(chain).", cure: "Let one of them not need the next.")
  }

  /// What nobody needs: a decision on which nothing rests, an amount that is never used.
  func checkNeeded() {
    var reached = Set<String>()
    var queue = ["eligible", "amount", "points", "fee"] + needed.decisions.sorted()
    while let name = queue.popLast() {
      guard reached.insert(name).inserted else { continue }
      queue += direct[name].map { $0.decisions.sorted() } ?? []
    }
    for decision in programme.decisions where !reached.contains(decision.name) {
      let what = decision.condition == nil ? "decision" : "condition"
      sheet.note(
        decision.line, "Nobody needs the \(what) \(decision.name).",
        cure: "Remove it, or let eligible, amount, points or fee rest on it.")
    }
    let used = uses.amounts
    for amount in programme.amounts where !used.contains(amount.name) {
      sheet.note(
        amount.line, "The amount \(amount.name) is never used.", cure: "Remove it, or use amounts.\(amount.name).")
    }
  }

  /// Two names that mean two things: a decision and a condition, a decision and an amount's list.
  func checkSubjects() {
    var seen = Set<String>()
    for decision in programme.decisions where !seen.insert(decision.name).inserted {
      sheet.note(
        decision.line, "\(decision.name) is both a decision and a condition.", cure: "Give one of them another name.")
    }
  }
}
