/// A piece of the line of numbers, texts or dates that a cell lets pass, or one boolean.
struct Stretch: Sendable {
  var start: Value?
  var startIncluded = false
  var end: Value?
  var endIncluded = false

  /// The kinds of values that lie on a line.
  enum Line: Sendable {
    case booleans, numbers, texts, dates

    init?(_ value: Value) {
      switch value {
      case .boolean: self = .booleans
      case .number: self = .numbers
      case .string: self = .texts
      case .date: self = .dates
      default: return nil
      }
    }
  }

  /// Where a value of the same line stands.
  static func order(_ one: Value, _ other: Value) -> Order {
    if case .boolean(let one) = one, case .boolean(let other) = other {
      return one == other ? .same : other ? .less : .more
    }
    return Value.order(one, other) ?? .same
  }
}

extension Program {
  /// What passes, where this is unary tests that compare one line with constants; else nil.
  var stretches: (line: Stretch.Line, pieces: [Stretch])? {
    guard lookups.isEmpty, slots == 0, case .tests(let codes, isNegated: false) = code.operation, !codes.isEmpty
    else { return nil }
    var (line, pieces): (Stretch.Line?, [Stretch]) = (nil, [])
    for code in codes {
      guard !code.usesTested, let (found, more) = code.stretches, line == nil || line == found else { return nil }
      line = found
      pieces += more
    }
    return line.map { ($0, pieces) }
  }
}

extension TestCode {
  fileprivate var stretches: (Stretch.Line, [Stretch])? {
    switch operand.operation {
    case .constant(let value): constant(value)
    case .range(let start, let startIncluded, let end, let endIncluded):
      comparison == nil ? TestCode.range(start, startIncluded, end, endIncluded) : nil
    default: nil
    }
  }

  private func constant(_ value: Value) -> (Stretch.Line, [Stretch])? {
    guard let line = Stretch.Line(value) else { return nil }
    switch comparison {
    case nil, .equal:
      return (line, [Stretch(start: value, startIncluded: true, end: value, endIncluded: true)])
    case .notEqual: return (line, [Stretch(end: value), Stretch(start: value)])
    case .less, .atMost, .greater, .atLeast: break
    }
    // Booleans have no order: that is a mistake, of which the test itself is to warn.
    guard line != .booleans else { return nil }
    switch comparison {
    case .less: return (line, [Stretch(end: value)])
    case .atMost: return (line, [Stretch(end: value, endIncluded: true)])
    case .greater: return (line, [Stretch(start: value)])
    default: return (line, [Stretch(start: value, startIncluded: true)])
    }
  }

  private static func range(
    _ start: Code?, _ startIncluded: Bool, _ end: Code?, _ endIncluded: Bool
  ) -> (Stretch.Line, [Stretch])? {
    guard case .constant(let low)? = start?.operation, case .constant(let high)? = end?.operation,
      let line = Stretch.Line(low), line == Stretch.Line(high), line != .booleans,
      Stretch.order(low, high) != .more
    else { return nil }
    return (line, [Stretch(start: low, startIncluded: startIncluded, end: high, endIncluded: endIncluded)])
  }
}
