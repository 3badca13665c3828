import Foundation
import Storage
import Synchronization
import TestDatabases
import Testing

@Suite struct ConcurrencyTests {
  @Test(arguments: Engine.all) func `a number given to many at once has no gap and no twin`(engine: Engine) async throws
  {
    let base = try await TestDatabase.withSlips(on: engine)
    try await base.write { try $0.execute("INSERT INTO guard (name, value) VALUES ('reference', 0)") }
    let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
      for turn in 0..<60 {
        group.addTask {
          do {
            return try await base.write { try Self.number(in: $0, thenFailing: turn.isMultiple(of: 3)) }
          } catch is Enough {
            return nil
          }
        }
      }
      return try await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
    }
    #expect(numbers.sorted() == Array(1...40))
  }

  private static func number(in transaction: any Transaction, thenFailing fails: Bool) throws -> Int {
    let numbers: [Int] = try transaction.all(
      "UPDATE guard SET value = value + 1 WHERE name = 'reference' RETURNING value")
    if fails { throw Enough() }
    try transaction.insert(Slip(number: numbers[0]))
    return numbers[0]
  }

  @Test(arguments: Engine.all) func `two who stand in each other's way both get through`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    try await base.write { try $0.execute("INSERT INTO guard (name, value) VALUES ('a', 0), ('b', 0)") }
    // On SQLite, which has one writer, nobody else can come; on PostgreSQL whoever is there first waits until the other is.
    let meeting = Meeting(patience: engine == .sqlite ? 0.5 : 60)
    async let there: Void = base.write { transaction in
      try transaction.execute("UPDATE guard SET value = value + 1 WHERE name = 'a'")
      meeting.comes()
      try transaction.execute("UPDATE guard SET value = value + 1 WHERE name = 'b'")
    }
    async let back: Void = base.write { transaction in
      try transaction.execute("UPDATE guard SET value = value + 10 WHERE name = 'b'")
      meeting.comes()
      try transaction.execute("UPDATE guard SET value = value + 10 WHERE name = 'a'")
    }
    _ = try await (there, back)
    #expect(try await base.all("SELECT value FROM guard ORDER BY name") == [11, 11])
    #expect(engine == .sqlite || meeting.comings > 2, "Nobody was sent back: the test has not made a deadlock.")
  }

  @Test(arguments: Engine.all) func `what is read is of one moment, whatever is written meanwhile`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let (began, begins) = AsyncStream.makeStream(of: Void.self)
    let written = DispatchSemaphore(value: 0)
    async let seen: [[Int]] = base.read { transaction in
      let before: [Int] = try transaction.all("SELECT COUNT(*) FROM slip")
      begins.yield()
      _ = written.wait(timeout: .now() + 10)
      return [before, try transaction.all("SELECT COUNT(*) FROM slip")]
    }
    for await _ in began { break }
    try await base.write { try $0.insert(Slip()) }
    written.signal()
    #expect(try await seen == [[0], [0]])
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [1])
  }

  @Test(arguments: Engine.all) func `what was begun is written, though the one who asked is gone`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let (began, begins) = AsyncStream.makeStream(of: Void.self)
    let cancelled = DispatchSemaphore(value: 0)
    let asking = Task {
      try await base.write { transaction in
        begins.yield()
        _ = cancelled.wait(timeout: .now() + 10)
        try transaction.insert(Slip())
      }
    }
    for await _ in began { break }
    asking.cancel()
    cancelled.signal()
    try await asking.value
    let already = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await base.write { try $0.insert(Slip()) }
    }
    try await already.value
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [2])
  }

  @Test(arguments: Engine.all) func `more who ask than there are connections wait their turn`(engine: Engine)
    async throws
  {
    let base = try await TestDatabase.withSlips(on: engine)
    try await withThrowingTaskGroup { group in
      for number in 0..<100 {
        group.addTask {
          try await base.write { try $0.insert(Slip(number: number)) }
          let _: [Slip] = try await base.all("SELECT * FROM slip WHERE number <= \(number)")
        }
      }
      try await group.waitForAll()
    }
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [100])
  }
}

/// Where two wait for each other once, at most half a second: SQLite lets only one in.
private final class Meeting: Sendable {
  private let count = Atomic(0)
  private let semaphore = DispatchSemaphore(value: 0)
  private let patience: Double
  var comings: Int { count.load(ordering: .relaxed) }

  init(patience: Double) { self.patience = patience }

  func comes() {
    switch count.add(1, ordering: .relaxed).newValue {
    case 1: _ = semaphore.wait(timeout: .now() + patience)
    case 2: semaphore.signal()
    default: break
    }
  }
}
