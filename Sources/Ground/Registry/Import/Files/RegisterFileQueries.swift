import Civil
import Foundation
import Kit
import Storage

extension Look {
  func registerFile(_ id: ID<RegisterFile>) throws -> RegisterFile? {
    let files: [RegisterFile] = try all(
      "SELECT * FROM register_file WHERE id = \(id) AND \(RegisterFile.within(scope))")
    return files.first
  }

  /// The file of those bytes that is on its way, if there is one.
  func onItsWay(_ fingerprint: String) throws -> RegisterFile? {
    let files: [RegisterFile] = try all(
      """
      SELECT * FROM register_file
      WHERE fingerprint = \(fingerprint) AND state IN ('waiting', 'checked', 'ordered') AND \(RegisterFile.within(scope))
      """)
    return files.first
  }

  /// Files that are not in the registry yet, the latest first; those given up are forgotten.
  func filesOnTheirWay() throws -> [RegisterFile] {
    try all(
      """
      SELECT * FROM register_file
      WHERE state IN ('waiting', 'checked', 'ordered', 'failed') AND \(RegisterFile.within(scope))
      ORDER BY sent DESC, id DESC LIMIT 50
      """)
  }

  /// Files that nobody has said a word about for a fortnight: what is in them is of people, and goes.
  func filesLeft() throws -> [RegisterFile] {
    let left = Instant(rawValue: now.rawValue - 14 * 86_400 * 1_000_000)
    return try all(
      """
      SELECT * FROM register_file
      WHERE state IN ('checked', 'failed') AND sent < \(left) AND \(RegisterFile.within(scope))
      """)
  }

  func pieces(of id: ID<RegisterFile>, _ body: (Int, Data) throws -> Void) throws {
    try each(
      "SELECT place, sealed FROM register_file_piece WHERE file = \(id) ORDER BY place",
      unscoped: "They are pieces of a file that the caller may see."
    ) { (piece: Piece) in try body(piece.place, piece.sealed) }
  }

  func imported(_ id: ID<Import>) throws -> Import? {
    let imports: [Import] = try all("SELECT * FROM import WHERE id = \(id) AND \(Import.within(scope))")
    return imports.first
  }

  /// A page of what was refused, in the order of the rows, and how much there is in all.
  func refusals(of id: ID<Import>, from first: Int, atMost count: Int) throws -> (all: Int, page: [RowFlaw]) {
    let all: [Int] = try all("SELECT COUNT(*) FROM import_refusal WHERE import = \(id)", unscoped: ownRows)
    return (all.first ?? 0, try refusals(of: id, "LIMIT \(count) OFFSET \(first)"))
  }
}

extension Work {
  func keep(_ piece: Data, at place: Int, of id: ID<RegisterFile>) throws {
    try insert(
      all: [[Value(id), Value(place), Value(piece)]], into: "register_file_piece", ["file", "place", "sealed"],
      unrecorded: "They are pieces of a file that is named itself.")
  }

  /// Lets go of what a file holds: it is in the registry, or given up.
  func letGo(_ id: ID<RegisterFile>) throws {
    try execute(
      "DELETE FROM register_file_piece WHERE file = \(id)",
      unrecorded: "They are pieces of a file that is named itself.")
  }

  /// Forgets an import of which nothing waits and nothing was laid.
  func forgetStaged(_ id: ID<Import>) throws {
    try execute(
      "DELETE FROM import WHERE id = \(id) AND \(Import.within(scope))", on: Import.self, changing: "state")
  }
}

private struct Piece: Decodable {
  let place: Int
  let sealed: Data
}
