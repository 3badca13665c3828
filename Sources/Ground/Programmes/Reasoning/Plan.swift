import FEEL
import Registry

/// The decisions and conditions of a programme in the order in which they need each other, and what each depends on.
struct Plan: Sendable {
  /// One decision with all that it rests on, through whatever other decisions.
  struct Step: Sendable {
    let decision: Decision
    let direct: Uses
    let reach: Uses
    /// How value and limit are shown.
    let value: Shown?
    let limit: Shown?
  }

  let steps: [Step]
  let places: [String: Int]
  /// `eligible` and what it needs, in order.
  let eligible: [Int]

  init(_ steps: [Step]) {
    self.steps = steps
    let places = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1.decision.name, $0) })
    let needed = places["eligible"].map { steps[$0].reach.decisions.union(["eligible"]) } ?? []
    self.places = places
    eligible = steps.indices.filter { needed.contains(steps[$0].decision.name) }
  }

  var conditions: [Step] { steps.filter { $0.decision.condition != nil } }
}

/// How a value or a limit is put into words: by the fact, decision or amount that it names.
struct Shown: Sendable {
  let formula: Formula
  let unit: String?
  let fact: Fact?

  init(_ formula: Formula, _ vocabulary: Vocabulary, _ units: [String: String?]) {
    self.formula = formula
    var (fact, unit): (Fact?, String?) = (nil, nil)
    switch formula.expression.syntax.form {
    case .path(let base, let name):
      switch base.form {
      case .name("household"): fact = vocabulary.fact(name, of: .household)
      case .name("person"): fact = vocabulary.fact(name, of: .member)
      case .name("amounts"): unit = units["amounts.\(name)"] ?? nil
      default: break
      }
    case .name(let name): unit = units[name] ?? nil
    default: break
    }
    self.fact = fact
    self.unit = fact?.unit ?? unit
  }
}
