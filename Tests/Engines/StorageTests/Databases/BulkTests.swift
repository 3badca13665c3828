import Civil
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

  @Test(arguments: Engine.all) func `rows that are no records are added with a value for each column`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let slip = Slip()
    let places: [Int] = try await base.write { transaction in
      try transaction.insert(slip)
      try transaction.insert(all: [[Value]](), into: "line", ["slip", "place"])
      try transaction.insert(all: (1...600).map { [Value(slip.id), Value($0)] }, into: "line", ["slip", "place"])
      return try transaction.all("SELECT place FROM line ORDER BY place")
    }
    #expect(places == Array(1...600))
  }

  @Test(arguments: Engine.all) func `whatever a column holds comes back as it went in`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let long = String(repeating: "Ωμέγα 😀 \t\\N\n", count: 200_000)
    let slips = [
      Slip(), Slip(name: ""), Slip(name: "\\N"), Slip(name: long, number: .min), Slip(name: "α", number: .max),
      Slip(
        day: CivilDate(rawValue: -719_162), fee: Cents(rawValue: 1), urgent: true, points: -0.5,
        scan: Data([0, 255, 10])),
      Slip(points: .infinity, scan: Data()),
    ]
    let read: [Slip] = try await base.write { transaction in
      try transaction.insert(all: slips)
      return try transaction.all("SELECT * FROM slip ORDER BY id")
    }
    #expect(read == slips.sorted { $0.id.rawValue.uuidString < $1.id.rawValue.uuidString })
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

  @Test(arguments: Engine.all) func `what hands over the rows may ask the database meanwhile`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let numbers: [Int] = try await base.write { transaction in
      let slip = Slip()
      try transaction.insert(slip)
      var number = 0
      try transaction.add(to: "line", ["slip", "place"]) {
        number += 1
        let answer: [Int] = try transaction.all("SELECT \(number) * 2 AS doubled")
        return number > 300 ? nil : [Value(slip.id), Value(answer[0])]
      }
      return try transaction.all("SELECT place FROM line ORDER BY place")
    }
    #expect(numbers == (1...300).map { $0 * 2 })
  }

  @Test(arguments: Engine.all) func `what throws while it hands over is thrown on`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    await #expect(throws: Enough.self) {
      try await base.write { try $0.add(to: "line", ["slip", "place"]) { throw Enough() } }
    }
    try await base.write { try $0.insert(Slip()) }
  }
}
