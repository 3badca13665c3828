import Civil
import Foundation
import Kit

/// What one line of the anchor file says: so many entries were sealed by then, and this was the last one's seal.
public struct AnchorLine: Hashable, Sendable {
  /// What happened then.
  public enum Kind: String, Sendable {
    /// The chain went on.
    case sealed
    /// The database was restored from a backup that ends here: what was anchored beyond no longer counts.
    case restored
  }

  let at: Instant
  let kind: Kind
  let count: Int
  let seal: Data

  /// The line as it stands in the file, under a MAC of its own: `2026-11-24T10:00:00Z sealed 12 SEAL MAC`.
  func text(by trail: Trail) -> String {
    let line = "\(Self.time(at)) \(at.rawValue) \(kind.rawValue) \(count) \(seal.base64EncodedString())"
    return "\(line) \(trail.mac(ofAnchor: line).base64EncodedString())"
  }

  init(at: Instant, _ kind: Kind, count: Int, seal: Data) {
    (self.at, self.kind, self.count, self.seal) = (at, kind, count, seal)
  }

  /// Reads a line; nil where Merimna did not write it with these keys.
  init?(_ text: some StringProtocol, by trail: Trail) {
    let parts = String(text).components(separatedBy: " ")
    guard parts.count == 6, let at = Int(parts[1]), let kind = Kind(rawValue: parts[2]), let count = Int(parts[3]),
      let seal = Data(base64Encoded: parts[4])
    else { return nil }
    self.init(at: Instant(rawValue: at), kind, count: count, seal: seal)
    guard self.text(by: trail) == String(text) else { return nil }
  }

  // For whoever reads the file with their own eyes.
  private static func time(_ moment: Instant) -> String {
    Date(timeIntervalSince1970: Double(moment.rawValue / 1_000_000)).formatted(.iso8601)
  }
}
