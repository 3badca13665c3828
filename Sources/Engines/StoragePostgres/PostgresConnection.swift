import CPostgres
import Foundation
import Storage

/// One connection of libpq, used by one thread.
final class PostgresConnection {
  let address: PostgresAddress
  private(set) var statements = PostgresStatements()
  private(set) var handle: OpaquePointer?
  /// Whether the present transaction may write.
  var isSaving = false
  private var wasOpen = false

  init(to address: PostgresAddress) { self.address = address }

  deinit { close() }

  /// Whether the server can still be reached over it.
  var isOpen: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }

  /// Ends it; what was prepared on it is forgotten.
  func close() {
    if let handle { PQfinish(handle) }
    handle = nil
    statements = PostgresStatements()
  }

  /// Opens it where it is not. A server that was there before and is starting anew gets three seconds. Throws a
  /// `DatabaseUnavailable`.
  func open() throws {
    guard !isOpen else { return }
    let deadline = ContinuousClock.now + .seconds(wasOpen ? 3 : 0)
    while true {
      close()
      do { return try connect() } catch let error as DatabaseUnavailable {
        guard error.reason == .down, ContinuousClock.now < deadline else { throw error }
        Thread.sleep(forTimeInterval: 0.1)
      }
    }
  }

  private func connect() throws {
    handle = address.withSettings { PQconnectdbParams($0, $1, 1) }
    // A server that starts anew may have come back between the two questions: what it says then is no refusal.
    if !isOpen, answer == PQPING_OK {
      close()
      handle = address.withSettings { PQconnectdbParams($0, $1, 1) }
    }
    guard let handle, isOpen else { throw DatabaseUnavailable(refusal, at: address.place) }
    // Else libpq prints what the server remarks to standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try order(
      """
      SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')
      """)
    wasOpen = true
  }

  // libpq has no codes for a connection that did not come about. Its own words are English, the server's may be not.
  private var refusal: DatabaseUnavailable.Reason {
    let words = handle.map { String(cString: PQerrorMessage($0)) } ?? ""
    if words.contains("read-only") || words.contains("hot standby") { return .readOnly }
    // Whoever comes anew to a server without room may have to write down for it what the tables are.
    if words.contains(#/certificate verify failed|root certificate|server certificate|does not support SSL/#) {
      return .untrusted
    }
    if words.contains("No space left") || words.contains("could not write init file") { return .full }
    switch answer {
    case PQPING_OK:
      if words.contains(#/database .* does not exist/#) { return .missing }
      return words.contains(#/too many|connection slots/#) ? .busy : .refused
    case PQPING_NO_ATTEMPT: return .missing
    default: return .down
    }
  }

  private var answer: PGPing { address.withSettings { PQpingParams($0, $1, 1) } }

  /// Runs text of this driver's own, without values; answers with what the server says it did. Throws as a statement does.
  @discardableResult
  func order(_ text: String) throws -> String {
    guard let handle, let result = PQexec(handle, text) else { throw PostgresFailure.lost(self) }
    defer { PQclear(result) }
    if let failure = PostgresFailure(result, of: text, on: self) { throw failure }
    return String(cString: PQcmdStatus(result))
  }

  /// What is prepared for a statement; prepared now where it is not. nil where nothing is to be planned, or at every use.
  func prepared(_ statement: Statement) throws -> PostgresStatements.Prepared? {
    guard !statement.holdsLongList else { return nil }
    let key = PostgresStatements.Key(text: statement.text, types: statement.values.map(\.oid))
    if let known = statements.find(key) { return known }
    guard statement.isPlanned else { return nil }
    if let old = statements.leaving { try order("DEALLOCATE \(old)") }
    let new = statements.add(key)
    guard let handle,
      let result = PQprepare(handle, new.name, statement.text, Int32(key.types.count), key.types)
    else { throw PostgresFailure.lost(self) }
    defer { PQclear(result) }
    if let failure = PostgresFailure(result, of: statement.text, on: self) {
      statements.remove(key)
      throw failure
    }
    return new
  }

  /// Forgets what is prepared, here and on the server.
  func forget() {
    statements = PostgresStatements()
    if isOpen { PQclear(PQexec(handle, "DEALLOCATE ALL")) }
  }
}
