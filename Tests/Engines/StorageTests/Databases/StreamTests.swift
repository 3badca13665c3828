import Storage
import TestDatabases
import Testing

@Suite struct StreamTests {
  private static let numbers: SQL = """
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000) SELECT n FROM number
    """

  @Test(arguments: Engine.all) func `rows come one after another, with no array of them`(engine: Engine) async throws {
    let base = try await TestDatabase(engine)
    let last = try await base.read { transaction in
      var last = 0
      try transaction.each(Self.numbers) { (n: Int) in last = n == last + 1 ? n : -1 }
      return last
    }
    #expect(last == 1_000)
  }

  @Test(arguments: Engine.all) func `while rows come, other statements run, and the same one too`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let counts = try await base.write { transaction in
      var counts = (outer: 0, inner: 0, deepest: 0)
      try transaction.each(Self.numbers) { (n: Int) in
        counts.outer += n
        guard n.isMultiple(of: 500) else { return }
        try transaction.insert(Slip(number: n))
        try transaction.each(Self.numbers) { (m: Int) in
          counts.inner += 1
          if m == 7 { counts.deepest += try (transaction.all("SELECT number FROM slip") as [Int]).count }
        }
      }
      return [counts.outer, counts.inner, counts.deepest]
    }
    #expect(counts == [500_500, 2_000, 3])
  }

  @Test(arguments: Engine.all) func `rows of a change can be walked, and changed again meanwhile`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let numbers: [Int] = try await base.write { transaction in
      try transaction.insert(all: (1...20).map { Slip(number: $0) })
      try transaction.each("UPDATE slip SET fee = 1 RETURNING *") { (slip: Slip) in
        try transaction.execute("UPDATE slip SET number = number + 100 WHERE id = \(slip.id)")
      }
      return try transaction.all("SELECT number FROM slip WHERE fee = 1 ORDER BY number")
    }
    #expect(numbers == Array(101...120))
  }

  @Test(arguments: Engine.all) func `who has seen enough stops, and the transaction goes on`(engine: Engine)
    async throws
  {
    let base = try await TestDatabase.withSlips(on: engine)
    let seen = try await base.write { transaction in
      var seen = 0
      do {
        try transaction.each(Self.numbers) { (n: Int) in
          seen = n
          if n == 3 { throw Enough() }
        }
      } catch is Enough {}
      try transaction.insert(Slip(number: seen))
      return try transaction.all("SELECT number FROM slip") as [Int]
    }
    #expect(seen == [3])
  }

  @Test(arguments: Engine.all) func `a statement that fails among rows ends the walk`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    await #expect(throws: ConstraintViolation.self) {
      try await base.write { transaction in
        try transaction.each(Self.numbers) { (n: Int) in
          try transaction.insert(Slip(fee: Cents(rawValue: n < 5 ? 0 : -1), number: n))
        }
      }
    }
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [0])
  }
}

struct Enough: Error {}
