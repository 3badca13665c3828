import Foundation
import Storage
import StoragePostgres
import Synchronization
import TestDatabases
import Testing

/// What a server can do to us, each in one line that says what, where, and what to do.
@Suite(.enabled(if: Engine.all.contains(.postgres))) struct PostgresFailureTests {
  private func expect(
    _ reason: DatabaseUnavailable.Reason, at url: String, naming place: String
  ) async {
    let failure = await #expect(throws: DatabaseUnavailable.self) {
      let _: [Int] = try await PostgresDatabase(url: url).read { try $0.all("SELECT 1") }
    }
    #expect(failure?.reason == reason)
    let line = failure.map { "\($0)" } ?? ""
    #expect(line.contains(place) && !line.contains("\n") && !line.contains("μυστικό"))
  }

  private func url(_ base: TestDatabase, _ change: (inout URLComponents) -> Void) throws -> String {
    var url = try #require(URLComponents(string: base.url))
    change(&url)
    return try #require(url.string)
  }

  @Test func `a server that is away, a name that is not there, a user it does not know`() async throws {
    let base = try await TestDatabase(.postgres)
    let password = "μυστικό"
    await expect(.down, at: try url(base) { ($0.port, $0.password) = (1, password) }, naming: ":1/merimna_test")
    await expect(.missing, at: try url(base) { ($0.path, $0.password) = ("/absent", password) }, naming: "/absent")
    await expect(.refused, at: try url(base) { ($0.user, $0.password) = ("absent", password) }, naming: "/merimna_test")
    await expect(.missing, at: "postgres://me:μυστικό@[::/x", naming: "postgres://")
  }

  @Test func `of several hosts the one that answers is taken`() async throws {
    let base = try await TestDatabase(.postgres)
    let url = try #require(URLComponents(string: base.url))
    let host = "\(try #require(url.host)):\(try #require(url.port))"
    let database = try PostgresDatabase(url: "postgres://\(url.user ?? "")@127.0.0.1:1,\(host)\(url.path)")
    #expect(try await database.read { try $0.all("SELECT 7") } == [7])
    await database.close()
  }

  @Test func `a database that may only be read is refused from the start`() async throws {
    let base = try await TestDatabase(.postgres)
    try await base.database.write { try $0.execute(Self.forReadingOnly) }
    await expect(.readOnly, at: base.url, naming: "/merimna_test")
  }

  private static let forReadingOnly: SQL = """
    DO 'BEGIN
      EXECUTE ''ALTER DATABASE '' || current_database() || '' SET default_transaction_read_only = on'';
    END'
    """

  @Test func `a lock that another holds is given up after a while`() async throws {
    let base = try await TestDatabase.withCounter()
    let impatient = try PostgresDatabase(
      url: try url(base) { $0.queryItems = [URLQueryItem(name: "options", value: "-c lock_timeout=50ms")] })
    let (held, holds) = AsyncStream.makeStream(of: Void.self)
    let tried = DispatchSemaphore(value: 0)
    async let holding: Void = base.database.write { transaction in
      try transaction.execute("UPDATE counter SET value = 1")
      holds.yield()
      _ = tried.wait(timeout: .now() + 120)
    }
    for await _ in held { break }
    let failure = await #expect(throws: DatabaseUnavailable.self) {
      try await impatient.write { try $0.execute("UPDATE counter SET value = 2") }
    }
    tried.signal()
    try await holding
    #expect(failure?.reason == .locked)
    await impatient.close()
  }

  @Test func `a connection that the server has closed is opened anew, unseen`() async throws {
    let base = try await TestDatabase.withCounter()
    for value in 1...3 {
      try await base.database.write { try $0.execute("UPDATE counter SET value = \(value)") }
      try await base.endConnections()
      #expect(try await base.database.read { try $0.all("SELECT value FROM counter") } == [value])
      try await base.endConnections()
    }
  }

  @Test func `a connection that breaks among statements saves nothing, and is opened anew`() async throws {
    let base = try await TestDatabase.withCounter()
    let failure = await #expect(throws: DatabaseUnavailable.self) {
      try await base.database.write { transaction in
        try transaction.execute("UPDATE counter SET value = 1")
        try transaction.execute("SELECT pg_terminate_backend(pg_backend_pid())")
      }
    }
    #expect(failure?.reason == .down)
    #expect(try await base.database.read { try $0.all("SELECT value FROM counter") } == [0])
  }

  @Test func `a connection that breaks while saving leaves it open whether it is saved, and says so`() async throws {
    let base = try await TestDatabase.withCounter()
    try await base.database.write { transaction in
      try transaction.execute(
        """
        CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
        """)
      try transaction.execute(
        """
        CREATE CONSTRAINT TRIGGER breaking AFTER UPDATE ON counter DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION breaks()
        """)
    }
    let runs = Atomic(0)
    let failure = await #expect(throws: DatabaseUnavailable.self) {
      try await base.database.write { transaction in
        runs.add(1, ordering: .relaxed)
        try transaction.execute("UPDATE counter SET value = 1")
      }
    }
    #expect(failure?.reason == .unsure && runs.load(ordering: .relaxed) == 1)
  }
}

extension TestDatabase {
  static func withCounter() async throws -> TestDatabase {
    let base = try await TestDatabase(.postgres)
    try await base.database.write { transaction in
      try transaction.execute("CREATE TABLE counter (value \(.integer) NOT NULL)")
      try transaction.execute("INSERT INTO counter (value) VALUES (0)")
    }
    return base
  }

  /// Ends every connection to this database from the server's side, as its restart does.
  func endConnections() async throws {
    let other = try PostgresDatabase(url: url)
    try await other.write {
      try $0.execute(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """)
    }
    await other.close()
  }
}
