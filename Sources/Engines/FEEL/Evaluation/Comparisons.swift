extension Run {
  /// `=`, `<` and the like between two values.
  func compare(_ comparison: Comparison, _ one: Value, _ other: Value, _ place: Place) throws(Stop) -> Truth {
    try charge(work: min(one.weight, other.weight))
    switch comparison {
    case .equal: return same(one, other, place)
    case .notEqual: return same(one, other, place).negated
    case .less, .atMost, .greater, .atLeast: break
    }
    if let order = Value.order(one, other) { return Truth(comparison.holds(order)) }
    if let unknown = Value.unknown(among: one, other) { return Truth(unknown) }
    warn(.wrongType, place, "\(one.kind) and \(other.kind) have no order.")
    return .null
  }

  private func same(_ one: Value, _ other: Value, _ place: Place) -> Truth {
    let truth = Value.same(one, other)
    if case .null = truth { warn(.wrongType, place, "\(one.kind) and \(other.kind) cannot be equal or unequal.") }
    return truth
  }

  func between(_ operand: Code, _ low: Code, _ high: Code, _ place: Place) throws(Stop) -> Value {
    let (value, low, high) = (try value(operand), try value(low), try value(high))
    if value.isNull || low.isNull || high.isNull {
      return warn(.wrongType, place, "“between” needs three values, and one is null.")
    }
    var verdict = Verdict.all
    for truth in [try compare(.atLeast, value, low, place), try compare(.atMost, value, high, place)]
    where verdict.settled(by: truth) {
      // A bound that nobody knows could also be null, and the answer with it.
      return Value.unknown(among: [value, low, high]) ?? false
    }
    return verdict.open.value
  }
}

extension Comparison {
  func holds(_ order: Order) -> Bool {
    switch self {
    case .equal: order == .same
    case .notEqual: order != .same
    case .less: order == .less
    case .atMost: order != .more
    case .greater: order == .more
    case .atLeast: order != .less
    }
  }
}

extension Value {
  /// The value as FEEL writes it, or its kind where that would be long.
  var brief: String { weight > 60 ? kind : text }

  /// What kind of value it is, as a warning says it.
  var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a text"
    case .date: "a date"
    case .time: "a time"
    case .dateTime: "a date and time"
    case .yearsAndMonths: "a duration of years and months"
    case .daysAndTime: "a duration of days and time"
    case .list: "a list"
    case .context: "a context"
    case .range: "a range"
    case .function: "a function"
    case .unknown: "something unknown"
    }
  }
}
