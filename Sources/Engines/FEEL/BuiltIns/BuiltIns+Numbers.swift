import Civil

extension BuiltIns {
  static let numbers: [BuiltInFamily] = [
    rounding("decimal", .halfEven, scaled: true),
    rounding("floor", .down, scaled: false),
    rounding("ceiling", .up, scaled: false),
    rounding("round up", .awayFromZero, scaled: true),
    rounding("round down", .towardsZero, scaled: true),
    rounding("round half up", .halfUp, scaled: true),
    rounding("round half down", .halfDown, scaled: true),
    BuiltInFamily(
      "abs",
      BuiltIn(.number("n")) { .number($0.number(0).magnitude) },
      BuiltIn(.any("n")) { call in
        switch call.arguments[0] {
        case .yearsAndMonths(let duration) where duration.months < 0: call.run.negative(call.arguments[0], call.place)
        case .daysAndTime(let duration) where duration < .init(seconds: 0):
          call.run.negative(call.arguments[0], call.place)
        case .yearsAndMonths, .daysAndTime: call.arguments[0]
        default: call.refuse(.wrongType, "it takes a number or a duration, not \(call.arguments[0].kind)")
        }
      }),
    BuiltInFamily(
      "modulo",
      BuiltIn(.number("dividend"), .number("divisor")) { call in
        call.number(0).modulo(call.number(1)).map(Value.number) ?? call.refuse(.notANumber, "the divisor is zero")
      }),
    unary("sqrt", "under zero there is no root") { $0.squareRoot },
    unary("log", "at and under zero there is no logarithm") { $0.logarithm },
    unary("exp", "the result is too large") { $0.exponential },
    BuiltInFamily("odd", BuiltIn(.number("number")) { parity($0, 1) }),
    BuiltInFamily("even", BuiltIn(.number("number")) { parity($0, 0) }),
  ]

  private static func rounding(_ name: String, _ rounding: Number.Rounding, scaled: Bool) -> BuiltInFamily {
    let scale = BuiltInParameter("scale", .number, optional: !scaled, takesNull: false)
    return BuiltInFamily(
      name,
      BuiltIn(.number("n"), scale) { call in
        let places = call.optionalNumber(1) ?? 0
        guard let places = places.rounded(to: 0, .towardsZero)?.integer, Number.scales.contains(places),
          let rounded = call.number(0).rounded(to: places, rounding)
        else { return call.refuse("the scale goes from -6111 to 6176") }
        return .number(rounded)
      })
  }

  private static func unary(
    _ name: String, _ refusal: String, _ compute: @escaping @Sendable (Number) -> Number?
  ) -> BuiltInFamily {
    BuiltInFamily(
      name,
      BuiltIn(.number("number")) { call in
        compute(call.number(0)).map(Value.number) ?? call.refuse(.notANumber, refusal)
      })
  }

  private static func parity(_ call: Call, _ wanted: Number) -> Value {
    .boolean(call.number(0).magnitude.modulo(2) == wanted)
  }
}
