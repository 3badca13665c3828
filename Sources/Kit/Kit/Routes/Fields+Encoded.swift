import Foundation

/// What came over the wire was no form: bytes that are no UTF-8, a broken escape, a zero byte, or too many boxes.
public struct Malformed: Error {
  /// Says no more than that: the bytes may be anything.
  public init() {}
}

extension Fields {
  /// At most this many boxes are read.
  public static let limit = 1_000

  /// Reads `application/x-www-form-urlencoded`, as forms and queries are written. Throws `Malformed`.
  public init(urlEncoded bytes: some Collection<UInt8>) throws(Malformed) {
    var fields: [Field] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.limit else { throw Malformed() }
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      fields.append(Field(try Self.decoded(parts[0]), parts.count > 1 ? try Self.decoded(parts[1]) : ""))
    }
    self.init(fields)
  }

  /// The text that somebody typed, however a form carried it: composed (NFC), with the line ends of text files. Throws
  /// `Malformed` where the bytes are no UTF-8 or one of them is zero.
  public static func text(_ bytes: [UInt8]) throws(Malformed) -> String {
    try composed(bytes).replacing("\r\n", with: "\n")
  }

  static func decoded(_ escaped: some Sequence<UInt8>) throws(Malformed) -> String {
    try text(unescaped(escaped, plus: UInt8(ascii: " ")))
  }

  /// The segment of a path that was escaped; nil where it is no text. A plus is a plus there.
  public static func unescaped(segment: some StringProtocol) -> String? {
    do throws(Malformed) {
      return try composed(unescaped(segment.utf8, plus: UInt8(ascii: "+")))
    } catch { return nil }
  }

  private static func composed(_ bytes: [UInt8]) throws(Malformed) -> String {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw Malformed() }
    return text.precomposedStringWithCanonicalMapping
  }

  private static func unescaped(_ escaped: some Sequence<UInt8>, plus: UInt8) throws(Malformed) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = escaped.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(plus)
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(hex), let low = rest.next().flatMap(hex) else { throw Malformed() }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
