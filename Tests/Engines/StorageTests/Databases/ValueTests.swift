import Civil
import Foundation
import Storage
import TestDatabases
import Testing

@Suite struct ValueTests {
  @Test(arguments: Engine.all) func `every value comes back as it went in`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    var slip = Slip(name: "Ιφιγένεια Ά", day: CivilDate(rawValue: -719_162), at: .now, fee: Cents(rawValue: .max))
    (slip.urgent, slip.points, slip.scan, slip.number) = (true, -0.1, Data([0, 255, 0]), .min)
    let slips = [slip, Slip(), Slip(day: CivilDate(rawValue: 0), points: .infinity, scan: Data())]
    let read = try await base.write { [slips] transaction in
      for slip in slips { try transaction.insert(slip) }
      return try slips.map { try transaction.find($0.id) }
    }
    #expect(read == slips)
  }

  @Test(arguments: Engine.all) func `a null has a type, and nothing else equals it`(engine: Engine) async throws {
    let base = try await TestDatabase(engine)
    let nobody = UUID?.none, never = CivilDate?.none, unsaid = String?.none, unmarked = Bool?.none
    let nothing = Int?.none
    let yes: [Int] = try await base.all(
      """
      SELECT 1 WHERE \(nobody) IS NULL AND \(never) IS NULL AND \(unsaid) IS NULL AND \(unmarked) IS NULL
        AND \(nothing) IS NULL AND \(7) IS NOT NULL AND COALESCE(\(nothing), \(3)) = 3
      """)
    let none: [Int] = try await base.all("SELECT 1 WHERE \(nothing) = \(nothing)")
    #expect(yes == [1] && none == [])
  }

  @Test(arguments: Engine.all) func `days are counted and compared alike`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let day = CivilDate(rawValue: 11_015)
    try await base.write { try $0.insert(Slip(day: day)) }
    let later: [CivilDate] = try await base.all("SELECT day + 30 AS later FROM slip WHERE day < \(day.adding(days: 1))")
    let bound: [CivilDate] = try await base.all("SELECT day + CAST(\(30) AS integer) AS later FROM slip")
    let apart: [Int] = try await base.all("SELECT \(day.adding(days: 400)) - day AS days FROM slip")
    #expect(later == [day.adding(days: 30)] && bound == later && apart == [400])
  }

  @Test(arguments: Engine.all) func `a flag is a condition`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    try await base.write { try $0.insert(all: [Slip(urgent: true, number: 1), Slip(number: 2)]) }
    let urgent: [Int] = try await base.all("SELECT number FROM slip WHERE urgent")
    let other: [Bool] = try await base.all(
      "SELECT urgent FROM slip WHERE urgent = \(false) OR number = 1 ORDER BY number")
    #expect(urgent == [1] && other == [true, false])
  }

  @Test(arguments: Engine.all) func `text that no column keeps is refused`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    await #expect(throws: StatementFailure.self) { try await base.write { try $0.insert(Slip(name: "α\0β")) } }
  }

  @Test(arguments: Engine.all) func `a sum is cast, else it is refused or an integer, never read wrongly`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    try await base.write { try $0.insert(all: [1, 2].map { Slip(fee: Cents(rawValue: $0)) }) }
    let sum: [Cents] = try await base.all("SELECT CAST(SUM(fee) AS \(.integer)) FROM slip")
    #expect(sum == [Cents(rawValue: 3)])
    guard engine == .postgres else { return }
    await #expect(throws: StatementFailure.self) { let _: [Int] = try await base.all("SELECT SUM(fee) FROM slip") }
  }
}
