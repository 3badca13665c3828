import Foundation
import Testing

@testable import Registry

@Suite struct SheetEncodingTests {
  static let text = "ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΑΜΚΑ\r\nΆννας;Ώρα Ήλιος ΐ ΰ;10 €\r\nΌθων;Μαΐου «α»;\r\n"

  @Test(
    arguments: [
      SheetEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1253, .iso8859Greek,
    ], [true, false])
  func `Each way to save a register is recognised and read`(encoding: SheetEncoding, isMarked: Bool) throws {
    let text = encoding == .iso8859Greek ? Self.text.replacing("€", with: "ε") : Self.text
    let bytes = RegisterFile.bytes(of: text, encoding, isMarked: isMarked)
    for size in [1, 2, 3, 7, 1_000] {
      var guess = EncodingGuess()
      for start in stride(from: 0, to: bytes.count, by: size) { guess.add(bytes[start...].prefix(size)) }
      if size > 2 { #expect(guess.verdict == encoding, "\(size)") }
      var decoder = SheetDecoder(encoding)
      var decoded: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        decoded += decoder.decode(Array(bytes[start...].prefix(size)))
      }
      decoded += decoder.finish()
      #expect(String(decoding: decoded, as: UTF8.self).drop { $0 == "\u{FEFF}" } == text, "\(size)")
    }
  }

  @Test func `Half a letter at the end is an unreadable one`() {
    var decoder = SheetDecoder(.utf16LittleEndian)
    #expect(decoder.decode([0x91]).isEmpty && decoder.finish() == Array("\u{FFFD}".utf8))
  }

  @Test(arguments: [";", ",", "\t"])
  func `The separator is the one that stands in the headings`(separator: String) throws {
    let text = ["ΕΠΩΝΥΜΟ", "\"ΟΝΟΜΑ, ;μικρό\"", "ΑΜΚΑ"].joined(separator: separator) + "\nα,β;γ\n"
    let file = try RegisterFile(text).sheet()
    #expect(file.separator == separator.utf8.first)
  }

  @Test(arguments: [[0x50, 0x4B, 3, 4, 0], [0xD0, 0xCF, 0x11, 0xE0, 1], Array("%PDF-1.7".utf8)] as [[UInt8]])
  func `A workbook is no separated values`(bytes: [UInt8]) throws {
    let file = try RegisterFile(bytes: bytes)
    #expect(throws: SheetRefusal.notText) { try file.sheet() }
  }

  @Test func `An empty file is refused`() throws {
    let file = try RegisterFile(bytes: [])
    #expect(throws: SheetRefusal.empty) { try file.sheet() }
  }
}
