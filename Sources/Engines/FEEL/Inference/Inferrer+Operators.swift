extension Inferrer {
  /// `-x`
  mutating func negative(_ operand: Code, _ place: Place) -> Shape {
    let shape = shape(operand)
    let negated = shape.kinds.intersection(Kinds.durations.union(.number))
    guard shape.isNone || !negated.isEmpty else {
      return conflict(.noValue, place, "There is no negative of \(shape.kinds.words).")
    }
    return Shape(negated).orNull
  }

  /// `x + y` and the like.
  mutating func arithmetic(_ sign: Arithmetic, _ one: Code, _ other: Code, _ place: Place) -> Shape {
    let (one, other) = (shape(one), shape(other))
    if one.isNone || other.isNone { return .any }
    var result: Kinds = []
    for kind in one.kinds.each {
      for other in other.kinds.each { result.formUnion(Inferrer.result(sign, kind, other)) }
    }
    guard !result.isEmpty else {
      return conflict(
        .noValue, place, "\(one.kinds.words) \(sign.rawValue) \(other.kinds.words) has no meaning.")
    }
    return Shape(result).orNull
  }

  private static func result(_ sign: Arithmetic, _ one: Kinds, _ other: Kinds) -> Kinds {
    if one == .number, other == .number { return .number }
    switch sign {
    case .plus:
      if one == .string, other == .string { return .string }
      return sum(one, other).union(sum(other, one))
    case .minus: return difference(one, other)
    case .times: return product(one, other).union(product(other, one))
    case .divided:
      return one == other && Kinds.durations.isSuperset(of: one) ? .number : product(one, other)
    case .power: return []
    }
  }

  private static func sum(_ one: Kinds, _ duration: Kinds) -> Kinds {
    switch duration {
    case .yearsAndMonths: [.yearsAndMonths, .date, .dateTime].contains(one) ? one : []
    case .daysAndTime: [.daysAndTime, .date, .dateTime, .time].contains(one) ? one : []
    default: []
    }
  }

  private static func difference(_ one: Kinds, _ other: Kinds) -> Kinds {
    if Kinds.durations.isSuperset(of: other) { return sum(one, other) }
    if one == .time, other == .time { return .daysAndTime }
    return Kinds.days.isSuperset(of: one) && Kinds.days.isSuperset(of: other) ? .daysAndTime : []
  }

  private static func product(_ one: Kinds, _ factor: Kinds) -> Kinds {
    factor == .number && Kinds.durations.isSuperset(of: one) ? one : []
  }

  // MARK: Comparisons

  /// `x < y` and the like.
  mutating func comparison(_ comparison: Comparison, _ one: Code, _ other: Code, _ place: Place) -> Shape {
    let (one, other) = (shape(one), shape(other))
    if one.isNone || other.isNone { return .boolean }
    switch comparison {
    case .equal, .notEqual:
      // Whether something is null may always be asked.
      if !one.mayEqual(other), !one.kinds.values.isEmpty, !other.kinds.values.isEmpty {
        conflict(.neverEqual, place, "\(one.kinds.words) and \(other.kinds.words) are never equal.")
      }
    case .less, .atMost, .greater, .atLeast:
      if !one.mayCompare(other) {
        conflict(.noValue, place, "\(one.kinds.words) and \(other.kinds.words) have no order.")
      }
    }
    return .boolean
  }

  /// `x between low and high`
  mutating func between(_ value: Code, _ low: Code, _ high: Code, _ place: Place) -> Shape {
    let (value, ends) = (shape(value), [shape(low), shape(high)])
    guard !value.isNone, !ends.contains(where: \.isNone) else { return .boolean }
    let unfit = ends.filter { !value.mayCompare($0) }
    if let first = unfit.first {
      conflict(
        unfit.count == 2 ? .noValue : .neverTrue, place,
        "\(value.kinds.words) is never between, since it has no order with \(first.kinds.words).")
    }
    return .boolean
  }

  // MARK: Conditions

  /// `and`, `or`: where a literal settles it, the others do not matter.
  mutating func verdict(_ items: [Code], settledBy answer: Bool, _ consequence: String) -> Shape {
    let isSettled = items.contains { item in
      if case .constant(.boolean(answer)) = item.operation { true } else { false }
    }
    for item in items {
      if isSettled { _ = shape(item) } else { condition(item, "so that \(consequence)") }
    }
    return .boolean
  }

  /// A piece that true or false is due of; null passes for neither.
  @discardableResult
  mutating func condition(_ code: Code, _ consequence: String, or others: Kinds = []) -> Shape {
    let shape = shape(code)
    guard !shape.kinds.values.isEmpty, shape.kinds.isDisjoint(with: others.union(.boolean)) else { return shape }
    let due = others.isEmpty ? "True or false" : "A condition or a position"
    return conflict(
      .noCondition, code, "\(due) is due here, and this is always \(shape.kinds.words), \(consequence).")
  }
}
