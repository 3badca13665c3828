import Crypto
import Foundation
import Storage

/// A spreadsheet on the disk, saved as separated values in whatever letters.
struct SheetFile: Sendable {
  static let largest = 400_000_000
  static let mostRows = 2_000_000
  static let piece = 65_536

  let url: URL
  let encoding: SheetEncoding
  let separator: UInt8
  /// SHA-256 of its bytes, by which it is known again.
  let fingerprint: String
  /// Its size in bytes.
  let size: Int

  /// Reads the file once to know it. Throws `SheetRefusal` where it is none, and the system's errors.
  init(_ url: URL) throws {
    self.url = url
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    var (guess, hash, size) = (EncodingGuess(), SHA256(), 0)
    while let bytes = try handle.read(upToCount: Self.piece), !bytes.isEmpty {
      if size == 0 { try Self.admit(bytes) }
      size += bytes.count
      guard size <= Self.largest else { throw SheetRefusal.tooLarge }
      guess.add(bytes)
      hash.update(data: bytes)
    }
    guard size > 0 else { throw SheetRefusal.empty }
    self.size = size
    encoding = guess.verdict
    fingerprint = hash.finalize().hexadecimal
    separator = try Self.separator(of: url, encoding)
  }

  /// Its rows, the headings first.
  func rows() throws -> SheetReader {
    let handle = try FileHandle(forReadingFrom: url)
    return SheetReader(separator: separator, more: Self.pieces(of: handle, encoding))
  }

  private static func pieces(of handle: FileHandle, _ encoding: SheetEncoding) -> () throws -> [UInt8]? {
    var decoder = SheetDecoder(encoding)
    var isOpen = true
    return {
      guard isOpen else { return nil }
      if let bytes = try handle.read(upToCount: piece), !bytes.isEmpty { return decoder.decode([UInt8](bytes)) }
      isOpen = false
      try handle.close()
      return decoder.finish()
    }
  }

  // Workbooks old and new, PDF, pictures: what no editor of text writes.
  private static func admit(_ bytes: Data) throws {
    let marks: [[UInt8]] = [
      [0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF".utf8), [0x89, 0x50], [0xFF, 0xD8],
    ]
    if marks.contains(where: bytes.starts) { throw SheetRefusal.notText }
  }

  // Whichever of the three stands most often in the headings, outside of quotes.
  private static func separator(of url: URL, _ encoding: SheetEncoding) throws -> UInt8 {
    let handle = try FileHandle(forReadingFrom: url)
    let next = pieces(of: handle, encoding)
    defer { try? handle.close() }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in try next() ?? [] {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D, !counts.isEmpty { break }
      if [0x3B, 0x2C, 0x09].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return [0x3B, 0x09, 0x2C].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x3B
  }
}
