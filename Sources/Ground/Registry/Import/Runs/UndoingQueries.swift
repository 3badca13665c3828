import Civil
import Kit
public import Pages
public import Storage

/// Later work on what an import brought.
public struct LaterWork: Decodable, Hashable, Sendable {
  /// Whose record it stands on.
  public let person: ID<Person>?
  /// Her name, or the household's number.
  public let name: String
  /// What it is, by its table.
  public let work: String
  /// What it is in words, where another room says so.
  public private(set) var words: Word?

  private enum CodingKeys: CodingKey { case person, name, work }
}

extension Look {
  /// What stands on the records of an import and is not of it, the first hundred.
  func laterWork(on record: Import) throws -> [LaterWork] {
    guard let boundary = record.boundary else { return [] }
    let mine: SQL = "IN (SELECT person FROM import_person WHERE import = \(record.id))"
    let later: SQL = "(hung.id > \(boundary) OR hung.version <> 1)"
    let hung: [SQL] = [
      "SELECT hung.person, 'told' AS work FROM told AS hung WHERE hung.person \(mine) AND \(later)",
      "SELECT hung.person, 'civil_status' FROM civil_status AS hung WHERE hung.person \(mine) AND \(later)",
      "SELECT hung.person, 'paper' FROM paper AS hung WHERE hung.person \(mine)",
      "SELECT hung.person, 'address' FROM address AS hung WHERE hung.person \(mine) AND \(later)",
      "SELECT hung.person, 'contact' FROM contact AS hung WHERE hung.person \(mine) AND \(later)",
      "SELECT hung.person, 'identifier' FROM identifier AS hung WHERE hung.person \(mine) AND \(later)",
      "SELECT hung.person, 'former_name' FROM former_name AS hung WHERE hung.person \(mine) AND \(later)",
      "SELECT hung.person, 'membership' FROM membership AS hung WHERE hung.person \(mine) AND \(later)",
      "SELECT hung.person, 'told_member' FROM told_member AS hung WHERE hung.person \(mine)",
      "SELECT hung.id AS person, 'person' FROM person AS hung WHERE hung.id \(mine) AND hung.version <> 1",
    ]
    let people: [LaterWork] = try all(
      """
      SELECT DISTINCT person.id AS person, person.family_name || ' ' || person.given_name AS name, work
      FROM (\(united(hung))) AS later_work JOIN person ON person.id = later_work.person
      WHERE \(Person.within(scope)) ORDER BY name, work LIMIT 100
      """)
    return try people + laterHouseholds(on: record, boundary) + laterElsewhere(on: record)
  }

  /// The same of the rooms that Registry does not know, as their bonds say: each that refuses says in which words.
  private func laterElsewhere(on record: Import) throws -> [LaterWork] {
    let people: SQL = "SELECT person FROM import_person WHERE import = \(record.id)"
    let households: SQL = "SELECT household FROM import_household WHERE import = \(record.id) AND is_new = \(true)"
    return try refusing(.person, people) { bond, rows in
      """
      SELECT DISTINCT person.id AS person, person.family_name || ' ' || person.given_name AS name, \(bond.column) AS work
      FROM person JOIN \(bond.place.table) ON \(rows)
      WHERE person.id IN (\(people)) AND \(Person.within(scope)) ORDER BY name LIMIT 100
      """
    }
      + refusing(.household, households) { bond, rows in
        """
        SELECT DISTINCT \(ID<Person>?.none) AS person, household.number AS name, \(bond.column) AS work
        FROM household JOIN \(bond.place.table) ON \(rows)
        WHERE household.id IN (\(households)) AND \(Household.within(scope)) ORDER BY name LIMIT 100
        """
      }
  }

  private func refusing(
    _ target: Bond.Target, _ ids: SQL, _ statement: (Bond, SQL) -> SQL
  ) throws -> [LaterWork] {
    try bonds(on: target, besides: RegistryArea.manifest.name).flatMap { bond -> [LaterWork] in
      guard case .refuse(let words) = bond.decisions[.undo] else { return [] }
      let row: SQL = "\(bond.place.table).\(bond.place.column)"
      let seen = bond.record.map { "\($0.within(scope)) AND " as SQL } ?? ""
      let rows: SQL =
        target == .person ? "\(seen)\(row) = person.id" : "\(seen)\(row) = household.id"
      return try all(statement(bond, rows)).map { (found: LaterWork) in found.said(words) }
    }
  }

  private func laterHouseholds(on record: Import, _ boundary: ID<Import>) throws -> [LaterWork] {
    let mine: SQL = "IN (SELECT household FROM import_household WHERE import = \(record.id) AND is_new = \(true))"
    let others: SQL = "hung.person NOT IN (SELECT person FROM import_person WHERE import = \(record.id))"
    let own: SQL = "hung.id NOT IN (SELECT id FROM incoming_membership WHERE import = \(record.id))"
    let hung: [SQL] = [
      "SELECT hung.household, 'membership' AS work FROM membership AS hung WHERE hung.household \(mine) AND \(others) AND \(own)",
      "SELECT hung.household, 'told' FROM told AS hung WHERE hung.household \(mine)",
      "SELECT hung.household, 'paper' FROM paper AS hung WHERE hung.household \(mine)",
      "SELECT hung.household, 'missing_member' FROM missing_member AS hung WHERE hung.household \(mine) AND hung.id > \(boundary)",
      "SELECT hung.id AS household, 'household' FROM household AS hung WHERE hung.id \(mine) AND hung.version <> 1",
    ]
    return try all(
      """
      SELECT DISTINCT \(ID<Person>?.none) AS person, household.number AS name, work
      FROM (\(united(hung))) AS later_work JOIN household ON household.id = later_work.household
      WHERE \(Household.within(scope)) ORDER BY name, work LIMIT 100
      """)
  }
}

extension LaterWork {
  fileprivate func said(_ words: Word) -> LaterWork {
    var work = self
    work.words = words
    return work
  }
}

extension Work {
  /// Takes out what other rooms have hung on those who go and let go with them, also what lies out of this caller's sight:
  /// it must not stand in the way, lest that tell of it.
  private func takeOutElsewhere(_ target: Bond.Target, _ ids: SQL) throws {
    for bond in bonds(on: target, besides: RegistryArea.manifest.name) {
      guard case .end = bond.decisions[.undo] else { continue }
      let (table, column) = bond.place
      let statement: SQL =
        if let whole = bond.whole {
          "DELETE FROM \(whole) WHERE id IN (SELECT \(table).\(whole) FROM \(table) WHERE \(table).\(column) IN (\(ids)))"
        } else {
          "DELETE FROM \(table) WHERE \(column) IN (\(ids))"
        }
      try execute(statement, unrecorded: "the audit names each person who goes")
    }
  }

  /// Takes out again all that an import brought.
  func takeOut(_ record: Import) throws {
    try takeOutElsewhere(.person, "SELECT person FROM import_person WHERE import = \(record.id)")
    try takeOutElsewhere(
      .household, "SELECT household FROM import_household WHERE import = \(record.id) AND is_new = \(true)")
    note(try all("SELECT person FROM import_person WHERE import = \(record.id)", unscoped: ownRows) as [ID<Person>])
    note(
      try all("SELECT DISTINCT person FROM incoming_told WHERE import = \(record.id)", unscoped: ownRows)
        as [ID<Person>])
    let statements: [SQL] = [
      "DELETE FROM told WHERE id IN (SELECT id FROM incoming_told WHERE import = \(record.id))",
      "DELETE FROM civil_status WHERE id IN (SELECT id FROM incoming_civil_status WHERE import = \(record.id))",
      "DELETE FROM membership WHERE id IN (SELECT id FROM incoming_membership WHERE import = \(record.id))",
      "DELETE FROM missing_member WHERE id IN (SELECT id FROM import_refusal WHERE import = \(record.id))",
      """
      UPDATE missing_member SET ended = \(CivilDate?.none)
      WHERE id IN (SELECT missing_member FROM import_settled WHERE import = \(record.id))
      """,
      "DELETE FROM import_settled WHERE import = \(record.id)",
      "DELETE FROM incoming_membership WHERE import = \(record.id)",
      "DELETE FROM incoming_civil_status WHERE import = \(record.id)",
      "DELETE FROM incoming_told WHERE import = \(record.id)",
    ]
    for statement in statements + Self.removal(of: record.id) {
      try execute(statement, unrecorded: "the audit names each person who goes")
    }
  }

  /// Statements that take out of the registry the people and households whom an import laid there, with all that hangs on them.
  static func removal(of id: ID<Import>) -> [SQL] {
    let theirs: SQL = "person IN (SELECT person FROM import_person WHERE import = \(id))"
    let households: SQL = "(SELECT household FROM import_household WHERE import = \(id) AND is_new = \(true))"
    return [
      "DELETE FROM clash WHERE \(theirs)", "DELETE FROM told WHERE \(theirs)",
      "DELETE FROM civil_status WHERE \(theirs)", "DELETE FROM membership WHERE \(theirs)",
      "DELETE FROM contact WHERE \(theirs)", "DELETE FROM address WHERE \(theirs)",
      "DELETE FROM identifier WHERE \(theirs)", "DELETE FROM person_token WHERE \(theirs)",
      "DELETE FROM former_name WHERE \(theirs)",
      "DELETE FROM person WHERE id IN (SELECT person FROM import_person WHERE import = \(id))",
      "DELETE FROM household WHERE id IN \(households)",
    ]
  }
}

private func united(_ statements: [SQL]) -> SQL {
  statements.dropFirst().reduce(statements.first ?? "") { "\($0) UNION ALL \($1)" }
}
