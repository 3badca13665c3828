import Foundation
import Storage
import TestDatabases
import Testing

@Suite struct TransactionTests {
  @Test(arguments: Engine.all) func `all of a transaction is written, or nothing`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    await #expect(throws: Enough.self) {
      try await base.write { transaction in
        try transaction.insert(Slip())
        throw Enough()
      }
    }
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [0])
  }

  @Test(arguments: Engine.all) func `a statement that failed takes the transaction with it, though it was caught`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    await #expect(throws: ConstraintViolation.self) {
      try await base.write { transaction in
        try transaction.insert(Slip())
        do { try transaction.insert(Slip(fee: Cents(rawValue: -1))) } catch {}
      }
    }
    await #expect(throws: ConstraintViolation.self) {
      try await base.write { transaction in
        do { try transaction.insert(Slip(fee: Cents(rawValue: -1))) } catch {}
        try transaction.insert(Slip())
      }
    }
    #expect(try await base.all("SELECT COUNT(*) FROM slip") == [0])
  }

  @Test(arguments: Engine.all) func `what is attempted is taken back alone`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    try await base.write { transaction in
      for number in 1...4 {
        do {
          try transaction.attempt {
            try transaction.insert(Slip(number: number))
            try transaction.attempt { try transaction.insert(Slip(number: number * 10)) }
            if number == 2 { throw Enough() }
            if number == 3 { try transaction.insert(Slip(fee: Cents(rawValue: -1))) }
          }
        } catch is Enough {} catch is ConstraintViolation {}
      }
    }
    #expect(try await base.all("SELECT number FROM slip ORDER BY number") == [1, 4, 10, 40])
  }

  @Test(arguments: Engine.all) func `of two who read the same row only the first saves it`(engine: Engine) async throws
  {
    let base = try await TestDatabase.withSlips(on: engine)
    let slip = Slip()
    let changed = try await base.write { transaction in
      try transaction.insert(slip)
      var (first, second) = (slip, slip)
      (first.urgent, first.name, second.name) = (true, "α", "β")
      return [try transaction.update(&first), try transaction.update(&second)]
    }
    #expect(changed == [["name", "urgent"], nil])
  }

  @Test(arguments: Engine.all) func `a row that is not there yet can be held against a condition`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let slip = Slip(day: nil, number: 7)
    let admitted = try await base.read { transaction in
      [
        try transaction.admits(slip, within: "slip.number = 7 AND slip.day IS NULL"),
        try transaction.admits(slip, within: "slip.urgent"),
      ]
    }
    #expect(admitted == [true, false])
  }

  @Test(arguments: Engine.all) func `a closed database is not opened again`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    try await base.write { try $0.insert(Slip()) }
    await base.database.close()
    await #expect(throws: (any Error).self) { try await base.write { try $0.insert(Slip()) } }
    await #expect(throws: (any Error).self) { let _: [Int] = try await base.all("SELECT 1") }
    await base.database.close()
  }
}
