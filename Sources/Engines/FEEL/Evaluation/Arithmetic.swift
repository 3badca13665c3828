import Civil

extension Run {
  /// `-x`
  func negative(_ value: Value, _ place: Place) -> Value {
    switch value {
    case .number(let number): .number(number.negated)
    case .yearsAndMonths(let duration): .yearsAndMonths(YearsAndMonths(months: -duration.months))
    case .daysAndTime(let duration):
      .daysAndTime(DaysAndTime(seconds: -duration.seconds, nanoseconds: -duration.nanoseconds))
    case .unknown: value
    default: warn(.wrongType, place, "\(value.kind) has no negative.")
    }
  }

  /// `x + y` and the like.
  func arithmetic(_ sign: Arithmetic, _ one: Value, _ other: Value, _ place: Place) throws(Stop) -> Value {
    switch (one, other) {
    case (.number(let one), .number(let other)):
      return Run.number(sign, one, other).map(Value.number)
        ?? warn(.notANumber, place, "\(one) \(sign.rawValue) \(other) is no number.")
    case (.string(let one), .string(let other)) where sign == .plus: return try string(one + other)
    default: break
    }
    if let unknown = Value.unknown(among: one, other) { return unknown }
    return Run.temporal(sign, one, other)
      ?? warn(.wrongType, place, "\(one.kind) \(sign.rawValue) \(other.kind) has no meaning.")
  }

  private static func number(_ sign: Arithmetic, _ one: Number, _ other: Number) -> Number? {
    switch sign {
    case .plus: one.adding(other)
    case .minus: one.subtracting(other)
    case .times: one.multiplied(by: other)
    case .divided: one.divided(by: other)
    case .power: one.raised(to: other)
    }
  }
}
