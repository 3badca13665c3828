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
    let (people, households) = (record.people, record.newHouseholds)
    return try refusing(.person) { bond, rows in
      """
      SELECT DISTINCT person.id AS person, person.family_name || ' ' || person.given_name AS name, \(bond.column) AS work
      FROM person JOIN \(bond.place.table) ON \(rows)
      WHERE person.id IN (\(people)) AND \(Person.within(scope)) ORDER BY name LIMIT 100
      """
    }
      + refusing(.household) { bond, rows in
        """
        SELECT DISTINCT \(ID<Person>?.none) AS person, household.number AS name, \(bond.column) AS work
        FROM household JOIN \(bond.place.table) ON \(rows)
        WHERE household.id IN (\(households)) AND \(Household.within(scope)) ORDER BY name LIMIT 100
        """
      }
  }

  private func refusing(
    _ target: Bond.Target, _ statement: (Bond, SQL) -> SQL
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

  /// Whether something stands on its records that its undoer is not told of: somebody has been sealed since, or a room that
  /// refuses has sealed work on them.
  func isHeld(_ record: Import) throws -> Bool {
    var holding: [SQL] = [
      "SELECT 1 AS one FROM person WHERE person.compartment <> 'open' AND person.id IN (\(record.people))",
      "SELECT 1 FROM household WHERE household.compartment <> 'open' AND household.id IN (\(record.newHouseholds))",
    ]
    for (target, ids) in [(Bond.Target.person, record.people), (.household, record.newHouseholds)] {
      for bond in bonds(on: target, besides: RegistryArea.manifest.name) {
        guard case .refuse = bond.decisions[.undo] else { continue }
        holding.append("SELECT 1 FROM \(bond.place.table) WHERE \(bond.place.column) IN (\(ids))")
      }
    }
    let held: [Int] = try all(
      "SELECT one FROM (\(united(holding))) AS held LIMIT 1", unscoped: "nobody is named: only that something is there")
    return !held.isEmpty
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

  /// Hides from everybody whom an import brought, and takes out at once what it told of people who were there before.
  func hide(_ record: Import) throws {
    try takeOutElsewhere(.person, record.people)
    try takeOutElsewhere(.household, record.newHouseholds)
    note(
      try all("SELECT DISTINCT person FROM incoming_told WHERE import = \(record.id)", unscoped: ownRows)
        as [ID<Person>])
    for statement in Self.elsewhere(record) + Self.hiding(record) { try execute(statement, unrecorded: named) }
  }

  private static func elsewhere(_ record: Import) -> [SQL] {
    let settled: SQL = "(SELECT missing_member FROM import_settled WHERE import = \(record.id))"
    return ["told", "civil_status", "membership"].map { (table: SQL) in
      "DELETE FROM \(table) WHERE id IN (SELECT id FROM incoming_\(table) WHERE import = \(record.id))"
    } + [
      "DELETE FROM missing_member WHERE id IN (SELECT id FROM import_refusal WHERE import = \(record.id))",
      "UPDATE missing_member SET ended = \(CivilDate?.none) WHERE id IN \(settled)",
      "DELETE FROM clash WHERE person IN (\(record.people))",
    ]
  }

  private static func hiding(_ record: Import) -> [SQL] {
    [
      "UPDATE household SET compartment = 'leaving' WHERE compartment = 'open' AND id IN (\(record.newHouseholds))",
      "UPDATE identifier SET compartment = 'leaving' WHERE compartment = 'open' AND person IN (\(record.people))",
      "UPDATE person SET compartment = 'leaving' WHERE compartment = 'open' AND id IN (\(record.people))",
    ]
  }

  /// Takes the next of those out of the registry whom an import has there and nobody sees, with all that hangs on them. False
  /// where none is left.
  func takeAway(_ id: ID<Import>, atMost most: Int) throws -> Bool {
    let next: [ID<Person>] = try all(
      "SELECT person FROM import_person WHERE import = \(id) ORDER BY person LIMIT \(most)", unscoped: ownRows)
    guard let first = next.first, let last = next.last else { return try takeHouseholdsAway(id, atMost: most) }
    let rows: SQL = "import = \(id) AND person BETWEEN \(first) AND \(last)"
    let these: SQL = "SELECT person FROM import_person WHERE \(rows)"
    let hanging: [SQL] = [
      "told", "civil_status", "membership", "contact", "address", "identifier", "person_token", "former_name",
    ]
    for table in hanging { try execute("DELETE FROM \(table) WHERE person IN (\(these))", unrecorded: named) }
    try execute("DELETE FROM person WHERE id IN (\(these))", unrecorded: named)
    try execute("DELETE FROM import_person WHERE \(rows)", unrecorded: named)
    note(next)
    return true
  }

  private func takeHouseholdsAway(_ id: ID<Import>, atMost most: Int) throws -> Bool {
    let next: [ID<Household>] = try all(
      """
      SELECT household FROM import_household WHERE import = \(id) AND is_new = \(true) ORDER BY household LIMIT \(most)
      """, unscoped: ownRows)
    guard let last = next.last else { return false }
    let these: SQL = "import = \(id) AND is_new = \(true) AND household <= \(last)"
    try execute(
      "DELETE FROM household WHERE id IN (SELECT household FROM import_household WHERE \(these))", unrecorded: named)
    try execute("DELETE FROM import_household WHERE \(these)", unrecorded: named)
    note(next)
    return true
  }

  /// Lets go of what was kept of an import to undo it by.
  func forget(_ record: Import) throws {
    for table in Self.waitingFacts + ["import_settled", "import_household"] {
      try execute("DELETE FROM \(table) WHERE import = \(record.id)", unrecorded: named)
    }
  }
}

private let named: StaticString = "the audit names each person and household who goes"

extension Import {
  /// Whom it brought into the registry.
  fileprivate var people: SQL { "SELECT person FROM import_person WHERE import = \(id)" }
  /// The households that it brought.
  fileprivate var newHouseholds: SQL {
    "SELECT household FROM import_household WHERE import = \(id) AND is_new = \(true)"
  }
}

private func united(_ statements: [SQL]) -> SQL {
  statements.dropFirst().reduce(statements.first ?? "") { "\($0) UNION ALL \($1)" }
}
