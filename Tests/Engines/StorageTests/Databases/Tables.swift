import Civil
import Foundation
import Storage
import TestDatabases

/// A record of the tests, with a column of each type.
struct Slip: Record, Equatable {
  static let table: StaticString = "slip"
  private(set) var id = ID<Slip>()
  var version = 1
  var name = ""
  var day: CivilDate?
  var at = Instant(rawValue: 0)
  var fee = Cents(rawValue: 0)
  var urgent = false
  var points: Double?
  var scan: Data?
  var number: Int?
}

extension Migration {
  static let slips = Migration(
    "2026-11-22-01-storage-slips",
    [
      """
      CREATE TABLE slip (
        id \(.id) PRIMARY KEY, version \(.integer) NOT NULL, name \(.key) NOT NULL, day \(.date),
        at \(.instant) NOT NULL, fee \(.money) NOT NULL CONSTRAINT slip_fee CHECK (fee >= 0),
        urgent \(.flag) NOT NULL CHECK (urgent IN (FALSE, TRUE)), points \(.real), scan \(.bytes),
        number \(.integer), UNIQUE (number, urgent)
      ) \(.strict)
      """,
      "CREATE TABLE line (slip \(.id) NOT NULL REFERENCES slip (id), place \(.integer) NOT NULL) \(.strict)",
      "CREATE TABLE guard (name \(.key) PRIMARY KEY, value \(.integer) NOT NULL) \(.strict)",
    ])
}

extension TestDatabase {
  /// A database with the tables of these tests.
  static func withSlips(on engine: Engine) async throws -> TestDatabase { try await TestDatabase(engine, [.slips]) }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await database.write(body)
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
    try await database.read(body)
  }

  func all<T: Decodable & Sendable>(_ sql: SQL) async throws -> [T] { try await database.read { try $0.all(sql) } }
}
