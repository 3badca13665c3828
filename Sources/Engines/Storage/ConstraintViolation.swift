/// A row that the schema does not admit. Says which rule it broke, and never a value of the row.
///
///     catch let violation as ConstraintViolation where violation.kind == .unique && violation.columns.contains("value")
public struct ConstraintViolation: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of rule a row can break.
  public enum Kind: Sendable {
    /// Another row has the same.
    case unique
    /// What the row refers to is not there, or something still refers to it.
    case foreignKey
    /// A CHECK does not hold.
    case check
    /// A column must not be empty.
    case notNull
  }

  /// Which rule was broken.
  public let kind: Kind
  /// The table, where the database says it; SQLite says none for a foreign key.
  public let table: String?
  /// The columns of a unique or NOT NULL rule, where the database says them.
  public let columns: [String]
  /// The rule's own name, where the database says it: PostgreSQL always, SQLite for a named CHECK.
  public let constraint: String?

  /// A rule broken, as far as the driver knows it.
  public init(_ kind: Kind, table: String? = nil, columns: [String] = [], constraint: String? = nil) {
    self.kind = kind
    self.table = table
    self.columns = columns
    self.constraint = constraint
  }

  /// The rule in a line for the log.
  public var description: String {
    let rule =
      switch kind {
      case .unique: "Another row has the same"
      case .foreignKey: "A reference leads nowhere, or would"
      case .check: "A CHECK does not hold"
      case .notNull: "A column must not be empty"
      }
    let names = columns.isEmpty ? nil : columns.joined(separator: ", ")
    let place = [table.map { "in \($0)" }, names.map { "(\($0))" }, constraint.map { "by \($0)" }].compactMap(\.self)
    return ([rule] + place).joined(separator: " ") + "."
  }
}
