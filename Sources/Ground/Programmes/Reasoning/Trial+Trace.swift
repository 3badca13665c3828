import FEEL
import Foundation
import Registry

extension Trial {
  /// What every decision came to, in the order in which they were made; of a table also its inputs, and what became of each
  /// rule: its result where it applies, else the input on which it failed, or what has to be told first.
  var trace: JSON {
    .list(
      plan.steps.indices.compactMap { place in
        values[place].map { .object(decision(plan.steps[place].decision, $0, tables[place])) }
      })
  }

  private func decision(_ decision: Decision, _ value: Value, _ outcome: TableOutcome?) -> [JSON.Member] {
    let members = [JSON.Member("decision", .text(decision.name))] + told("value", value)
    guard let outcome, case .table(let table) = decision.logic else { return members }
    let inputs = zip(table.inputs, outcome.inputs).map { JSON.Member($0.label, $1.json) }
    let rules = outcome.rules.enumerated().map { JSON.object([.init("rule", .number(FactNumber($0 + 1)))] + rule($1)) }
    return members + [.init("inputs", .object(inputs)), .init("rules", .list(rules))]
  }

  private func rule(_ outcome: RuleOutcome) -> [JSON.Member] {
    switch outcome {
    case .applied(let value): told("applies", value)
    case .failed(let input): [.init("fails", .text(input))]
    case .open(let inputs, let causes): [.init("open", .texts(inputs)), .init("tell", .texts(causes.sorted()))]
    }
  }

  /// A value under its key; what it waits for beside it, where it is unknown.
  private func told(_ key: String, _ value: Value) -> [JSON.Member] {
    let members = [JSON.Member(key, value.json)]
    return value.isUnknown ? members + [.init("tell", .texts(value.causes.sorted()))] : members
  }
}
