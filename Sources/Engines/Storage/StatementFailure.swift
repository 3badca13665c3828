/// A statement that the database does not understand or cannot carry out. Says no value: those are bound, and where a
/// message would repeat one it is left out.
public struct StatementFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The database's own code: five characters of SQLSTATE, or SQLite's extended number.
  public let code: String
  /// What it says, where that repeats only the statement.
  public let message: String?
  /// The statement with its placeholders.
  public let statement: String

  /// A failure as the driver knows it.
  public init(code: String, message: String?, statement: String) {
    self.code = code
    self.message = message
    self.statement = statement
  }

  /// The failure in a line for the log.
  public var description: String {
    let line = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "The database answered \(code)\(message.map { " (\($0))" } ?? "") to: \(line)"
  }
}
