import CPostgres
import Storage

/// What a failed result says of itself. Its DETAIL repeats values, and is read for names of columns alone.
struct PostgresDiagnosis {
  private let result: OpaquePointer

  init(_ result: OpaquePointer) { self.result = result }

  /// Five characters of SQLSTATE.
  var code: String { field("C") ?? "?????" }

  /// What is the matter with the whole database, if that is it. Where nothing is to be saved, a statement that writes is a
  /// mistake of the statement.
  func reason(saving: Bool) -> DatabaseUnavailable.Reason? {
    switch code {
    case "53100": .full
    case "53300": .busy
    case "25006": saving ? .readOnly : nil
    case "55P03", "57014", "40P01", "40001": .locked
    case "57P01", "57P02", "57P03", "53200": .down
    case "XX001", "XX002", "58030": .corrupt
    default: code.hasPrefix("08") ? .down : nil
    }
  }

  /// The constraint that a row broke, if that is it.
  var violation: ConstraintViolation? {
    switch code {
    case "23505": violation(.unique, of: columns)
    case "23503": violation(.foreignKey, of: [])
    case "23514": violation(.check, of: [])
    case "23502": violation(.notNull, of: field("c").map { [$0] } ?? [])
    default: nil
    }
  }

  /// The server's words, where they repeat nothing but the statement: errors of syntax and names, features that it lacks.
  var message: String? {
    ["42", "0A", "25", "26", "34", "3F", "54", "55"].contains(code.prefix(2)) ? field("M") : nil
  }

  /// Whether its words have these.
  func says(_ words: String) -> Bool { field("M")?.contains(words) ?? false }

  private func violation(_ kind: ConstraintViolation.Kind, of columns: [String]) -> ConstraintViolation {
    ConstraintViolation(kind, table: field("t"), columns: columns, constraint: field("n"))
  }

  // "Key (compartment, value)=(open, 01010112345) already exists.": only what stands in the first parentheses, only where
  // the values follow it, and only where each is the name of a column, so that no value is ever taken for one.
  private var columns: [String] {
    guard let list = field("D")?.prefixMatch(of: #/[^\(]*\(([a-z0-9_, ]+)\)=\(/#)?.1 else { return [] }
    return list.split(separator: ", ").map(String.init)
  }

  private func field(_ letter: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
  }
}
