import Civil
import FEEL
import Pages
import Registry

extension Programme {
  /// The amounts on a day, each its last value not after it, as a context; what nobody has given is unknown.
  func amounts(on day: CivilDate) -> Context {
    Context(
      amounts.map { amount in
        let value = amount.value(on: day)?.value.map { Value($0) }
        return (amount.name, value ?? .unknown(Unknown("amounts.\(amount.name)")))
      })
  }

  /// What the programme answers: one entitlement for the household, or one for each member whom it may concern.
  func answers(_ standing: Standing, person: String?) -> [Reasoned] {
    let asking = person.flatMap { standing.ids.firstIndex(of: $0) } ?? 0
    return reasoned(standing, for: subject == .household ? [asking] : Array(standing.ids.indices))
  }

  /// What it answers for one person; nil where nobody has that key, or it does not concern them.
  func answer(_ standing: Standing, for person: String) -> Reasoned? {
    reasoned(standing, for: standing.ids.firstIndex(of: person).map { [$0] } ?? []).first
  }

  private func reasoned(_ standing: Standing, for places: [Int]) -> [Reasoned] {
    guard let today = standing.today, !standing.ids.isEmpty else { return [] }
    let amounts = Value.context(amounts(on: today))
    return places.compactMap { place in
      guard isConcerned(standing, place, amounts) else { return nil }
      let trial = Trial(self, standing, person: place, amounts: amounts)
      return Reasoned(entitlement: entitlement(trial), trial: trial)
    }
  }

  private func isConcerned(_ standing: Standing, _ place: Int, _ amounts: Value) -> Bool {
    guard subject == .member, let concerns else { return true }
    let scope: Context = [
      "household": standing.householdValue, "person": .context(standing.members[place]),
      "today": standing.todayValue, "amounts": amounts,
    ]
    return concerns.expression.evaluate(in: scope).value.flag != false
  }

  func entitlement(_ trial: Trial) -> Entitlement {
    var answer = Entitlement(
      programme: slug, title: title, person: trial.standing.ids[trial.person], decidedBy: decidedBy, status: nil,
      edition: mark(on: trial.standing.today ?? from))
    answer.figures = Set(Entitlement.Figure.allCases.filter { trial.plan.places[$0.rawValue] != nil })
    if let fault = trial.fault {
      answer.fault = .init(of: fault.decision)
      return answer
    }
    answer.status =
      switch trial.eligible {
      case .boolean(true): .eligible
      case .boolean(false): .notEligible
      default: .tellMe
      }
    answer.missing = trial.missing()
    (answer.amount, answer.points, answer.fee) = (trial.money(.amount), trial.points(), trial.money(.fee))
    (answer.reasons, answer.changes, answer.documents) = (trial.reasons(), trial.changes(), trial.documents())
    answer.sources = answer.figures.reduce(into: [:]) { sources, figure in
      sources[figure] = trial.plan.places[figure.rawValue].map { trial.sources(of: trial.plan.steps[$0].reach) }
    }
    return answer
  }

  /// The edition's mark: what nobody has confirmed among it.
  func mark(on day: CivilDate) -> Entitlement.EditionMark {
    .init(from: from, sha256: sha256, unconfirmed: unconfirmed(on: day))
  }

  /// The amounts and tables that nobody has confirmed as they are on a day, by name.
  func unconfirmed(on day: CivilDate) -> [String] {
    amounts.filter { $0.value(on: day)?.confirmed == nil }.map(\.name) + decisions.filter(\.isUnconfirmed).map(\.name)
  }
}

/// An answer with all that led to it.
struct Reasoned: Sendable {
  let entitlement: Entitlement
  let trial: Trial
}

extension Entitlement.Fault {
  init(of decision: Decision) {
    self.init(
      decision: decision.name, line: decision.line,
      sentence: Word(
        el: "Ο κανόνας «\(decision.name)» (γραμμή \(decision.line)) δεν έδωσε τιμή. Διορθώστε το πρόγραμμα.",
        en: "The rule “\(decision.name)” (line \(decision.line)) gave no value. Correct the programme."))
  }
}
