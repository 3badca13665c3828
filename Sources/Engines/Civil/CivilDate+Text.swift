extension CivilDate: LosslessStringConvertible {
  /// The day that ISO 8601 writes so, strictly: four digits of the year or more, a minus before years under 0.
  public init?(_ description: String) {
    var reader = DigitReader(description)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }

  /// The date as ISO 8601 writes it: 2026-11-22.
  public var description: String {
    let parts = parts
    return padded(parts.year, to: 4) + "-" + padded(parts.month, to: 2) + "-" + padded(parts.day, to: 2)
  }
}

/// The number with zeros before it; a minus stands before the zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
