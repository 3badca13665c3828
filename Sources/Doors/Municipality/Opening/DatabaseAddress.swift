import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Where a database lies: `sqlite:PATH` or `postgres://…`.
public enum DatabaseAddress: Hashable, Sendable, CustomStringConvertible {
  /// A file.
  case sqlite(path: String)
  /// A server, by the address that libpq takes.
  case postgres(url: String)

  /// Reads an address as it was typed; nil where it is neither.
  public init?(_ text: String) {
    if text.hasPrefix("sqlite:"), text.count > 7 {
      self = .sqlite(path: String(text.dropFirst(7)))
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(url: text)
    } else {
      return nil
    }
  }

  /// The address without user, password and settings, to be printed.
  public var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgres(let url): url.replacing(#/\/\/.*@/#, with: "//").replacing(#/\?.*/#, with: "")
    }
  }

  /// Whether there is something to open: a server says so itself.
  var isThere: Bool {
    guard case .sqlite(let path) = self else { return true }
    return FileManager.default.fileExists(atPath: path)
  }

  /// Opens it; a file that is not there yet is made. Throws the driver's error.
  func database() throws -> any Database {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path)
    case .postgres(let url): try PostgresDatabase(url: url)
    }
  }
}
