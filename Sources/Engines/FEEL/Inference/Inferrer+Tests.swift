extension Inferrer {
  /// `x in (tests)`
  mutating func membership(_ value: Code, _ tests: [TestCode]) -> Shape {
    let outer = tested
    tested = shape(value)
    defer { tested = outer }
    return self.tests(tests)
  }

  /// Unary tests on what is tested.
  mutating func tests(_ tests: [TestCode]) -> Shape {
    for test in tests {
      let operand = shape(test.operand)
      guard let tested, !tested.isNone, !operand.isNone, !mayHold(test, operand, tested) else { continue }
      conflict(
        .neverHolds, test.operand.place,
        "This test never holds: \(tested.kinds.words) is tested, and here is \(said(test.operand, operand)).")
    }
    return .boolean
  }

  private func said(_ code: Code, _ operand: Shape) -> String {
    switch operand.kinds.values {
    case .list, .range: operand.kinds.words + " of " + Shape(operand.inner.kinds).kinds.words
    default: operand.kinds.words
    }
  }

  /// Whether a test may hold, as `Run` holds it.
  private func mayHold(_ test: TestCode, _ operand: Shape, _ tested: Shape) -> Bool {
    switch test.comparison {
    case .equal?: return tested.mayEqual(operand)
    case .notEqual?: return tested.mayEqual(operand) || tested.kinds.union(operand.kinds).contains(.null)
    case .some: return tested.mayCompare(operand)
    case nil: break
    }
    return operand.kinds.each.contains { mayHold(operand.only($0), tested, test) }
  }

  /// The same for one kind of operand.
  private func mayHold(_ operand: Shape, _ tested: Shape, _ test: TestCode) -> Bool {
    switch operand.kinds {
    case .boolean: return test.usesTested || !tested.kinds.values.isEmpty
    case .range: return tested.kinds.contains(.range) || mayLie(tested, in: operand, test.operand)
    case .list:
      let items = operand.inner
      return tested.kinds.contains(.list) || items.kinds.contains(.range) || tested.mayEqual(items)
        || tested.mayEqual(operand)
    default: return tested.mayEqual(operand)
    }
  }

  /// Whether a value may lie in a range: of one that is written here with its ends it is known that it has no other shape.
  private func mayLie(_ tested: Shape, in range: Shape, _ code: Code) -> Bool {
    switch code.operation {
    case .range(let start, _, let end, _):
      let count = [start, end].compactMap { $0 }.count
      return count == 0 || tested.mayCompare(range.inner)
    default: return true
    }
  }
}
