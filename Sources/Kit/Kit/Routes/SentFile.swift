public import Foundation

/// A file that came with a form. It lies in a folder of its own until the form is answered, and then goes.
public struct SentFile: Sendable {
  /// What it is called where it came from, without its folder.
  public let name: String
  /// Where it lies meanwhile.
  public let place: URL
  /// Its size in bytes.
  public let size: Int

  /// A file that lies there.
  public init(name: String, place: URL, size: Int) {
    self.name = name
    self.place = place
    self.size = size
  }
}
