import Foundation

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

  private static func escaped(_ segments: [String]) -> String {
    let free = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return "/" + segments.map { $0.addingPercentEncoding(withAllowedCharacters: free) ?? "" }.joined(separator: "/")
  }
}
