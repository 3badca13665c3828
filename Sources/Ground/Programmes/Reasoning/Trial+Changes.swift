import Civil
import FEEL
import Foundation
import Registry

extension Trial {
  /// What would have to change for the answer to be no refusal: each mutable fact alone, or a later day; only where there is
  /// neither, each failed condition with what it has and what it needs.
  func changes() -> [Entitlement.Change] {
    guard eligible.flag == false else { return [] }
    let found = factChanges() + (dateChange().map { [$0] } ?? [])
    return found.isEmpty ? failedConditions() : found
  }

  private func failedConditions() -> [Entitlement.Change] {
    plan.steps.indices.filter { plan.steps[$0].decision.condition != nil && values[$0]?.flag == false }.map {
      let step = plan.steps[$0]
      return .condition(name: step.decision.name, value: stated(step.value), limit: stated(step.limit))
    }
  }

  private func factChanges() -> [Entitlement.Change] {
    let changes = mutableFacts.compactMap { name, fact in change(of: name, fact) }
    return changes.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .map(\.element.change)
  }

  /// The known facts that we may suggest to change and on which the answer rests.
  private var mutableFacts: [(FactName, Fact)] {
    guard let place = plan.places["eligible"] else { return [] }
    let (reach, lexicon) = (plan.steps[place].reach, standing.lexicon)
    let facts = lexicon.vocabulary.facts.filter(\.isMutable)
    let holders: [(Fact.Subject, FactName.Holder)] =
      [(.household, .household)] + standing.ids.map { (.member, .member($0)) }
    return holders.flatMap { subject, holder in
      facts.filter { $0.subject == subject }.map { (FactName(holder, $0.name), $0) }
    }.filter { name, _ in
      reach.follows(name, lexicon) && standing.value(of: name)?.isUnknown == false
        // Whatever it were, the refusal would stand.
        && supposing(name, .unknown(Unknown(name.text)), steps: plan.eligible).eligible.flag != false
    }
  }

  private struct Found {
    let change: Entitlement.Change
    let distance: FactNumber
  }

  private func change(of name: FactName, _ fact: Fact) -> Found? {
    guard let now = standing.value(of: name)?.fact else { return nil }
    let to: FactValue?
    if case .number(let number) = now, case .number(let range) = fact.type {
      to = nearest(to: number, name, fact, range).map(FactValue.number)
    } else {
      let others = answers(to: name, fact).all.filter { $0 != now }
      to = others.first { status(name, $0) == .eligible } ?? others.first { status(name, $0) == .tellMe }
    }
    guard let to, let then = status(name, to) else { return nil }
    let words = { (value: FactValue) in
      Entitlement.Stated(Value(value).json, standing.lexicon.vocabulary.words(value, of: fact))
    }
    return Found(
      change: .fact(name: name.text, now: words(now), to: words(to), then: then), distance: Self.distance(now, to))
  }

  private static func distance(_ now: FactValue, _ to: FactValue) -> FactNumber {
    guard case .number(let now) = now, case .number(let to) = to else { return 1 }
    let largest = max(abs(now), abs(to))
    return largest == 0 ? 0 : abs(to - now) / largest
  }

  /// What would be said if a fact had that value; nil where it would still be refused.
  private func status(_ name: FactName, _ value: FactValue) -> Entitlement.Status? {
    Self.status(supposing(name, Value(value), steps: plan.eligible).eligible)
  }

  private static func status(_ eligible: Value) -> Entitlement.Status? {
    switch eligible {
    case .boolean(true): .eligible
    case .unknown: .tellMe
    default: nil
    }
  }

  /// From the nearest answer on either side that is refused no more, back to the last step that is not.
  private func nearest(
    to now: FactNumber, _ name: FactName, _ fact: Fact, _ range: NumberRange
  ) -> FactNumber? {
    let numbers = answers(to: name, fact).numbers(range)
    let above = numbers.first { $0 > now && status(name, .number($0)) != nil }
    let below = numbers.last { $0 < now && status(name, .number($0)) != nil }
    let sides = [above, below].compactMap { $0 }.map { bisected(from: now, to: $0, range.step ?? 1, name) }
    return sides.min { abs($0 - now) < abs($1 - now) }
  }

  private func bisected(from now: FactNumber, to far: FactNumber, _ step: FactNumber, _ name: FactName) -> FactNumber {
    var (refused, least) = (0, NSDecimalNumber(decimal: abs(far - now) / step).intValue)
    let at = { (steps: Int) in far > now ? now + step * FactNumber(steps) : now - step * FactNumber(steps) }
    guard least > 0, status(name, .number(at(least))) != nil else { return far }
    while least - refused > 1 {
      let middle = (least + refused) / 2
      if status(name, .number(at(middle))) == nil { refused = middle } else { least = middle }
    }
    return at(least)
  }

  /// The first day, within 24 months, on which it is refused no more, and the conditions that turned.
  private func dateChange() -> Entitlement.Change? {
    guard let today = standing.today, let last = today.adding(months: 24),
      supposing(today: nil, steps: plan.eligible).eligible.flag != false
    else { return nil }
    var day = today
    while day < last {
      day = day.adding(days: 1)
      let trial = supposing(today: day, steps: plan.eligible)
      guard let then = Self.status(trial.eligible) else { continue }
      let turned = plan.eligible.filter {
        plan.steps[$0].decision.condition != nil && values[$0]?.flag == false && trial.values[$0]?.flag != false
      }
      return .date(from: day, because: turned.map { plan.steps[$0].decision.name }, then: then)
    }
    return nil
  }
}
