import Foundation

/// What the bytes of a file mean: UTF-8, or one of the encodings of one byte that models come in.
enum MarkupEncoding {
  private static let known: [String: String.Encoding] = [
    "utf-8": .utf8, "us-ascii": .utf8, "ascii": .utf8, "iso-8859-1": .isoLatin1, "windows-1252": .windowsCP1252,
    "windows-1253": .windowsCP1253,
    // Foundation has no name for it, but Core Foundation's number.
    "iso-8859-7": String.Encoding(rawValue: 0x8000_0207),
  ]

  /// The bytes in UTF-8, without the mark that may stand before them.
  static func decoded(_ bytes: [UInt8]) throws(ModelError) -> [UInt8] {
    guard !bytes.prefix(4).contains(0), !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else {
      throw ModelError("The file is to be in UTF-8.")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let name = declared(text)
    guard let encoding = known[name] else { throw ModelError("The file is to be in UTF-8, not in \(name).") }
    guard encoding != .utf8 else {
      guard String(validating: text, as: UTF8.self) != nil else {
        throw ModelError("The file says that it is in UTF-8, but its bytes are not.")
      }
      return text
    }
    guard let decoded = String(bytes: text, encoding: encoding) else {
      throw ModelError("The file says that it is in \(name), but its bytes are not.")
    }
    return Array(decoded.utf8)
  }

  // Taken to pieces once, which costs more than a short file; it calls nothing of ours, so that it may be shared.
  nonisolated(unsafe) private static let attribute = #/\sencoding\s*=\s*["']([^"']{1,40})["']/#

  /// The encoding that the file names, in small letters.
  private static func declared(_ bytes: [UInt8]) -> String {
    let head = String(decoding: bytes.prefix(500), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>") else { return "utf-8" }
    let found = head[..<end.lowerBound].firstMatch(of: attribute)
    return found.map { $0.1.lowercased() } ?? "utf-8"
  }
}
