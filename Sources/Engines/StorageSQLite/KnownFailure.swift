import GRDB
import Storage

/// Does a step, and says a failure of SQLite in the words of Storage.
func known<T>(at place: String, _ statement: String = "", reading: Bool = false, _ step: () throws -> T) throws -> T {
  do { return try step() } catch let error as DatabaseError {
    throw error.known(at: place, error.sql ?? statement, reading: reading)
  }
}

extension DatabaseError {
  /// The same in the words of Storage: without values, and of GRDB no type.
  func known(at place: String, _ statement: String, reading: Bool) -> any Error {
    if let violation { return violation }
    if let reason = reason(reading: reading) { return DatabaseUnavailable(reason, at: place) }
    return StatementFailure(code: "\(extendedResultCode.rawValue)", message: message, statement: statement)
  }

  private func reason(reading: Bool) -> DatabaseUnavailable.Reason? {
    // The file through which readers and writers share the log cannot grow: that is a full disk too.
    if extendedResultCode == .SQLITE_IOERR_SHMSIZE { return .full }
    return switch resultCode {
    case .SQLITE_FULL: .full
    case .SQLITE_READONLY: reading ? nil : .readOnly
    case .SQLITE_PERM: .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_CORRUPT, .SQLITE_IOERR: .corrupt
    case .SQLITE_NOTADB: .notADatabase
    case .SQLITE_CANTOPEN: .missing
    default: nil
    }
  }

  private var violation: ConstraintViolation? {
    switch extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: violation(.unique)
    case .SQLITE_CONSTRAINT_NOTNULL: violation(.notNull)
    case .SQLITE_CONSTRAINT_CHECK: ConstraintViolation(.check, constraint: named)
    case .SQLITE_CONSTRAINT_FOREIGNKEY, .SQLITE_CONSTRAINT_TRIGGER: ConstraintViolation(.foreignKey)
    default: nil
    }
  }

  // "UNIQUE constraint failed: note.day, note.title" or "… failed: index 'note_lower'".
  private func violation(_ kind: ConstraintViolation.Kind) -> ConstraintViolation {
    let names = named?.split(separator: ", ").map { $0.split(separator: ".") } ?? []
    guard let table = names.first?.first, names.allSatisfy({ $0.count == 2 }) else {
      return ConstraintViolation(kind, constraint: named)
    }
    return ConstraintViolation(kind, table: String(table), columns: names.map { String($0[1]) })
  }

  private var named: String? { message?.split(separator: "failed: ", maxSplits: 1).dropFirst().first.map(String.init) }
}
