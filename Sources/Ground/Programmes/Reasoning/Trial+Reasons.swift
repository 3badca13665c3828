import Civil
import FEEL
import Pages
import Registry

extension Trial {
  /// Every condition, in the order of the file: met, not met, or what it waits for.
  func reasons() -> [Entitlement.Reason] {
    programme.decisions.compactMap { decision in
      guard decision.condition != nil, let place = plan.places[decision.name] else { return nil }
      return reason(plan.steps[place], values[place] ?? .null)
    }
  }

  private func reason(_ step: Plan.Step, _ found: Value) -> Entitlement.Reason? {
    guard let condition = step.decision.condition else { return nil }
    let (value, limit) = (stated(step.value), stated(step.limit))
    let words: Word? =
      switch found {
      case .boolean(true): sentence(condition.met, value, limit)
      case .boolean(false): sentence(condition.notMet, value, limit)
      default: nil
      }
    return Entitlement.Reason(
      condition: step.decision.name, met: found.flag, value: value, limit: limit, law: step.decision.law,
      sentence: words, tell: found.causes.sorted(), sources: sources(of: step.reach))
  }

  /// Where the figures come from on which something rests.
  func sources(of reach: Uses) -> [Entitlement.Source] {
    let amounts = programme.amounts.filter { reach.amounts.contains($0.name) }.compactMap { amount in
      standing.today.flatMap(amount.value).map {
        Entitlement.Source(name: amount.name, label: amount.label, source: $0.source, confirmed: $0.confirmed)
      }
    }
    let tables = programme.decisions.filter { reach.decisions.contains($0.name) }.compactMap { decision in
      decision.source.map {
        Entitlement.Source(name: decision.name, label: decision.label, source: $0, confirmed: decision.confirmed)
      }
    }
    return amounts + tables
  }

  /// The points, with a line for each rule of their table that applies or may.
  func points() -> Entitlement.Points? {
    guard let place = plan.places["points"], eligible.flag != false else { return nil }
    let decision = plan.steps[place].decision
    var lines: [Entitlement.Line] = []
    if case .table(let table) = decision.logic {
      lines = (tables[place]?.hits ?? []).compactMap { hit in
        table.rules[hit.rule].item.map { Entitlement.Line(item: $0, hit) }
      }
    }
    return Entitlement.Points(value: number("points"), lines: lines)
  }

  /// An amount or fee; its value is nil while it is unknown.
  func money(_ figure: Entitlement.Figure) -> Entitlement.Money? {
    guard let place = plan.places[figure.rawValue], eligible.flag != false else { return nil }
    let decision = plan.steps[place].decision
    return Entitlement.Money(value: number(figure.rawValue), unit: decision.unit, per: decision.per)
  }

  private func number(_ name: String) -> FactNumber? {
    guard case .number(let number) = value(name) else { return nil }
    return FactNumber(number)
  }
}

extension Entitlement.Line {
  init(item: Word, _ hit: TableOutcome.Hit) {
    self.item = item
    points = if case .number(let number)? = hit.value { FactNumber(number) } else { nil }
    tell = hit.causes.sorted()
  }
}
