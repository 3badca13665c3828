import Foundation
import Pages

/// The rows that were refused, as a file for a spreadsheet: UTF-8 with its mark, semicolons, and no cell that a spreadsheet
/// would take for a formula.
struct ImportReport {
  private let path: String
  private let handle: FileHandle
  private let headings: Headings

  /// Begins the file anew, readable only by whoever runs the program. Throws `ImportObstacle.report`, as the others do.
  init(_ url: URL, _ headings: Headings) throws {
    path = url.path
    self.headings = headings
    handle = try Self.kept(path) {
      try Data().write(to: url)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
      let handle = try FileHandle(forWritingTo: url)
      try handle.write(contentsOf: Data([0xEF, 0xBB, 0xBF]))
      return handle
    }
    try write(Self.titles)
  }

  private static let titles = ["Γραμμή", "Στήλη", "Γράφει", "Τι να κάνετε", "What to do"]

  /// The whole file at once, of what was refused.
  static func bytes(of flaws: [RowFlaw]) -> [UInt8] {
    let lines = [line(titles)] + flaws.map { line(cells($0, $0.heading?.name ?? "")) }
    return [0xEF, 0xBB, 0xBF] + lines.joined().utf8
  }

  /// Adds what is wrong with each row.
  func add(_ rows: [ReadRow]) throws { for flaw in rows.flatMap(\.flaws) { try add(flaw) } }

  func add(_ flaw: RowFlaw) throws {
    let column = flaw.heading.map { headings.columns[$0]?.title ?? $0.name } ?? ""
    try write(Self.cells(flaw, column))
  }

  private static func cells(_ flaw: RowFlaw, _ column: String) -> [String] {
    [String(flaw.line), column, flaw.value, flaw.flaw.sentence[.el], flaw.flaw.sentence[.en]]
  }

  private static func line(_ cells: [String]) -> String { cells.map(written).joined(separator: ";") + "\r\n" }

  func close() throws { try Self.kept(path) { try handle.close() } }

  private func write(_ cells: [String]) throws {
    let line = Data(Self.line(cells).utf8)
    try Self.kept(path) { try handle.write(contentsOf: line) }
  }

  private static func kept<T>(_ path: String, _ step: () throws -> T) throws -> T {
    do { return try step() } catch { throw ImportObstacle.report(path: path) }
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
