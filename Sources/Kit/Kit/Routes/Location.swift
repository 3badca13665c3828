/// Addresses of the house, made of names and numbers that may hold anything.
public enum Location {
  /// `/households/%CE%9D02664/facts`: each segment escaped, so that nothing in it parts the path or ends it.
  public static func of(_ segments: String...) -> String { escaped(segments) }

  /// The address of a decoded path.
  public static func of(path: String) -> String { escaped(RoutePath.segments(of: path)) }

  /// An address as it stands in the query of another, from which it comes back as it was.
  public static func quoted(_ address: String) -> String { address.replacing("%", with: "%25") }

  /// Whether an address that came back from a browser leads to a page of this house and nowhere else.
  public static func isOurs(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//") && address.utf8.count <= 1_024
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
  }

  // Byte by byte, since a list has a hundred of them. What stays as it is: RFC 3986, 2.3.
  private static func escaped(_ segments: [String]) -> String {
    guard !segments.isEmpty else { return "/" }
    var bytes: [UInt8] = []
    for segment in segments {
      bytes.append(UInt8(ascii: "/"))
      for byte in segment.utf8 {
        if isFree(byte) {
          bytes.append(byte)
        } else {
          bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isFree(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
