import CDecimal

/// FEEL's number: IEEE 754 decimal128, 34 digits, always finite. What would not be finite is nil.
///
///     (Number("0.1") ?? 0) + (Number("0.2") ?? 0) == Number("0.3")   // true
public struct Number: Sendable {
  let low: UInt64
  let high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  private init(_ decimal: BID_UINT128) {
    (low, high) = decimal.w
  }

  private var decimal: BID_UINT128 { BID_UINT128(w: (low, high)) }

  private init?(finite decimal: BID_UINT128) {
    guard __bid128_isInf(decimal) == 0, __bid128_isNaN(decimal) == 0 else { return nil }
    self.init(decimal)
  }

  private static let halfEven: UInt32 = 0

  /// Which way a number goes that has no place in the scale.
  public enum Rounding: UInt32, Sendable {
    /// To the nearer, from the middle to the even one.
    case halfEven = 0
    /// To the one below, also under zero.
    case down = 1
    /// To the one above, also under zero.
    case up = 2
    /// To the one nearer to zero.
    case towardsZero = 3
    /// To the nearer, from the middle away from zero.
    case halfUp = 4
    /// To the one further from zero.
    case awayFromZero = 5
    /// To the nearer, from the middle towards zero.
    case halfDown = 6
  }

  /// A whole number.
  public init(_ integer: Int) {
    self.init(small: integer)
  }

  /// The whole number that this is; nil where it has a fraction or is too large.
  public var integer: Int? {
    if let smallInteger { return smallInteger }
    var flags: UInt32 = 0
    let integer = __bid128_to_int64_xint(decimal, &flags)
    return flags == 0 ? Int(integer) : nil
  }

  /// The nearest binary floating-point number.
  public var double: Double {
    var flags: UInt32 = 0
    return __bid128_to_binary64(decimal, Number.halfEven, &flags)
  }

  /// Whether it is zero, of any scale.
  public var isZero: Bool { __bid128_isZero(decimal) != 0 }

  /// Whether it is under zero.
  public var isNegative: Bool { __bid128_isSigned(decimal) != 0 && !isZero }
}

extension Number {
  /// The sum, rounded half-even to 34 digits.
  public func adding(_ other: Number) -> Number? {
    if let sum = smallSum(other) { return sum }
    var flags: UInt32 = 0
    return Number(finite: __bid128_add(decimal, other.decimal, Number.halfEven, &flags))
  }

  /// The difference, rounded half-even to 34 digits.
  public func subtracting(_ other: Number) -> Number? {
    if let difference = smallSum(other.turned) { return difference }
    var flags: UInt32 = 0
    return Number(finite: __bid128_sub(decimal, other.decimal, Number.halfEven, &flags))
  }

  /// The product, rounded half-even to 34 digits.
  public func multiplied(by other: Number) -> Number? {
    if let product = smallProduct(other) { return product }
    var flags: UInt32 = 0
    return Number(finite: __bid128_mul(decimal, other.decimal, Number.halfEven, &flags))
  }

  /// The quotient, rounded half-even to 34 digits; nil for a division by zero.
  public func divided(by other: Number) -> Number? {
    var flags: UInt32 = 0
    return Number(finite: __bid128_div(decimal, other.decimal, Number.halfEven, &flags))
  }

  /// The rest after taking out whole multiples of the divisor towards minus infinity: its sign is the divisor's.
  public func modulo(_ divisor: Number) -> Number? {
    var flags: UInt32 = 0
    guard let rest = Number(finite: __bid128_fmod(decimal, divisor.decimal, &flags)) else { return nil }
    return rest.isZero || rest.isNegative == divisor.isNegative ? rest : rest.adding(divisor)
  }

  /// This number to a power. Whole powers are products; others are right to about 33 digits.
  public func raised(to power: Number) -> Number? {
    var flags: UInt32 = 0
    guard let whole = power.integer, whole.magnitude <= 10_000 else {
      return Number(finite: __bid128_pow(decimal, power.decimal, Number.halfEven, &flags))
    }
    var (result, base, left) = (Number(1), self, whole.magnitude)
    while left > 0 {
      if left & 1 == 1 {
        guard let product = result.multiplied(by: base) else { return nil }
        result = product
      }
      left >>= 1
      guard left > 0 else { break }
      guard let square = base.multiplied(by: base) else { return nil }
      base = square
    }
    return whole < 0 ? Number(1).divided(by: result) : result
  }

  /// The square root; nil under zero.
  public var squareRoot: Number? {
    var flags: UInt32 = 0
    return Number(finite: __bid128_sqrt(decimal, Number.halfEven, &flags))
  }

  /// Euler's number to the power of this.
  public var exponential: Number? {
    var flags: UInt32 = 0
    return Number(finite: __bid128_exp(decimal, Number.halfEven, &flags))
  }

  /// The natural logarithm; nil at and under zero.
  public var logarithm: Number? {
    guard !isZero, !isNegative else { return nil }
    var flags: UInt32 = 0
    return Number(finite: __bid128_log(decimal, Number.halfEven, &flags))
  }
}

extension Number: Hashable, Comparable {
  /// Whether both are the same number; 1.0 is 1.00.
  public static func == (one: Number, other: Number) -> Bool {
    if one.low == other.low && one.high == other.high { return true }
    if let order = one.smallOrder(other) { return order == .same }
    var flags: UInt32 = 0
    return __bid128_quiet_equal(one.decimal, other.decimal, &flags) != 0
  }

  /// Whether one is less than another.
  public static func < (one: Number, other: Number) -> Bool {
    if let order = one.smallOrder(other) { return order == .less }
    var flags: UInt32 = 0
    return __bid128_quiet_less(one.decimal, other.decimal, &flags) != 0
  }
}
