extension Sequence<UInt8> {
  /// The bytes in small hexadecimal digits, two for each, as PostgreSQL and `sha256sum` write them.
  ///
  ///     [0, 171].hexadecimal == "00ab"
  public var hexadecimal: String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * underestimatedCount)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

private let digits = Array("0123456789abcdef".utf8)
