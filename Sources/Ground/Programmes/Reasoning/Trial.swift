import Civil
import FEEL
import Registry

/// A programme over the facts of one household, for one person: every decision evaluated, once; and what it would be if one
/// fact were another, of which only what depends on it is evaluated again.
struct Trial {
  let programme: Programme
  let plan: Plan
  private(set) var standing: Standing
  let person: Int
  private(set) var scope: Context
  /// By the place of its step; nil where this trial did not need it.
  private(set) var values: [Value?]
  private(set) var tables: [Int: TableOutcome] = [:]

  init(_ programme: Programme, _ standing: Standing, person: Int, amounts: Value) {
    self.programme = programme
    plan = programme.plan
    self.standing = standing
    self.person = person
    values = Array(repeating: nil, count: programme.plan.steps.count)
    scope = ["amounts": amounts]
    enter(standing)
    for step in plan.steps.indices { evaluate(step) }
  }

  private mutating func enter(_ standing: Standing) {
    self.standing = standing
    scope.put("household", standing.householdValue)
    scope.put("person", .context(standing.members[person]))
    scope.put("today", standing.todayValue)
  }

  private mutating func evaluate(_ place: Int) {
    let decision = plan.steps[place].decision
    let value: Value
    switch decision.logic {
    case .feel(let formula): value = formula.expression.evaluate(in: scope).value
    case .table(let table):
      let outcome = table.outcome(in: scope)
      tables[place] = outcome
      value = outcome.value
    }
    values[place] = value
    scope.put(decision.name, value)
  }

  /// The value of a decision.
  func value(_ name: String) -> Value? { plan.places[name].flatMap { values[$0] } }

  /// Whether somebody is entitled.
  var eligible: Value { value("eligible") ?? .null }

  /// The first decision that gave nothing.
  var fault: Plan.Step? { plan.steps.indices.first { values[$0]?.isNull == true }.map { plan.steps[$0] } }

  /// The same, but for one fact; `steps` are evaluated again as far as they depend on it.
  func supposing(_ name: FactName, _ value: Value, steps: [Int]) -> Trial {
    var other = self
    other.enter(standing.supposing(name, value))
    for step in steps where plan.steps[step].reach.follows(name, standing.lexicon) { other.evaluate(step) }
    return other
  }

  /// The same on another day, or whatever the day.
  func supposing(today: CivilDate?, steps: [Int]) -> Trial {
    var other = self
    other.enter(standing.supposing(today: today))
    for step in steps where plan.steps[step].reach.ages(standing.lexicon) { other.evaluate(step) }
    return other
  }
}

extension Uses {
  /// Whether what has these uses may change with that fact.
  func follows(_ name: FactName, _ lexicon: Lexicon) -> Bool {
    let changed = lexicon.followers[name.subject]?[name.fact] ?? [name.fact]
    switch name.holder {
    case .household: return name.fact == "members complete" || !householdFacts.isDisjoint(with: changed)
    case .municipality: return true
    case .member:
      let sums = lexicon.household.filter { $0.sum.map(changed.contains) == true }.map(\.fact.name)
      return members || !memberFacts.isDisjoint(with: changed) || !householdFacts.isDisjoint(with: sums)
    }
  }

  /// Whether what has these uses may change with the day.
  func ages(_ lexicon: Lexicon) -> Bool {
    today || members || !memberFacts.isDisjoint(with: lexicon.aging[.member] ?? [])
      || !householdFacts.isDisjoint(with: lexicon.aging[.household] ?? [])
  }
}
