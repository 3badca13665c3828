import Foundation
import Storage
import TestDatabases
import Testing

@Suite struct ConstraintTests {
  static let trespasses: [(ConstraintViolation.Kind, [String], SQL)] = [
    (
      .unique, ["number", "urgent"],
      "INSERT INTO slip \(Self.columns) VALUES (\(UUID()), 1, '-', 0, 0, \(false), \(secret))"
    ),
    (.foreignKey, [], "INSERT INTO line (slip, place) VALUES (\(UUID()), \(secret))"),
    (.check, [], "UPDATE slip SET fee = -\(secret)"),
    (.notNull, ["name"], "UPDATE slip SET name = \(String?.none)"),
  ]
  static let secret = 1_010_112_345
  private static let columns: SQL = "(id, version, name, at, fee, urgent, number)"

  @Test(arguments: Engine.all, trespasses.indices) func `a row that the schema does not admit is refused by kind`(
    engine: Engine, index: Int
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let (kind, columns, sql) = Self.trespasses[index]
    try await base.write { try $0.insert(Slip(number: Self.secret)) }
    let violation = await #expect(throws: ConstraintViolation.self) { try await base.write { try $0.execute(sql) } }
    #expect(violation?.kind == kind && violation?.columns == columns)
    if kind == .check { #expect(violation?.constraint == "slip_fee") }
    if !columns.isEmpty { #expect(violation?.table == "slip") }
    let line = "\(violation.map { "\($0)" } ?? "") \(violation.map { String(reflecting: $0) } ?? "")"
    #expect(!line.contains("\(Self.secret)"), "A number of a person stands in the log.")
  }

  @Test(arguments: Engine.all) func `a key of text is not repeated either`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let name = "x (name)=(Μυστικό) already"
    let violation = await #expect(throws: ConstraintViolation.self) {
      try await base.write { transaction in
        for _ in 0..<2 { try transaction.execute("INSERT INTO guard (name, value) VALUES (\(name), 1)") }
      }
    }
    #expect(violation?.kind == .unique && violation?.columns == ["name"] && violation?.table == "guard")
  }

  @Test(arguments: Engine.all) func `what other rows refer to stays`(engine: Engine) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let violation = await #expect(throws: ConstraintViolation.self) {
      try await base.write { transaction in
        let slip = Slip()
        try transaction.insert(slip)
        try transaction.execute("INSERT INTO line (slip, place) VALUES (\(slip.id), 1)")
        try transaction.execute("DELETE FROM slip")
      }
    }
    #expect(violation?.kind == .foreignKey)
  }

  @Test(arguments: Engine.all) func `a value of another type is refused without being repeated`(
    engine: Engine
  ) async throws {
    let base = try await TestDatabase.withSlips(on: engine)
    let failure = await #expect(throws: (any Error).self) {
      try await base.write { try $0.execute("UPDATE guard SET value = CAST(\("Μυστικό") AS \(.integer))") }
      try await base.write { try $0.execute("INSERT INTO guard (name, value) VALUES ('a', \("Μυστικό"))") }
    }
    #expect(failure.map { "\($0)" }?.contains("Μυστικό") == false)
  }
}
