import Accounts
import Audit
import Civil
import Foundation
import Kit
import Storage
import Synchronization
import TestDatabases
import TestHouse
import Testing

@testable import Municipality

/// What `/readyz` answers: 200, or 503 with a line for each thing that is wrong.
struct ReadinessTests {
  @Test(arguments: TestHouse.engines) func `a house that can work is ready, and is asked without a word being written`(
    engine: TestDatabases.Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    let watched = WatchedDatabase(of: house.test.database)
    #expect(try await ready(house, on: watched) == "200 ready\n")
    #expect(watched.writes == 0 && watched.reads > 0)
  }

  @Test(arguments: TestHouse.engines) func `an older schema is told, and how it becomes the right one`(
    engine: TestDatabases.Engine
  )
    async throws
  {
    let house = try await FrontHouse(on: engine)
    try await house.test.run("DELETE FROM migration WHERE name = '2026-11-24-15-accounts-staff'")
    let answer = try await ready(house, on: house.test.database)
    #expect(answer == "503 schema: older than this program by 1 step; run merimna migrate\n")
  }

  @Test(arguments: TestHouse.engines) func `a schema that another program has made newer meanwhile is told`(
    engine: TestDatabases.Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    #expect(try await ready(house, on: house.test.database) == "200 ready\n")
    for step in 1...2 { try await house.test.run("INSERT INTO migration (name) VALUES (\("2031-01-0\(step)-kit"))") }
    let answer = try await ready(house, on: house.test.database)
    #expect(answer == "503 schema: newer than this program by 2 steps; start the newer program\n")
  }

  @Test(arguments: TestHouse.engines) func `a database without tables, or with another program's, is told`(
    engine: TestDatabases.Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    let other = try await TestDatabase(engine)
    #expect(try await ready(house, on: other.database) == "503 schema: there is none; run merimna setup\n")
    try await other.database.write { try $0.execute("CREATE TABLE invoice (number INTEGER)") }
    #expect(try await ready(house, on: other.database) == "503 schema: it is another program's\n")
  }

  @Test(arguments: TestHouse.engines) func `what lies unsealed for more than a minute is told, as a verification would`(
    engine: TestDatabases.Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    try await house.test.desk(everywhere: [.viewAccounts]).write(.viewAccounts) { _ in }
    #expect(try await ready(house, on: house.test.database, after: 60) == "200 ready\n")
    let late = "503 sealer: the audit trail lies unsealed for more than a minute; run merimna audit verify\n"
    #expect(try await ready(house, on: house.test.database, after: 61) == late)
    try await house.test.run("INSERT INTO migration (name) VALUES ('2031-01-01-kit')")
    let both = try await ready(house, on: house.test.database, after: 61)
    #expect(both.split(separator: "\n").map { $0.prefix(11) } == ["503 schema:", "sealer: the"])
  }

  @Test(arguments: TestHouse.engines) func `a row that Merimna did not write is no matter of the sealer`(
    engine: TestDatabases.Engine
  )
    async throws
  {
    let house = try await FrontHouse(on: engine)
    try await house.test.run(
      """
      INSERT INTO audit (id, at, who, action, mac)
      VALUES (\(UUID()), \(Instant(rawValue: 1)), 'staff nobody', 'registry.view', \(Data(count: 32)))
      """)
    #expect(try await ready(house, on: house.test.database) == "200 ready\n")
  }

  @Test(arguments: [
    (DatabaseUnavailable.Reason.down, "it does not answer"), (.unsure, "it does not answer"),
    (.refused, "it refuses this program's user or password"), (.missing, "it is not there"),
    (.full, "its disk is full"), (.readOnly, "it may only be read"), (.locked, "another program holds it"),
    (.busy, "all connections to it are taken"), (.corrupt, "it is damaged, or its disk fails"),
    (.open, "it cannot be spoken to safely"), (.untrusted, "it cannot be spoken to safely"),
    (.notADatabase, "its file is something else"),
  ])
  func `a database that cannot do its work is told, without its place`(
    reason: DatabaseUnavailable.Reason, words: String
  ) async throws {
    let broken = BrokenDatabase { throw DatabaseUnavailable(reason, at: "/secret/place") }
    #expect(try await ready(FrontHouse(), on: broken) == "503 database: \(words)\n")
  }

  @Test func `a database that answers something else is told, without what it says`() async throws {
    let failure = StatementFailure(code: "42P01", message: "secret", statement: "SELECT secret")
    let answer = try await ready(FrontHouse(), on: BrokenDatabase { throw failure })
    #expect(answer == "503 database: it does not answer as it should; restore a backup\n")
  }

  @Test func `a database that does not answer in time is not waited for`() async throws {
    let house = try await FrontHouse()
    let slow = BrokenDatabase { try await Task.sleep(for: .seconds(60)) }
    var readiness = readiness(of: house, on: slow)
    readiness.patience = .milliseconds(50)
    #expect(await readiness.faults() == [.late])
    #expect(Unreadiness.late.line == "database: it does not answer in time")
  }

  @Test func `whoever has a session is told the same, and neither address looks for it`() async throws {
    let broken = BrokenDatabase { throw DatabaseUnavailable(.down, at: "/secret/place") }
    let house = try await FrontHouse(faults: readiness(of: FrontHouse(), on: broken).faults)
    try await house.visit { browser in
      try await browser.signIn()
      try await house.test.run("DROP TABLE session")
      let ready = try await browser.open("/readyz")
      #expect(ready.status == 503 && ready.text == "database: it does not answer\n")
      #expect(try await browser.open("/healthz").text == "alive\n")
    }
  }

  private func readiness(of house: FrontHouse, on database: any Database, after seconds: Int = 0) -> Readiness {
    let later = House(
      house.test.house.areas, on: database, keys: house.test.house.keys,
      clock: { Instant(rawValue: TestHouse.noon.rawValue + seconds * 1_000_000) })
    let migrator = Migrator(later.areas.flatMap(\.migrations))
    // A machine that is busy with all the other tests is not what is asked about.
    return Readiness(
      database: database, migrator: migrator, sealer: Sealer(later, anchor: Anchor(besideKeys: "/nowhere/keys")),
      patience: .seconds(600))
  }

  private func ready(_ house: FrontHouse, on database: any Database, after seconds: Int = 0) async throws -> String {
    let asked = try await FrontHouse(faults: readiness(of: house, on: database, after: seconds).faults)
    return try await asked.visit { browser in
      let seen = try await browser.open("/readyz")
      #expect(seen["Content-Type"] == "text/plain; charset=utf-8")
      return "\(seen.status) \(seen.text)"
    }
  }
}

/// A database that counts what is asked of it.
private final class WatchedDatabase: Database {
  private let database: any Database
  private let counts = Mutex((reads: 0, writes: 0))
  var reads: Int { counts.withLock { $0.reads } }
  var writes: Int { counts.withLock { $0.writes } }

  init(of database: any Database) { self.database = database }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    counts.withLock { $0.reads += 1 }
    return try await database.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    counts.withLock { $0.writes += 1 }
    return try await database.write(body)
  }

  func alter<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    counts.withLock { $0.writes += 1 }
    return try await database.alter(body)
  }

  func close() async { await database.close() }
}

/// A database of which nothing is to be had.
private struct BrokenDatabase: Database {
  let fail: @Sendable () async throws -> Void

  func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await fail()
    throw CancellationError()
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await read(body)
  }

  func alter<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await read(body)
  }

  func close() async {}
}
