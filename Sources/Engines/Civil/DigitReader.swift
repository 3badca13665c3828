/// Reads the ISO 8601 forms byte by byte; every method moves only when it succeeds or its caller gives up.
struct DigitReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }
  var next: Character? { isAtEnd ? nil : Character(UnicodeScalar(bytes[position])) }

  /// What is left, as text.
  var rest: String { String(decoding: bytes[position...], as: UTF8.self) }

  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    position += 1
    return true
  }

  mutating func skip(_ count: Int) { position = min(bytes.count, position + count) }

  /// The run of digits here, as many as allowed.
  mutating func digits(_ allowed: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while position + count < bytes.count, count < allowed.upperBound, 48...57 ~= bytes[position + count] {
      value = value * 10 + Int(bytes[position + count] - 48)
      count += 1
    }
    guard allowed.contains(count) else { return nil }
    position += count
    return value
  }

  mutating func date() -> CivilDate? {
    let negative = take("-")
    let start = position
    guard let year = digits(4...9), position - start == 4 || bytes[start] != 48, !(negative && year == 0),
      take("-"), let month = digits(2...2), take("-"), let day = digits(2...2)
    else { return nil }
    return CivilDate(year: negative ? -year : year, month: month, day: day)
  }

  /// A fraction of a second, in nanoseconds, after its point; digits past the ninth are dropped.
  mutating func fraction() -> Int? {
    guard take(".") else { return 0 }
    let start = position
    guard let value = digits(1...9) else { return nil }
    let scaled = (position - start..<9).reduce(value) { value, _ in value * 10 }
    while let next, next.isWholeNumber { position += 1 }
    return scaled
  }
}
