import Storage
import TestHouse

extension TestHouse {
  /// Every row of the registry's tables in one text each, `version` aside: what an undone import must leave as it was.
  func contents() async throws -> [String: [String]] {
    let tables: [(String, SQL)] = [
      (
        "person",
        "SELECT id, family_name || ' ' || given_name || ' ' || COALESCE(register_number, '') AS text FROM person"
      ),
      ("former_name", "SELECT id, family_name || given_name AS text FROM former_name"),
      ("identifier", "SELECT id, kind || ' ' || value AS text FROM identifier"),
      ("address", "SELECT id, COALESCE(street, '') || COALESCE(number, '') AS text FROM address"),
      ("contact", "SELECT id, kind || ' ' || value AS text FROM contact"),
      ("household", "SELECT id, number AS text FROM household"),
      ("membership", "SELECT id, relation AS text FROM membership"),
      (
        "missing_member",
        "SELECT id, CASE WHEN ended IS NULL THEN 'missing' ELSE 'settled' END AS text FROM missing_member"
      ),
      ("civil_status", "SELECT id, status AS text FROM civil_status"),
      ("told", "SELECT id, fact || ' ' || COALESCE(number, text, '') AS text FROM told"),
      ("person_token", "SELECT person AS id, token AS text FROM person_token"),
      ("clash", "SELECT person AS id, kind AS text FROM clash"),
    ]
    var contents: [String: [String]] = [:]
    for (name, statement) in tables {
      let rows: [Kept] = try await all(statement)
      contents[name] = rows.map { "\($0.id.rawValue) \($0.text)" }.sorted()
    }
    return contents
  }
}

private struct Kept: Decodable, Sendable {
  let id: ID<Never>
  let text: String
}
