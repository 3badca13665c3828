import Civil
import Foundation
import Storage
import TestDatabases
import Testing

@Suite struct QueryTests {
  @Test(arguments: Engine.all) func `a statement that changes rows answers with them`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let slips = [Slip(name: "α", number: 1), Slip(name: "β", number: 2)]
    let changed: [Slip] = try await base.write { transaction in
      try transaction.insert(all: slips)
      return try transaction.all("UPDATE slip SET number = number * 10 WHERE name = \("β") RETURNING *")
    }
    let gone: [Int] = try await base.write { try $0.all("DELETE FROM slip RETURNING number") }
    #expect(changed.map(\.id) == [slips[1].id] && changed.map(\.number) == [20] && gone.sorted() == [1, 20])
  }

  @Test(arguments: Engine.all) func `what is there already is left, or takes the new value`(engine: Engine) async throws
  {
    let base = try await TestDatabase.withSlips(on: engine)
    let values: [Int] = try await base.write { transaction in
      for value in [1, 2] {
        try transaction.execute(
          "INSERT INTO guard (name, value) VALUES ('a', \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        )
        try transaction.execute("INSERT INTO guard (name, value) VALUES ('b', \(value)) ON CONFLICT DO NOTHING")
      }
      return try transaction.all("SELECT value FROM guard ORDER BY name")
    }
    #expect(values == [2, 1])
  }

  @Test(arguments: Engine.all) func `a statement may refer to itself, and count over its neighbours`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    let sums: [Int] = try await base.all(
      """
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 4)
      SELECT CAST(SUM(n) OVER (ORDER BY n) AS \(.integer)) AS total FROM number ORDER BY n
      """)
    let places: [Int] = try await base.all(
      """
      WITH mark (kind, points) AS (VALUES ('a', 1), ('a', 2), ('b', 3))
      SELECT ROW_NUMBER() OVER (PARTITION BY kind ORDER BY points DESC) AS place FROM mark ORDER BY kind, points
      """)
    #expect(sums == [1, 3, 6, 10] && places == [2, 1, 1])
  }

  @Test(arguments: Engine.all) func `what is not known stands last, where that is written`(engine: Engine) async throws
  {
    let base = try await TestDatabase.withSlips(on: engine)
    try await base.write { try $0.insert(all: [Slip(number: nil), Slip(number: 1), Slip(number: 2)]) }
    let up: [Int?] = try await base.all("SELECT number FROM slip ORDER BY number NULLS LAST")
    let down: [Int?] = try await base.all("SELECT number FROM slip ORDER BY number DESC NULLS LAST")
    #expect(up == [1, 2, nil] && down == [2, 1, nil])
  }

  @Test(arguments: Engine.all) func `keys are ordered by their bytes, and found as they are`(engine: Engine)
    async throws
  {
    let base = try await TestDatabase.withSlips(on: engine)
    let names = ["β", "α β", "αβ", "ά", "Ω", "Α", "a", "Z", "", "ß", "𐐷", "ﬀ", "α-β", "'; DROP TABLE slip; --", "%_\\"]
    try await base.write { try $0.insert(all: names.map { Slip(name: $0) }) }
    let ordered: [String] = try await base.all("SELECT name FROM slip ORDER BY name")
    #expect(ordered == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for name in names {
      #expect(try await base.all("SELECT name FROM slip WHERE name = \(name)") == [name])
      #expect(try await base.all("SELECT name FROM slip WHERE name IN \([name, "x"])") == [name])
    }
  }

  @Test(arguments: Engine.all) func `a list finds the same and leaves out the same, whatever its length and its type`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    for length in [0, 1, 8, 9, 60, 3_000] {
      func check<V: Storable & Equatable>(_ value: (Int) -> V) async throws {
        let (list, last, other) = ((0..<length).map(value), value(length - 1), value(length))
        let found: [Int] = try await base.all(
          """
          SELECT 1 AS place WHERE \(last) IN \(list) UNION ALL SELECT 2 WHERE \(other) IN \(list)
          UNION ALL SELECT 3 WHERE \(last) NOT IN \(list) UNION ALL SELECT 4 WHERE \(other) NOT IN \(list) ORDER BY place
          """)
        #expect(found == (length == 0 ? [] : [1, 4]), "\(length) of \(V.self)")
      }
      try await check { $0 }
      try await check { "λέξη \($0)" }
      try await check { CivilDate(rawValue: $0 - 5) }
      try await check { Instant(rawValue: $0) }
      try await check { Cents(rawValue: -$0) }
      try await check { Double($0) / 3 }
      try await check {
        UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(($0 + 1) / 256), UInt8(($0 + 1) % 256)))
      }
      try await check { Data("\($0)".utf8) }
    }
  }

  @Test(arguments: Engine.all) func `an answer that names a column twice is refused, also an empty one`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    for _ in 0..<2 {
      await #expect(throws: DecodingError.self) {
        let _: [Slip] = try await base.all("SELECT * FROM slip JOIN slip AS other ON TRUE")
      }
    }
  }

  @Test(arguments: Engine.all) func `whole numbers divide to whole numbers, and the parts of text join`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase(engine)
    let numbers: [Int] = try await base.all("SELECT \(-7) / 2 UNION ALL SELECT \(7) % 4 UNION ALL SELECT \(1) + 1")
    let texts: [String] = try await base.all("SELECT \("α") || '-' || \("β") AS joined")
    #expect(numbers.sorted() == [-3, 2, 3] && texts == ["α-β"])
  }

  @Test(arguments: Engine.all) func `many different statements take turns in being prepared`(engine: Engine)
    async throws
  {
    let base = try await TestDatabase(engine)
    let numbers: [Int] = try await base.read { transaction in
      try (Array(1...300) + [1, 150, 300]).map { count in
        let all = (0..<count).reduce("TRUE" as SQL) { all, _ in "\(all) AND 7 = \(7)" }
        let found: [Int] = try transaction.all("SELECT COUNT(*) FROM (SELECT 1 AS x) AS one WHERE \(all)")
        return found[0]
      }
    }
    #expect(numbers == Array(repeating: 1, count: 303))
  }

  @Test(arguments: Engine.all) func `reading changes nothing`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    await #expect(throws: StatementFailure.self) { try await base.read { try $0.insert(Slip()) } }
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [0])
  }

  @Test(arguments: Engine.all) func `a statement that is no SQL says what is wrong with it`(engine: Engine) async throws
  {
    let base = try await TestDatabase(engine)
    let failure = await #expect(throws: StatementFailure.self) {
      let _: [Int] = try await base.all("SELECT nothing FROM nowhere WHERE x = \("Μυστικό")")
    }
    let line = try #require(failure?.description)
    #expect(line.contains("nowhere") && !line.contains("Μυστικό") && !line.contains("\n"))
  }
}
