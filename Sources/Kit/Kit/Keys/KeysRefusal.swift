/// Why a house does not open with the keys at that path; each says in one line what to do.
public enum KeysRefusal: Error, Hashable, CustomStringConvertible, Sendable {
  /// There is no file, but what the database holds was sealed under one.
  case missing(String)
  /// Others on the machine may read it.
  case open(String, mode: Int)
  /// It cannot be read, or holds something else.
  case unreadable(String, String)
  /// The database was sealed under other keys.
  case foreign(String)
  /// It cannot be made.
  case notMade(String, String)

  /// One line: what, where, what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "The keys file \(path) is missing, and this database was sealed with one: bring back its copy, or name it by --keys."
    case .open(let path, let mode):
      "The keys file \(path) can be read by others (mode 0\(String(mode, radix: 8))): run chmod 600 on it."
    case .unreadable(let path, let reason):
      "The keys file \(path) cannot be used, \(reason): bring back its copy, or name the right one by --keys."
    case .foreign(let path):
      "The keys in \(path) are not those that this database was sealed with: name the right file by --keys."
    case .notMade(let path, let reason):
      "The keys file \(path) cannot be made, \(reason): name a place that this program may write to by --keys."
    }
  }
}
