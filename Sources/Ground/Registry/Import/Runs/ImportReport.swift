import Foundation
import Pages

/// The rows that were refused, as a file for a spreadsheet: UTF-8 with its mark, semicolons, and no cell that a spreadsheet
/// would take for a formula.
struct ImportReport {
  private let handle: FileHandle
  private let headings: Headings

  /// Begins the file anew, readable only by whoever runs the program. Throws the system's error.
  init(_ url: URL, _ headings: Headings) throws {
    try Data().write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    handle = try FileHandle(forWritingTo: url)
    self.headings = headings
    try handle.write(contentsOf: Data([0xEF, 0xBB, 0xBF]))
    try write(["Γραμμή", "Στήλη", "Γράφει", "Τι να κάνετε", "What to do"])
  }

  /// Adds what is wrong with each row.
  func add(_ rows: [ReadRow]) throws { for flaw in rows.flatMap(\.flaws) { try add(flaw) } }

  func add(_ flaw: RowFlaw) throws {
    let column = flaw.heading.map { headings.columns[$0]?.title ?? $0.name } ?? ""
    let sentence = flaw.flaw.sentence
    try write([String(flaw.line), column, flaw.value, sentence[.el], sentence[.en]])
  }

  func close() throws { try handle.close() }

  private func write(_ cells: [String]) throws {
    try handle.write(contentsOf: Data((cells.map(Self.written).joined(separator: ";") + "\r\n").utf8))
  }

  /// A cell as a spreadsheet reads it, and only reads it.
  static func written(_ cell: String) -> String {
    let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + cell : cell
    let isQuoted = safe.unicodeScalars.contains { ";\"\n\r\t,".unicodeScalars.contains($0) }
    return isQuoted ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}

extension ImportRun {
  /// Lists what was refused, also before the program was killed in between.
  func write(to report: inout ImportReport?) async throws {
    guard let open = report else { return }
    let id = record.id
    let flaws = try await desk.look(.importPeople) { look in try look.refusals(of: id) }
    for flaw in flaws { try open.add(flaw) }
    try open.close()
    report = nil
  }
}
