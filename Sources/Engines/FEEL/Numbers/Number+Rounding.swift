extension Number {
  /// How many decimal places a number may be rounded to, in FEEL.
  public static let scales = -6_111...6_176

  /// The nearest number with so many decimal places (before the point where negative); nil out of ``scales`` or
  /// where the digits have no room.
  ///
  ///     Number("2.345")?.rounded(to: 2, .halfUp)   // 2.35
  public func rounded(to places: Int, _ rounding: Rounding) -> Number? {
    guard Number.scales.contains(places) else { return nil }
    var parts = parts
    let surplus = -places - parts.exponent
    guard surplus > 0 else { return self }
    let divisor = surplus > 38 ? nil : Number.power(surplus)
    let (quotient, rest) = divisor.map(parts.coefficient.quotientAndRemainder) ?? (0, parts.coefficient)
    // Against a divisor beyond all digits any rest is under the half.
    let half: Comparison = divisor.map { compare(rest, $0 - rest) } ?? .less
    let up = rest != 0 && Number.goesUp(rounding, half, odd: quotient % 2 == 1, negative: parts.isNegative)
    parts.coefficient = quotient + (up ? 1 : 0)
    parts.exponent = -places
    return Number(parts)
  }

  private enum Comparison { case less, same, more }

  private func compare(_ one: UInt128, _ other: UInt128) -> Comparison {
    one == other ? .same : one < other ? .less : .more
  }

  /// Whether the magnitude grows by one, given the rest against the half of a unit.
  private static func goesUp(_ rounding: Rounding, _ half: Comparison, odd: Bool, negative: Bool) -> Bool {
    switch rounding {
    case .up: !negative
    case .down: negative
    case .awayFromZero: true
    case .towardsZero: false
    case .halfUp: half != .less
    case .halfDown: half == .more
    case .halfEven: half == .more || half == .same && odd
    }
  }

  static func power(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1 as UInt128) { power, _ in power * 10 }
  }

  /// The number without its sign.
  public var magnitude: Number { Number(low: low, high: high & ~(1 << 63)) }

  /// The number on the other side of zero.
  public var negated: Number { isZero ? magnitude : Number(low: low, high: high ^ 1 << 63) }
}
