extension Number: LosslessStringConvertible, ExpressibleByIntegerLiteral {
  /// The number of an integer literal.
  public init(integerLiteral value: Int) { self.init(value) }

  /// The number that FEEL writes so: digits with or without a point and an exponent, a minus before them. More than
  /// 34 digits are rounded half-even. Nil for any other text and for what has no room.
  public init?(_ description: String) {
    var reader = NumberReader(description.utf8)
    guard let number = reader.number() else { return nil }
    self = number
  }

  /// The digits, without exponent and without zeros at the end of a fraction: 1.50 is `1.5`.
  public var description: String {
    let parts = shortest
    var digits = String(parts.coefficient)
    if parts.exponent > 0 {
      digits += String(repeating: "0", count: parts.exponent)
    } else if parts.exponent < 0 {
      let missing = 1 - parts.exponent - digits.count
      if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: parts.exponent))
    }
    return parts.isNegative ? "-" + digits : digits
  }
}

/// Reads the digits of a number and keeps 34 of them, the rest rounding them half-even.
private struct NumberReader {
  private var bytes: [UInt8]
  private var position = 0
  private var coefficient: UInt128 = 0
  private var exponent = 0
  private var dropped: (first: UInt8, sticky: Bool)?
  private var digits = 0

  init(_ text: String.UTF8View) { bytes = Array(text) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func number() -> Number? {
    let isNegative = take("-")
    takeDigits(fraction: false)
    if take(".") {
      let before = digits
      takeDigits(fraction: true)
      guard digits > before else { return nil }
    }
    guard digits > 0, takeExponent(), position == bytes.count else { return nil }
    roundDropped()
    return fitted(isNegative)
  }

  private mutating func take(_ character: Character) -> Bool {
    guard let next, next == character.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func takeDigits(fraction: Bool) {
    while let byte = next, 48...57 ~= byte {
      position += 1
      digits += 1
      if coefficient > (Number.largest - 9) / 10 {
        dropped = dropped.map { ($0.first, $0.sticky || byte != 48) } ?? (byte - 48, false)
        if !fraction { exponent += 1 }
      } else {
        coefficient = coefficient * 10 + UInt128(byte - 48)
        if fraction { exponent -= 1 }
      }
    }
  }

  private mutating func takeExponent() -> Bool {
    guard take("e") || take("E") else { return true }
    let negative = take("-")
    if !negative { _ = take("+") }
    var (value, count) = (0, 0)
    while let byte = next, 48...57 ~= byte {
      position += 1
      count += 1
      value = min(value * 10 + Int(byte - 48), 1_000_000)
    }
    exponent += negative ? -value : value
    return count > 0
  }

  private mutating func roundDropped() {
    guard let dropped else { return }
    let up = dropped.first > 5 || dropped.first == 5 && (dropped.sticky || coefficient % 2 == 1)
    coefficient += up ? 1 : 0
    if coefficient > Number.largest { (coefficient, exponent) = (coefficient / 10, exponent + 1) }
  }

  /// The number with its exponent brought into the range, by zeros at the end or, far under zero, by rounding.
  private func fitted(_ isNegative: Bool) -> Number? {
    var (coefficient, exponent) = (coefficient, exponent)
    if coefficient == 0 { return Number(0) }
    while exponent > Number.exponents.upperBound, coefficient <= Number.largest / 10 {
      (coefficient, exponent) = (coefficient * 10, exponent - 1)
    }
    while exponent < Number.exponents.lowerBound, coefficient > 0 {
      (coefficient, exponent) = ((coefficient + 5) / 10, exponent + 1)
    }
    return Number(.init(isNegative: isNegative && coefficient != 0, coefficient: coefficient, exponent: exponent))
  }
}
