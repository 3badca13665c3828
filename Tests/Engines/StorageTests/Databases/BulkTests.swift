import Foundation
import Storage
import TestDatabases
import Testing

@Suite struct BulkTests {
  @Test(arguments: Engine.all) func `many rows are added at once`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let sums: [Int] = try await base.write { transaction in
      try transaction.insert(all: (1...1_000).lazy.map { (number: Int) in Slip(name: "Α\(number)", number: number) })
      try transaction.insert(all: [Slip]())
      return try transaction.all("SELECT CAST(SUM(number) AS \(.integer)) FROM slip WHERE name LIKE 'Α%'")
    }
    #expect(sums == [500_500])
  }

  @Test(arguments: Engine.all) func `many statements run at once, though each is another`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let slip = Slip()
    let places: [Int] = try await base.write { transaction in
      try transaction.insert(slip)
      try transaction.execute(
        all: (1...600).map { n in
          let places = [Int](repeating: n, count: n % 20 + 1)
          return "INSERT INTO line (slip, place) SELECT id, \(n) FROM slip WHERE \(n) IN \(places)"
        })
      return try transaction.all("SELECT place FROM line ORDER BY place")
    }
    #expect(places == Array(1...600))
  }

  @Test(arguments: Engine.all, [1, 300, 999]) func `one row among many that is refused takes all with it`(
    engine: Engine, wrong: Int
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let violation = await #expect(throws: ConstraintViolation.self) {
      try await base.write { transaction in
        let slips = (0..<1_000).lazy.map { Slip(fee: Cents(rawValue: $0 == wrong ? -1 : 0), number: $0) }
        try transaction.insert(all: slips)
      }
    }
    #expect(violation?.kind == .check && violation?.constraint == "slip_fee")
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [0])
    try await base.write { try $0.insert(Slip()) }
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [1])
  }

  @Test(arguments: Engine.all) func `what hands over the statements may ask the database meanwhile`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let numbers: [Int] = try await base.write { transaction in
      var number = 0
      try transaction.run {
        number += 1
        let answer: [Int] = try transaction.all("SELECT \(number) * 2 AS doubled")
        return number > 300 ? nil : SQL.adding(Slip(number: answer[0])).rendered(for: transaction.dialect)
      }
      return try transaction.all("SELECT number FROM slip ORDER BY number")
    }
    #expect(numbers == (1...300).map { $0 * 2 })
  }

  @Test(arguments: Engine.all) func `what throws while it hands over is thrown on`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    await #expect(throws: Enough.self) { try await base.write { try $0.run { throw Enough() } } }
    try await base.write { try $0.insert(Slip()) }
  }
}

extension SQL {
  fileprivate static func adding(_ slip: Slip) -> SQL {
    """
    INSERT INTO slip (id, version, name, at, fee, urgent, number)
    VALUES (\(slip.id), 1, \(slip.name), \(slip.at), \(slip.fee), \(slip.urgent), \(slip.number))
    """
  }
}
