import Foundation
import Kit
import Storage
import Synchronization
import TestHouse
import Testing

struct ReadingsTests {
  @Test(arguments: TestHouse.engines) func `a list that shows a record twice names it once`(engine: Engine) async throws
  {
    let (house, desk, letters) = try await TestHouse.withLetters(on: engine)
    let shown = try await desk.list(Letter.viewing, Letter.self) { scope, look in
      let letters: [Letter] = try look.all("SELECT * FROM letter WHERE \(Letter.within(scope))")
      return letters + letters
    }
    #expect(shown.map(\.id) == [letters[0].id, letters[0].id])
    #expect(try await house.trace() == ["letters.view letter "])
  }

  @Test(arguments: TestHouse.engines) func `a reading that cannot be written takes no other with it`(engine: Engine)
    async throws
  {
    let (house, desk, letters) = try await TestHouse.withLetters(on: engine)
    try await house.run(Self.refusal)
    let answers = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        let purpose = number.isMultiple(of: 2) ? Purpose.counter : Purpose.order
        group.addTask {
          do {
            return try await desk.see(Letter.viewing, Letter.self, letters[0].id, for: purpose) { _, _ in true }
          } catch {
            return false
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(answers == [true: 20, false: 20])
    #expect(try await house.all("SELECT COUNT(*) FROM audit") == [20])
  }

  @Test(arguments: TestHouse.engines)
  func `a reading is committed at once, and those that come meanwhile share the next commit`(engine: Engine)
    async throws
  {
    let (house, desk, letters) = try await TestHouse.withLetters(on: engine)
    let counted = CountedDatabase(of: house.database)
    let reader = House([Letter.area], on: counted, keys: .random()).desk(for: desk.caller)
    @Sendable func read() async throws -> Bool {
      try await reader.see(Letter.viewing, Letter.self, letters[0].id, for: .counter) { _, _ in true }
    }
    _ = try await read()
    #expect(counted.commits == 1)
    async let publishing: Void = house.database.write { _ in Thread.sleep(forTimeInterval: 0.3) }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 { group.addTask { try await read() } }
      try await group.waitForAll()
    }
    try await publishing
    #expect(counted.commits < 20)
    #expect(try await house.all("SELECT COUNT(*) FROM audit") == [21])
  }

  @Test func `where the database cannot do its work no reader waits for the others' attempts`() async throws {
    let (house, desk, letters) = try await TestHouse.withLetters(on: TestHouse.engines[0])
    let counted = CountedDatabase(of: house.database, failure: DatabaseUnavailable(.full, at: "here"))
    let reader = House([Letter.area], on: counted, keys: .random()).desk(for: desk.caller)
    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 {
        group.addTask {
          do {
            return try await !reader.see(Letter.viewing, Letter.self, letters[0].id, for: .counter) { _, _ in true }
          } catch { return (error as? DatabaseUnavailable)?.reason == .full }
        }
      }
      return await group.filter { $0 }.reduce(into: 0) { count, _ in count += 1 }
    }
    #expect(refused == 40)
    #expect(counted.commits < 40, "Those that came together were tried together, once.")
    #expect(try await house.all("SELECT COUNT(*) FROM audit") == [0])
  }

  // The database takes no reading by order of an authority.
  private static let refusal: SQL = """
    \(
      sqlite: """
        CREATE TRIGGER refuse BEFORE INSERT ON audit WHEN NEW.why = 'order' BEGIN SELECT RAISE(ABORT, 'refused'); END
        """,
      postgres: "ALTER TABLE audit ADD CONSTRAINT refuse CHECK (why <> 'order')")
    """
}

private final class CountedDatabase: Database {
  private let database: any Database
  private let count = Atomic(0)
  var commits: Int { count.load(ordering: .relaxed) }

  private let failure: DatabaseUnavailable?

  /// `failure`: what becomes of each write, a moment later.
  init(of database: any Database, failure: DatabaseUnavailable? = nil) {
    self.database = database
    self.failure = failure
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await database.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    count.add(1, ordering: .relaxed)
    if let failure {
      try await Task.sleep(for: .milliseconds(20))
      throw failure
    }
    return try await database.write(body)
  }

  func alter<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await database.alter(body)
  }

  func close() async { await database.close() }
}
