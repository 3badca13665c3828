import Foundation
import Kit

/// Reads `multipart/form-data` (RFC 7578) as it comes, in pieces of any size, and keeps none of it. Own code: no listed package
/// does it.
struct MultipartReader {
  /// What it comes upon.
  enum Event: Equatable {
    /// A part begins: the name of its box, and of its file where it is one.
    case part(name: String, file: String?)
    /// More of what is in it.
    case bytes([UInt8])
  }

  // What a part says of itself is never longer.
  private static let longestHead = 8_192

  private enum Place { case before, head, body, after }

  private let delimiter: [UInt8]
  private var place = Place.before
  // The line's end before the first delimiter is taken as read, so that it looks like all others.
  private var buffer: [UInt8] = Array("\r\n".utf8)

  /// For a body of that type; nil where it is no form of parts, or says no sound boundary.
  init?(contentType: String) {
    let pieces = contentType.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    guard pieces.first?.lowercased() == "multipart/form-data",
      let boundary = pieces.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst(9)
    else { return nil }
    let plain = boundary.hasPrefix("\"") && boundary.hasSuffix("\"") ? boundary.dropFirst().dropLast() : boundary
    guard (1...70).contains(plain.utf8.count), plain.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return nil }
    delimiter = Array("\r\n--\(plain)".utf8)
  }

  /// Reads another piece. Throws `Malformed`, and what `take` throws.
  mutating func read(_ piece: some Collection<UInt8>, _ take: (Event) throws -> Void) throws {
    buffer += piece
    while try step(take) {}
  }

  /// Says that there is no more. Throws `Malformed` where the end of the form did not come.
  func finish() throws(Malformed) {
    guard place == .after else { throw Malformed() }
  }

  // One step forward; false where more must come first.
  private mutating func step(_ take: (Event) throws -> Void) throws -> Bool {
    switch place {
    case .before:
      guard let found = range(of: delimiter) else {
        guard buffer.count <= Self.longestHead else { throw Malformed() }
        return false
      }
      return try pass(found.upperBound)
    case .head:
      guard let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)) else {
        guard buffer.count <= Self.longestHead else { throw Malformed() }
        return false
      }
      let (name, file) = try Self.names(buffer[..<end.lowerBound])
      buffer.removeSubrange(..<end.upperBound)
      place = .body
      try take(.part(name: name, file: file))
      return true
    case .body: return try body(take)
    case .after:
      buffer = []
      return false
    }
  }

  private mutating func body(_ take: (Event) throws -> Void) throws -> Bool {
    if let found = range(of: delimiter) {
      if found.lowerBound > 0 { try take(.bytes(Array(buffer[..<found.lowerBound]))) }
      return try pass(found.upperBound, from: found.lowerBound)
    }
    // What may be the beginning of a delimiter waits for the rest.
    let sure = buffer.count - delimiter.count + 1
    guard sure > 0 else { return false }
    try take(.bytes(Array(buffer[..<sure])))
    buffer.removeSubrange(..<sure)
    return false
  }

  // After a delimiter: two dashes end the form, a line's end begins a part.
  private mutating func pass(_ end: Int, from start: Int = 0) throws -> Bool {
    guard buffer.count >= end + 2 else {
      buffer.removeSubrange(..<start)
      return false
    }
    let next = Array(buffer[end..<end + 2])
    buffer.removeSubrange(..<(end + 2))
    if next == Array("--".utf8) {
      place = .after
    } else if next == Array("\r\n".utf8) {
      place = .head
    } else {
      throw Malformed()
    }
    return true
  }

  // A line's end is rare in a file of another kind; whole pieces are passed over by looking for its first byte.
  private func range(of pattern: [UInt8]) -> Range<Int>? {
    var start = buffer.startIndex
    while let first = buffer[start...].firstIndex(of: pattern[0]) {
      guard first + pattern.count <= buffer.count else { return nil }
      if buffer[first..<first + pattern.count].elementsEqual(pattern) { return first..<first + pattern.count }
      start = first + 1
    }
    return nil
  }

  private static func names(_ head: ArraySlice<UInt8>) throws(Malformed) -> (String, String?) {
    guard let text = String(validating: head, as: UTF8.self) else { throw Malformed() }
    let lines = text.split(separator: "\r\n")
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      line.dropFirst(20).trimmingCharacters(in: .whitespaces).lowercased().hasPrefix("form-data"),
      let name = value(of: "name", in: line)
    else { throw Malformed() }
    return (name, value(of: "filename", in: line).map(plain))
  }

  // Browsers write a quote in a name as %22, and line ends as %0D and %0A (WHATWG HTML, multipart/form-data encoding).
  private static func value(of key: String, in line: Substring) -> String? {
    guard let start = line.firstRange(of: "; \(key)=\"")?.upperBound, let end = line[start...].firstIndex(of: "\"")
    else {
      return nil
    }
    return line[start..<end].replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
      .precomposedStringWithCanonicalMapping
  }

  // Without the folder that some browsers send along, and no longer than any name.
  private static func plain(_ name: String) -> String {
    let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
    return String(last.filter { !$0.isNewline && $0 != "\0" }.suffix(100))
  }
}
