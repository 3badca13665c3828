/// What keeps the house shut, in one line: what, where, and what to do.
public enum Obstacle: Error, Hashable, Sendable, CustomStringConvertible {
  /// No file stands where the database should.
  case noDatabase(DatabaseAddress)
  /// A database without any table.
  case notSetUp(DatabaseAddress)
  /// A database with the tables of another program.
  case foreign(DatabaseAddress)
  /// A municipality that is set up already.
  case founded(DatabaseAddress, String)
  /// Steps of the schema are missing.
  case older(DatabaseAddress, steps: Int)
  /// A newer program was here.
  case newer(DatabaseAddress, steps: [String])

  /// The line.
  public var description: String {
    switch self {
    case .noDatabase(let address): "There is no database at \(address). Run merimna setup, or name another --database."
    case .notSetUp(let address): "The database \(address) is empty. Run merimna setup, or name another --database."
    case .foreign(let address):
      "The database \(address) holds the tables of another program. Name an empty one by --database."
    case .founded(let address, let name):
      "\(name) is set up already in \(address). Nothing was changed; name another --database for another municipality."
    case .older(let address, let steps):
      "The database \(address) is older than this program by \(steps) steps. Keep a backup, then run merimna migrate."
    case .newer(let address, let steps):
      "The database \(address) is newer than this program, which does not know \(steps.joined(separator: ", ")). "
        + "Start the newer program."
    }
  }
}
