import Crypto
public import Foundation

/// What the pages bring along: style sheets, icons, fonts, small scripts. Read once, and served under an address that changes
/// whenever any of it does, so that a browser may keep it for ever.
public struct Assets: Sendable {
  /// One file, ready to be sent.
  public struct File: Sendable {
    /// Its media type.
    public let type: String
    /// What is in it.
    public let bytes: [UInt8]
  }

  /// The files by their path in the folder: `fonts/noto-400.woff2`.
  public let files: [String: File]
  /// Names the whole bundle: the first 16 hexadecimal digits of a SHA-256 over paths and contents.
  public let hash: String

  /// The house's own.
  public static let bundled = Assets(in: Bundle.module.resourceURL?.appending(path: "Assets"))

  /// The address under which all of it lies: `/assets/3f9c…`.
  public static let address = "/assets/\(bundled.hash)"

  /// Everything in a folder whose kind is known, and nothing where there is no such folder.
  public init(in folder: URL?) {
    var files: [String: File] = [:]
    let paths = folder.flatMap { FileManager.default.enumerator(atPath: $0.path) }?.compactMap { $0 as? String } ?? []
    var sum = SHA256()
    for path in paths.sorted() {
      let kind = path.split(separator: ".").last.flatMap { Self.types[String($0)] }
      guard let folder, let kind, let data = FileManager.default.contents(atPath: folder.appending(path: path).path)
      else { continue }
      files[path] = File(type: kind, bytes: Array(data))
      sum.update(data: Data("\(path) \(data.count) ".utf8))
      sum.update(data: data)
    }
    self.files = files
    hash = sum.finalize().prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Whether the files are where the program looks for them, so that a house without clothes does not open.
  public var isWhole: Bool {
    ["tokens.css", "components.css", "house.css", "icons.svg", "mark.svg"].allSatisfy { files[$0] != nil }
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "svg": "image/svg+xml; charset=utf-8", "woff2": "font/woff2",
    "js": "text/javascript; charset=utf-8", "txt": "text/plain; charset=utf-8",
  ]
}
