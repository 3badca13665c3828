import Civil
import FEEL
import Pages
import Registry

extension Trial {
  /// What has to be told first: the causes of an unknown `eligible`, or once that is true, of an unknown amount, points or
  /// fee. The most decisive first.
  func missing() -> [Entitlement.Missing] {
    let open = openSteps
    let causes = Set(open.flatMap { values[$0]?.causes ?? [] })
    let ranked = causes.sorted().map { rank($0, open: open) }
    return ranked.sorted { $0.comesBefore($1) }.map(\.missing)
  }

  /// The places of the decisions that wait for something.
  private var openSteps: [Int] {
    let names: [String]
    switch eligible {
    case .unknown: names = ["eligible"]
    case .boolean(true): names = Entitlement.Figure.allCases.map(\.rawValue)
    default: return []
    }
    return names.compactMap { plan.places[$0] }.filter { values[$0]?.isUnknown == true }
  }

  private struct Ranked {
    let missing: Entitlement.Missing
    let touched: Int
    let place: (Int, Int)

    func comesBefore(_ other: Ranked) -> Bool {
      if missing.decides != other.missing.decides { return missing.decides > other.missing.decides }
      if touched != other.touched { return touched > other.touched }
      return place < other.place
    }
  }

  private func rank(_ cause: String, open: [Int]) -> Ranked {
    let touched = plan.steps.indices.count {
      plan.steps[$0].decision.condition != nil && values[$0]?.causes.contains(cause) == true
    }
    guard let name = FactName(cause: cause, among: standing.ids),
      let fact = standing.lexicon.vocabulary.fact(name.fact, of: name.subject)
    else { return Ranked(missing: .unset(cause), touched: touched, place: (.max, 0)) }
    let missing = Entitlement.Missing(
      fact: cause, question: fact.question ?? fact.label, paper: fact.paper,
      answeredBy: fact.answeredBy.map(\.rawValue), decides: share(of: name, fact, open: open))
    let member = if case .member(let id) = name.holder { standing.ids.firstIndex(of: id) ?? 0 } else { 0 }
    let place = standing.lexicon.vocabulary.place(of: name.fact, name.subject) ?? .max
    return Ranked(missing: missing, touched: touched, place: (place, member))
  }

  /// The share of the fact's possible answers that alone settles what is open.
  private func share(of name: FactName, _ fact: Fact, open: [Int]) -> Double {
    let answers = answers(to: name, fact).all
    guard !answers.isEmpty else { return 0 }
    let steps = needed(for: open)
    let settled = answers.count { answer in
      let trial = supposing(name, Value(answer), steps: steps)
      return open.allSatisfy { trial.values[$0]?.isUnknown == false }
    }
    return Double(settled) / Double(answers.count)
  }

  /// These steps and all that they need, in order.
  private func needed(for open: [Int]) -> [Int] {
    let names = open.reduce(into: Set<String>()) {
      $0.formUnion(plan.steps[$1].reach.decisions)
      $0.insert(plan.steps[$1].decision.name)
    }
    return plan.steps.indices.filter { names.contains(plan.steps[$0].decision.name) }
  }

  /// The answers to try: of a number, the known limits of the conditions that it matters to are among them.
  func answers(to name: FactName, _ fact: Fact) -> Answers {
    let limits = plan.conditions.filter { $0.reach.follows(name, standing.lexicon) }.compactMap { step in
      step.limit.flatMap { limit -> FactNumber? in
        guard case .number(let number) = limit.formula.expression.evaluate(in: scope).value else { return nil }
        return FactNumber(number)
      }
    }
    return Answers(fact: fact, today: standing.today ?? .init(rawValue: 0), members: standing.ids, limits: limits)
  }
}

extension Entitlement.Missing {
  /// A figure that nobody at the municipality has given yet.
  static func unset(_ cause: String) -> Entitlement.Missing {
    let name = cause.hasPrefix("amounts.") ? String(cause.dropFirst("amounts.".count)) : cause
    return Entitlement.Missing(
      fact: cause,
      question: .init(
        el: "Ποιο είναι το ποσό «\(name)»; Το ορίζει ο δήμος στο πρόγραμμα.",
        en: "What is the amount “\(name)”? The municipality sets it in the programme."),
      paper: nil, answeredBy: [], decides: 0)
  }
}
