import FEEL
import Foundation
import Registry

/// Looks through one programme that was read for what cannot be right, and puts its decisions in order.
struct ProgrammeCheck {
  let sheet: YAMLFile
  let programme: Programme
  let vocabulary: Vocabulary
  private let around: Surroundings
  /// What each decision refers to itself.
  private(set) var direct: [String: Uses] = [:]
  /// What is needed from outside the decisions: by documents, ranking and the rest.
  private(set) var needed = Uses()

  /// Whether everything in the file could be read, so that what is missing is missing indeed.
  private let isWhole: Bool

  /// `names` are declared in the file, also where what stands under them could not be read.
  init(_ programme: Programme, _ vocabulary: Vocabulary, _ sheet: YAMLFile, declared names: [String: Set<String>]) {
    isWhole = sheet.mistakes.isEmpty
    self.programme = programme
    self.vocabulary = vocabulary
    self.sheet = sheet
    var around = Surroundings(vocabulary: vocabulary)
    for name in names["decisions", default: []] { around.decisions[name] = .any }
    for name in names["amounts", default: []] { around.amounts[name] = .any }
    for decision in programme.decisions { around.decisions[decision.name] = Kind(decision.type) }
    for amount in programme.amounts { around.amounts[amount.name] = Kind(amount.values.last?.value) }
    around.nonZero = Set(
      programme.amounts.filter { $0.values.allSatisfy { $0.value != .number(0) } }.map(\.name))
    self.around = around
  }

  /// Everything that the programme refers to.
  var uses: Uses { direct.values.reduce(into: needed) { $0.formUnion($1) } }

  /// The programme with its decisions in order. Mistakes are noted in the sheet.
  mutating func checked() -> Programme {
    for decision in programme.decisions { check(decision) }
    checkRest()
    let steps = ordered()
    if isWhole { checkNeeded() }
    checkSubjects()
    var programme = programme
    programme.plan = Plan(steps)
    return programme
  }

  private mutating func check(_ decision: Decision) {
    var uses = Uses()
    switch decision.logic {
    case .feel(let formula): uses = check(formula, due: Kind(decision.type), "\(decision.name) is declared")
    case .table(let table): uses = check(table, decision)
    }
    if decision.name == "eligible" && decision.type != .boolean {
      sheet.note(decision.line, "eligible is no Boolean decision.", cure: "Write type: boolean.")
    }
    if ["amount", "points", "fee"].contains(decision.name) && decision.type != .number {
      sheet.note(decision.line, "\(decision.name) is no number.", cure: "Write type: number.")
    }
    if let condition = decision.condition {
      for shown in [condition.value, condition.limit].compactMap({ $0 }) {
        needed.formUnion(check(shown))
      }
    }
    direct[decision.name] = uses
  }

  /// Checks an expression; where a type is due, also that it gives that.
  mutating func check(
    _ formula: Formula, due: Kind? = nil, _ owner: String = "It is due",
    _ change: (inout Surroundings) -> Void = { _ in }
  ) -> Uses {
    var around = around
    change(&around)
    var check = FormulaCheck()
    let kind = check.kind(formula.expression.syntax, around)
    if let due, !kind.isLike(due), kind != .other, kind != .null {
      sheet.note(formula.line, "The expression gives \(kind.said).", cure: "\(owner) as \(due.said): let it give that.")
    }
    note(check.findings, formula.text, formula.line)
    return check.uses
  }

  private func note(_ findings: [FormulaCheck.Finding], _ text: String, _ line: Int) {
    for finding in findings {
      let column = Position(of: finding.place.start, in: Array(text.unicodeScalars)).column
      let place = findings.isEmpty || text.count < 20 ? "" : " (column \(column) of the expression)"
      sheet.note(line, finding.says + place, cure: finding.cure)
    }
  }

  private mutating func check(_ table: Table, _ decision: Decision) -> Uses {
    var uses = Uses()
    var kinds: [Kind] = []
    for input in table.inputs {
      uses.formUnion(check(input.formula))
      var check = FormulaCheck()
      kinds.append(check.kind(input.formula.expression.syntax, around))
    }
    for rule in table.rules {
      for (kind, tests) in zip(kinds, rule.when) { if let tests { uses.formUnion(check(tests, kind)) } }
      uses.formUnion(check(rule.then, due: Kind(decision.type), decision.name) { $0.allowsFigures = true })
    }
    checkPolicy(table, decision)
    return uses
  }

  private func check(_ tests: Tests, _ kind: Kind) -> Uses {
    var around = around
    around.allowsFigures = true
    var check = FormulaCheck()
    for test in tests.tests.tests { check.test(test, of: kind, around) }
    note(check.findings, tests.text, tests.line)
    return check.uses
  }

  private func checkPolicy(_ table: Table, _ decision: Decision) {
    let always = table.rules.contains { $0.when.allSatisfy { $0 == nil || $0?.tests.isAny == true } }
    if [.collect(.sum), .collect(.min), .collect(.max)].contains(table.policy) && !always {
      sheet.note(
        table.line, "The table of \(decision.name) can be null: it may be that no rule applies.",
        cure: "Add a rule {when: {}, then: 0}.")
    }
  }

  private mutating func checkRest() {
    for rule in programme.documents {
      guard let when = rule.when else { continue }
      needed.formUnion(check(when, due: .boolean) { if rule.from == .members { $0.item = .member } })
    }
    if let concerns = programme.concerns { needed.formUnion(check(concerns, due: .boolean)) }
    if let ranking = programme.ranking {
      if let first = ranking.first { needed.formUnion(check(first, due: .boolean)) }
      needed.formUnion(check(ranking.by))
      for tie in ranking.ties.compactMap(\.by) { needed.formUnion(check(tie)) }
    }
    if let capacity = programme.capacity { needed.formUnion(check(capacity.by)) }
    for quota in programme.quotas {
      needed.formUnion(check(quota.of, due: .boolean))
      needed.amounts.formUnion([quota.atMost, quota.atLeast].compactMap { $0 })
    }
    needed.amounts.formUnion([programme.lasts, programme.objections].compactMap { $0 })
  }
}
