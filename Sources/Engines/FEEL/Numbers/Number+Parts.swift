extension Number {
  /// The digits as one whole number, times ten to the exponent: how decimal128 holds a number.
  struct Parts {
    var isNegative: Bool
    var coefficient: UInt128
    var exponent: Int
  }

  /// The largest coefficient, 34 nines.
  static let largest: UInt128 = 9_999_999_999_999_999_999_999_999_999_999_999

  static let exponents = -6_176...6_111

  /// The number of these parts; nil where the exponent or the coefficient has no room.
  init?(_ parts: Parts) {
    guard parts.coefficient <= Number.largest, Number.exponents.contains(parts.exponent) else { return nil }
    let biased = UInt64(parts.exponent - Number.exponents.lowerBound)
    let sign: UInt64 = parts.isNegative ? 1 << 63 : 0
    self.init(
      low: UInt64(truncatingIfNeeded: parts.coefficient),
      high: sign | biased << 49 | UInt64(truncatingIfNeeded: parts.coefficient >> 64))
  }

  var parts: Parts {
    let isNegative = high >> 63 == 1
    // The other form of the encoding can only hold coefficients that are too large, which count as zero.
    guard (high >> 61) & 3 != 3 else { return Parts(isNegative: isNegative, coefficient: 0, exponent: 0) }
    let coefficient = UInt128(high & (1 << 49 - 1)) << 64 | UInt128(low)
    let exponent = Int(high >> 49 & 0x3FFF) + Number.exponents.lowerBound
    return Parts(
      isNegative: isNegative, coefficient: coefficient > Number.largest ? 0 : coefficient, exponent: exponent)
  }

  /// The same number without zeros at the end of its digits.
  var shortest: Parts {
    var parts = parts
    guard parts.coefficient != 0 else { return Parts(isNegative: false, coefficient: 0, exponent: 0) }
    while true {
      let (quotient, rest) = parts.coefficient.quotientAndRemainder(dividingBy: 10)
      guard rest == 0 else { return parts }
      parts.coefficient = quotient
      parts.exponent += 1
    }
  }

  /// Equal numbers hash alike, whatever zeros they end in.
  public func hash(into hasher: inout Hasher) {
    let parts = shortest
    hasher.combine(parts.isNegative)
    hasher.combine(parts.coefficient)
    hasher.combine(parts.exponent)
  }
}
