import FEEL
import Registry

/// What the tests of a programme reached: rules, conditions both ways, and borders exactly.
struct Coverage {
  private var rules: [String: Set<Int>] = [:]
  private var met: [String: Set<Bool>] = [:]
  private var borders: Set<String> = []

  /// Notes what a trial reached.
  mutating func note(_ trial: Trial) {
    for (place, outcome) in trial.tables {
      let name = trial.plan.steps[place].decision.name
      rules[name, default: []].formUnion(outcome.hits.filter { $0.value != nil }.map(\.rule))
      if case .table(let table) = trial.plan.steps[place].decision.logic { note(table, name, trial.scope) }
    }
    for (place, step) in trial.plan.steps.enumerated() where step.decision.condition != nil {
      if let flag = trial.values[place]?.flag { met[step.decision.name, default: []].insert(flag) }
      if let value = step.value, let limit = step.limit {
        let (one, other) = (value.formula.expression, limit.formula.expression)
        if one.evaluate(in: trial.scope).value == other.evaluate(in: trial.scope).value {
          borders.insert(step.decision.name)
        }
      }
    }
  }

  private mutating func note(_ table: Table, _ name: String, _ scope: Context) {
    for (place, input) in table.inputs.enumerated() {
      let value = input.formula.expression.evaluate(in: scope).value
      for border in table.borders(place) where Value.number(border) == value {
        borders.insert("\(name).\(place).\(border)")
      }
    }
  }

  /// What no test reached. Rules, conditions and limits stop a programme; the borders between rules are a remark.
  func gaps(_ programme: Programme, file: String, isTemplate: Bool) -> [Mistake] {
    programme.decisions.flatMap { decision -> [Mistake] in
      switch decision.logic {
      case .table(let table): ruleGaps(table, decision, file, isTemplate)
      case .feel: decision.condition.map { conditionGaps($0, decision, file, isTemplate) } ?? []
      }
    }
  }

  private func ruleGaps(_ table: Table, _ decision: Decision, _ file: String, _ isTemplate: Bool) -> [Mistake] {
    let unreached = table.rules.indices.filter { !(rules[decision.name] ?? []).contains($0) }.map { place in
      let rule = table.rules[place]
      let facts = zip(table.inputs, rule.when).compactMap { input, tests in tests.map { "\(input.label) \($0.text)" } }
      return Mistake(
        file, rule.line, "No test reaches rule \(place + 1) of \(decision.name).",
        cure: "Add a test with \(facts.isEmpty ? "any facts" : facts.joined(separator: ", ")).",
        weight: isTemplate ? .remark : .stops)
    }
    let edges = table.inputs.indices.flatMap { place in
      table.borders(place).filter { !borders.contains("\(decision.name).\(place).\($0)") }.map {
        Mistake(
          file, decision.line, "No test reaches the border \($0) of \(decision.name).",
          cure: "Add a test with \(table.inputs[place].label) of exactly \($0).", weight: .remark)
      }
    }
    return unreached + edges
  }

  private func conditionGaps(
    _ condition: Condition, _ decision: Decision, _ file: String, _ isTemplate: Bool
  ) -> [Mistake] {
    let weight: Mistake.Weight = isTemplate ? .remark : .stops
    let ways = [(true, "met"), (false, "not met")].filter { !(met[decision.name] ?? []).contains($0.0) }.map {
      Mistake(
        file, decision.line, "No test has \(decision.name) \($0.1).",
        cure: "Add a test where \(decision.name) is \($0.1).", weight: weight)
    }
    guard let value = condition.value, let limit = condition.limit, !borders.contains(decision.name) else {
      return ways
    }
    return ways + [
      Mistake(
        file, decision.line, "No test reaches the border of \(decision.name).",
        cure: "Add a test where \(value.text) is exactly \(limit.text).", weight: weight)
    ]
  }
}

extension Table {
  /// The ends of ranges and the bounds of comparisons that the rules name for an input, each once.
  func borders(_ input: Int) -> [Number] {
    var seen = Set<Number>()
    return rules.compactMap { $0.when[input] }.flatMap { tests in
      tests.tests.tests.flatMap { test -> [Syntax] in
        switch test.operand.form {
        case .range(let start, _, let end, _): [start, end].compactMap { $0 }
        default: test.comparison == nil || test.comparison == .equal ? [] : [test.operand]
        }
      }.compactMap { if case .number(let number) = $0.form { number } else { nil } }
    }.filter { seen.insert($0).inserted }
  }
}
