/// An answer to a yes-or-no question: FEEL's three, and the unknown.
enum Truth {
  case yes, no, null
  case unknown(Unknown)

  init(_ value: Value) {
    switch value {
    case .boolean(let boolean): self = boolean ? .yes : .no
    case .unknown(let unknown): self = .unknown(unknown)
    default: self = .null
    }
  }

  init(_ boolean: Bool) { self = boolean ? .yes : .no }

  var value: Value {
    switch self {
    case .yes: .boolean(true)
    case .no: .boolean(false)
    case .null: .null
    case .unknown(let unknown): .unknown(unknown)
    }
  }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .null, .unknown: self
    }
  }

  var isYes: Bool { if case .yes = self { true } else { false } }
  var isNo: Bool { if case .no = self { true } else { false } }
}

/// Gathers answers until one settles the question: a no for *and*, a yes for *or*. Where none does, the unknown
/// comes before null, since it might still settle it.
struct Verdict {
  /// Whether one yes is enough, or else one no.
  let settlesOnYes: Bool
  private var isNull = false
  private var unknown: Unknown?

  /// All must be yes.
  static var all: Verdict { Verdict(settlesOnYes: false) }

  /// One yes is enough.
  static var any: Verdict { Verdict(settlesOnYes: true) }

  private init(settlesOnYes: Bool) { self.settlesOnYes = settlesOnYes }

  /// Takes one more answer; true where it settles the question.
  mutating func settled(by truth: Truth) -> Bool {
    switch truth {
    case .yes: return settlesOnYes
    case .no: return !settlesOnYes
    case .null: isNull = true
    case .unknown(let other): unknown = unknown?.union(other) ?? other
    }
    return false
  }

  /// The answer where nothing settled it.
  var open: Truth {
    if let unknown { return .unknown(unknown) }
    return isNull ? .null : Truth(!settlesOnYes)
  }

  /// The answer where something did.
  var settled: Truth { Truth(settlesOnYes) }
}

extension Run {
  func conjunction(_ items: [Code]) throws(Stop) -> Value { try verdict(.all, items) }

  func disjunction(_ items: [Code]) throws(Stop) -> Value { try verdict(.any, items) }

  private func verdict(_ verdict: Verdict, _ items: [Code]) throws(Stop) -> Value {
    var verdict = verdict
    for item in items {
      let value = try value(item)
      // The plain answers, which most are.
      if case .boolean(let answer) = value {
        if answer == verdict.settlesOnYes { return value }
        continue
      }
      if verdict.settled(by: truth(value, item.place)) { return verdict.settled.value }
    }
    return verdict.open.value
  }

  /// The answer that a value gives to a yes-or-no question; what is no answer is null, and said.
  func truth(_ value: Value, _ place: Place) -> Truth {
    let truth = Truth(value)
    if case .null = truth, !value.isNull { warn(.wrongType, place, "True or false is due here, not \(value.kind).") }
    return truth
  }
}
