import Foundation

@testable import Registry

/// A register written for a test, in a file that goes with it.
final class RegisterFile: Sendable {
  static let headings =
    "ΑΡ. ΜΗΤΡΩΟΥ;ΕΠΩΝΥΜΟ;ΟΝΟΜΑ;ΠΑΤΡΩΝΥΜΟ;ΜΗΤΡΩΝΥΜΟ;ΗΜ/ΝΙΑ ΓΕΝΝΗΣΗΣ;ΦΥΛΟ;ΑΜΚΑ;ΑΦΜ;ΟΔΟΣ;ΑΡΙΘΜΟΣ;Τ.Κ.;ΔΗΜ. ΚΟΙΝΟΤΗΤΑ;"
    + "ΤΗΛΕΦΩΝΟ;ΚΙΝΗΤΟ;EMAIL;ΟΙΚ. ΚΑΤΑΣΤΑΣΗ;ΚΩΔ. ΝΟΙΚΟΚΥΡΙΟΥ;ΣΧΕΣΗ;ΕΤΗΣΙΟ ΕΙΣΟΔΗΜΑ;ΠΟΣΟΣΤΟ ΑΝΑΠΗΡΙΑΣ;ΑΝΕΡΓΟΣ;"
    + "ΗΜ/ΝΙΑ ΑΙΤΗΣΗΣ;ΠΑΡΑΤΗΡΗΣΕΙΣ"

  let url = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID()).csv")

  init(bytes: [UInt8]) throws { try Data(bytes).write(to: url) }

  convenience init(_ text: String, _ encoding: SheetEncoding = .utf8) throws {
    try self.init(bytes: Self.bytes(of: text, encoding, isMarked: false))
  }

  /// Under the usual headings these rows, each with what it says by heading.
  convenience init(_ rows: [[Heading: String]], _ encoding: SheetEncoding = .windows1253) throws {
    let order = Self.headings.split(separator: ";").compactMap { Heading(rawValue: String($0)) }
    let lines = rows.map { row in order.map { ImportReport.written(row[$0] ?? "") }.joined(separator: ";") }
    try self.init(([Self.headings] + lines).joined(separator: "\r\n") + "\r\n", encoding)
  }

  // A file that stays behind among the temporary ones harms nobody.
  deinit { try? FileManager.default.removeItem(at: url) }

  func sheet() throws -> SheetFile { try SheetFile(url) }

  static func bytes(of text: String, _ encoding: SheetEncoding, isMarked: Bool) -> [UInt8] {
    switch encoding {
    case .utf8: (isMarked ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    case .utf16LittleEndian: (isMarked ? [0xFF, 0xFE] : []) + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case .utf16BigEndian: (isMarked ? [0xFE, 0xFF] : []) + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    case .windows1253: bytes(of: text, by: GreekCodePage.windows1253)
    case .iso8859Greek: bytes(of: text, by: GreekCodePage.iso8859)
    }
  }

  private static func bytes(of text: String, by page: [[UInt8]]) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(0x80 + (page.firstIndex(of: Array(String(scalar).utf8)) ?? 0))
    }
  }
}
