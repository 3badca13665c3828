import Foundation
public import Storage

extension Keys {
  /// What to tell whoever starts a house whose keys were made just now.
  public static func words(for path: String) -> String {
    """
    The keys of this house were made just now and lie in \(path).
    Keep a copy of that file elsewhere, apart from the database and its backups: without it the audit trail cannot be \
    verified, nor what is encrypted be read, ever again.
    """
  }

  /// The keys of a migrated database: those of the file, or, where neither the file nor anything sealed is there, new ones.
  /// Throws `KeysRefusal`, and the driver's errors.
  public static func open(at path: String, for database: any Database) async throws -> Keys {
    let file = KeysFile(path: path)
    let known = try await database.read { try Head.find(in: $0) }
    guard let keys = try file.read() else {
      guard known == nil, try await database.read({ try Head.isUntouched($0) }) else { throw KeysRefusal.missing(path) }
      let keys = try file.create()
      try await keys.mark(database)
      return keys
    }
    guard let known else {
      try await keys.mark(database)
      return keys
    }
    guard known.fingerprint == keys.fingerprint else { throw KeysRefusal.foreign(path) }
    return keys
  }

  /// The keys in a file, whatever database they belong to. Throws `KeysRefusal`.
  public static func read(at path: String) throws(KeysRefusal) -> Keys {
    guard let keys = try KeysFile(path: path).read() else { throw .missing(path) }
    return keys
  }

  private func mark(_ database: any Database) async throws {
    try await database.write { [fingerprint] in try Head.begin(fingerprint, in: $0) }
  }
}
