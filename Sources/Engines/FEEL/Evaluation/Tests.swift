extension Run {
  /// `x in (tests)`: whether any test holds.
  func membership(_ value: Value, _ tests: [TestCode]) throws(Stop) -> Value {
    let outer = tested
    tested = value
    defer { tested = outer }
    return try anyHolds(tests, value).value
  }

  /// Unary tests on what is tested: whether any holds, or none where they are negated.
  func passes(_ tests: [TestCode], _ isNegated: Bool, _ place: Place) throws(Stop) -> Value {
    guard let tested else { return warn(.unknownName, place, "Nothing is tested here.") }
    if tests.isEmpty { return true }
    let truth = try anyHolds(tests, tested)
    return isNegated ? truth.negated.value : truth.value
  }

  private func anyHolds(_ tests: [TestCode], _ tested: Value) throws(Stop) -> Truth {
    var verdict = Verdict.any
    for test in tests where verdict.settled(by: try holds(test, tested)) { return .yes }
    return verdict.open
  }

  private func holds(_ test: TestCode, _ tested: Value) throws(Stop) -> Truth {
    let operand = try value(test.operand)
    if let comparison = test.comparison { return try compare(comparison, tested, operand, test.operand.place) }
    if test.usesTested, case .boolean(let answer) = operand { return Truth(answer) }
    try charge(work: operand.weight)
    let truth = Run.holds(tested, in: operand)
    if case .null = truth { warn(.wrongType, test.operand.place, "\(tested.kind) cannot be in \(operand.kind).") }
    return truth
  }

  /// Whether a value is in what a test names: it itself, a list with it, a range around it, or simply `true`.
  private static func holds(_ tested: Value, in operand: Value) -> Truth {
    switch operand {
    case .range(let interval):
      if case .range = tested { return Value.same(tested, operand) }
      return interval.contains(tested)
    case .list(let list): return any(list, tested)
    case .boolean(let answer):
      if case .boolean(let value) = tested { return Truth(value == answer) }
      return tested.isUnknown ? Value.same(tested, operand) : tested.isNull ? .no : Truth(answer)
    case .unknown(let unknown): return .unknown(unknown)
    default: return Value.same(tested, operand)
    }
  }

  private static func any(_ list: List, _ tested: Value) -> Truth {
    var verdict = Verdict.any
    if case .list = tested, verdict.settled(by: Value.same(tested, .list(list))) { return .yes }
    for item in list {
      let truth = if case .range(let interval) = item { interval.contains(tested) } else { Value.same(tested, item) }
      // What cannot be equal is not in the list; that is no mistake.
      if case .null = truth { continue }
      if verdict.settled(by: truth) { return .yes }
    }
    return verdict.open
  }
}
