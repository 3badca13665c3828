import Storage
import StoragePostgres
import Synchronization
import TestDatabases
import Testing

@Suite(.enabled(if: Engine.all.contains(.postgres))) struct PostgresDatabaseTests {
  @Test func `reads see one moment and write nothing, writes see what is committed`() async throws {
    let base = try await TestDatabase(.postgres)
    let settings: SQL = """
      SELECT current_setting('transaction_isolation') || ' ' || current_setting('transaction_read_only') AS setting
      """
    #expect(try await base.database.read { try $0.all(settings) } == ["repeatable read on"])
    #expect(try await base.database.write { try $0.all(settings) } == ["read committed off"])
  }

  @Test func `a commit is on the disk before it is answered, though the database was told otherwise`() async throws {
    let base = try await TestDatabase(.postgres)
    try await base.database.write { transaction in
      let names: [String] = try transaction.all("SELECT current_database()::text AS name")
      #expect(names == [base.url.split(separator: "/").last.map(String.init)])
      try transaction.execute(
        "DO 'BEGIN EXECUTE ''ALTER DATABASE '' || current_database() || '' SET synchronous_commit = off''; END'")
    }
    let again = try PostgresDatabase(url: base.url)
    #expect(try await again.read { try $0.all("SELECT current_setting('synchronous_commit') AS s") } == ["on"])
    await again.close()
  }

  @Test func `no more connections are opened than allowed, and all who ask are served`() async throws {
    let base = try await TestDatabase(.postgres)
    let database = try PostgresDatabase(url: base.url + "?application_name=bounded", connections: 3)
    let most = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await database.read { transaction in
            try transaction.execute("SELECT pg_sleep(0.01)")
            return try transaction.all("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'bounded'")
          }
        }
      }
      return try await group.reduce(0) { max($0, $1[0]) }
    }
    #expect((2...3).contains(most))
    await database.close()
  }

  @Test func `a body runs again for a serialization failure, ten times at most`() async throws {
    let base = try await TestDatabase(.postgres)
    let runs = Atomic(0)
    let failure = await #expect(throws: DatabaseUnavailable.self) {
      try await base.database.write { transaction in
        runs.add(1, ordering: .relaxed)
        try? transaction.attempt { try transaction.execute("DO 'BEGIN RAISE SQLSTATE ''40001''; END'") }
      }
    }
    #expect(failure?.reason == .locked && runs.load(ordering: .relaxed) == 10)
  }

  @Test func `a type that Storage does not read is refused by the column's name`() async throws {
    let base = try await TestDatabase(.postgres)
    let failure = await #expect(throws: StatementFailure.self) {
      let _: [String] = try await base.database.read { try $0.all("SELECT now() AS moment") }
    }
    #expect(failure?.description.contains("moment") == true)
  }

  @Test func `what PostgreSQL calls numbers, words and names is read`() async throws {
    let base = try await TestDatabase(.postgres)
    let numbers: [Int] = try await base.database.read {
      try $0.all("SELECT 1::smallint UNION ALL SELECT 2::integer UNION ALL SELECT 3::bigint ORDER BY 1")
    }
    let texts: [String] = try await base.database.read {
      try $0.all("SELECT 'α'::varchar(3) UNION ALL SELECT 'β'::name UNION ALL SELECT 'γ' ORDER BY 1")
    }
    let reals: [Double] = try await base.database.read {
      try $0.all("SELECT 0.5::real UNION ALL SELECT 1.5 ORDER BY 1")
    }
    #expect(numbers == [1, 2, 3] && texts == ["α", "β", "γ"] && reals == [0.5, 1.5])
  }
}
