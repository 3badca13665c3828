import Foundation
import Kit
import Municipality
import Storage
import TestHouse
import Testing

/// Every column that refers to a person, a household or an account says what each act that crosses rooms does to it.
struct BondsTests {
  private let bonds = Rooms.all.flatMap(\.bonds)

  @Test(arguments: TestHouse.engines) func `no reference is without a decision`(engine: Engine) async throws {
    let references = try await TestHouse(on: engine).all(Self.references) as [Reference]
    #expect(!references.isEmpty)
    let decided = Dictionary(bonds.map { ($0.column, $0.target.rawValue) }, uniquingKeysWith: { first, _ in first })
    for reference in references where Bond.Target(rawValue: reference.target) != nil {
      #expect(
        decided["\(reference.place).\(reference.name)"] == reference.target, "\(reference.place).\(reference.name)")
    }
  }

  @Test(arguments: TestHouse.engines) func `no column that is named after one is without a decision`(
    engine: Engine
  ) async throws {
    let columns = try await TestHouse(on: engine).all(Self.columns) as [Column]
    let decided = Set(bonds.map(\.column))
    for column in columns where Bond.Target(rawValue: column.name) != nil {
      #expect(decided.contains("\(column.place).\(column.name)"), "\(column.place).\(column.name)")
    }
  }

  @Test(arguments: TestHouse.engines) func `no decision is about a column that is not there`(engine: Engine)
    async throws
  {
    let columns = try await TestHouse(on: engine).all(Self.columns) as [Column]
    let there = Set(columns.map { "\($0.place).\($0.name)" })
    #expect(bonds.map(\.column).filter { !there.contains($0) } == [])
    #expect(Set(bonds.map(\.column)).count == bonds.count, "One column has one decision.")
  }

  private struct Reference: Decodable, Sendable {
    let place: String
    let name: String
    let target: String
  }

  private struct Column: Decodable, Sendable {
    let place: String
    let name: String
  }

  private static let references: SQL = """
    \(
      sqlite: """
        SELECT child.name AS place, reference."from" AS name, reference."table" AS target
        FROM sqlite_schema AS child JOIN pragma_foreign_key_list(child.name) AS reference WHERE child.type = 'table'
        """,
      postgres: """
        SELECT CAST(child.relname AS text) AS place, CAST(field.attname AS text) AS name,
          CAST(parent.relname AS text) AS target
        FROM pg_constraint AS rule JOIN pg_class AS child ON child.oid = rule.conrelid
        JOIN pg_class AS parent ON parent.oid = rule.confrelid
        JOIN pg_attribute AS field ON field.attrelid = rule.conrelid AND field.attnum = ANY (rule.conkey)
        WHERE rule.contype = 'f'
        """)
    """

  private static let columns: SQL = """
    \(
      sqlite: """
        SELECT place.name AS place, field.name AS name
        FROM sqlite_schema AS place JOIN pragma_table_info(place.name) AS field WHERE place.type = 'table' AND field.type = 'BLOB'
        """,
      postgres: """
        SELECT CAST(table_name AS text) AS place, CAST(column_name AS text) AS name
        FROM information_schema.columns WHERE table_schema = current_schema() AND data_type = 'uuid'
        """)
    """
}
