import CPostgres
import Storage

/// What the server answered instead of doing it, and what follows from that.
struct PostgresFailure: Error {
  /// The same in the words of Storage, without any value.
  let error: any Error
  /// Whether the server ended the transaction for the sake of another, so that its body is run again.
  let isForAnother: Bool
  /// Whether what was prepared no longer fits the schema: nothing was done, and the body is run again with it forgotten.
  let isStale: Bool

  /// The connection is gone.
  static func lost(_ connection: PostgresConnection) -> PostgresFailure {
    PostgresFailure(DatabaseUnavailable(.down, at: connection.address.place))
  }

  private init(error: any Error, isForAnother: Bool, isStale: Bool) {
    (self.error, self.isForAnother, self.isStale) = (error, isForAnother, isStale)
  }

  /// A failure of this side, such as a value that fits no column.
  init(_ error: any Error) { self.init(error: error, isForAnother: false, isStale: false) }

  /// nil where the result is no failure.
  init?(_ result: OpaquePointer, of statement: String, on connection: PostgresConnection) {
    switch PQresultStatus(result) {
    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_PIPELINE_ABORTED: break
    default: return nil
    }
    let diagnosis = PostgresDiagnosis(result)
    let code = diagnosis.code
    isForAnother = code == "40P01" || code == "40001"
    isStale = code == "26000" || (code == "0A000" && diagnosis.says("cached plan"))
    if let violation = diagnosis.violation {
      error = violation
    } else if !connection.isOpen {
      error = DatabaseUnavailable(.down, at: connection.address.place)
    } else if let reason = diagnosis.reason(saving: connection.isSaving) {
      error = DatabaseUnavailable(reason, at: connection.address.place)
    } else {
      error = StatementFailure(code: code, message: diagnosis.message, statement: statement)
    }
  }
}
