/// Numbers of up to 64 bits of digits, which most are: counted without the library, to the same bits.
extension Number {
  private static let sign: UInt64 = 1 << 63

  /// How the exponent 0 stands in a number.
  private static let whole: UInt64 = 6_176 << 49

  /// Whether all digits lie in the low half.
  private var isSmall: Bool { high & (1 << 49 - 1) == 0 && (high >> 61) & 3 != 3 }

  /// Whether both are small and of one exponent, so that their digits can be set side by side.
  private func isLike(_ other: Number) -> Bool {
    isSmall && other.isSmall && (high ^ other.high) & ~Number.sign == 0
  }

  init(small integer: Int) {
    self.init(low: UInt64(integer.magnitude), high: Number.whole | (integer < 0 ? Number.sign : 0))
  }

  /// The whole number that this is, where it is written as one.
  var smallInteger: Int? {
    guard high & ~Number.sign == Number.whole, low <= UInt64(Int.max) else { return nil }
    return high & Number.sign == 0 ? Int(low) : -Int(low)
  }

  /// How it stands to a number like it; nil for others.
  func smallOrder(_ other: Number) -> Order? {
    guard isLike(other) else { return nil }
    if low == 0, other.low == 0 { return .same }
    let isNegative = high & Number.sign != 0
    guard high == other.high else { return isNegative ? .less : .more }
    if low == other.low { return .same }
    return (low < other.low) == isNegative ? .more : .less
  }

  /// The sum with a number like it, where it is small too.
  func smallSum(_ other: Number) -> Number? {
    guard isLike(other) else { return nil }
    if high == other.high {
      let (sum, isOver) = low.addingReportingOverflow(other.low)
      return isOver ? nil : Number(low: sum, high: high)
    }
    if low == other.low { return Number(low: 0, high: high & ~Number.sign) }
    return low > other.low ? Number(low: low - other.low, high: high) : Number(low: other.low - low, high: other.high)
  }

  /// The product of small numbers, where it is small too.
  func smallProduct(_ other: Number) -> Number? {
    guard isSmall, other.isSmall else { return nil }
    let (product, isOver) = low.multipliedReportingOverflow(by: other.low)
    let exponent = Int(high >> 49 & 0x3FFF) + Int(other.high >> 49 & 0x3FFF) - 6_176
    guard !isOver, 0...12_287 ~= exponent else { return nil }
    return Number(low: product, high: (high ^ other.high) & Number.sign | UInt64(exponent) << 49)
  }

  /// With the other sign.
  var turned: Number { Number(low: low, high: high ^ Number.sign) }
}

extension Order {
  /// How two numbers stand to each other.
  init(_ one: Number, _ other: Number) {
    self = one.smallOrder(other) ?? (one < other ? .less : one == other ? .same : .more)
  }
}
