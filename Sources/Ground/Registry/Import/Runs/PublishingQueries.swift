import Kit
import Storage

extension Work {
  /// Opens to everybody whom an import has laid into the registry, and says what it tells of people who were there before: the
  /// only rows that still wait.
  func publish(_ id: ID<Import>) throws {
    let rows: SQL = "import = \(id)"
    for statement in Self.opening(id) + Self.facts(rows) { try execute(statement, unrecorded: moved) }
    note(try all("SELECT person FROM (\(toldOf(id))) AS told_of", unscoped: ownRows) as [ID<Person>])
  }

  private static func opening(_ id: ID<Import>) -> [SQL] {
    let people: SQL = "(SELECT person FROM import_person WHERE import = \(id))"
    let households: SQL = "(SELECT household FROM import_household WHERE import = \(id) AND is_new = \(true))"
    return [
      "UPDATE household SET compartment = 'open' WHERE compartment = 'arriving' AND id IN \(households)",
      "UPDATE person SET compartment = 'open' WHERE compartment = 'arriving' AND id IN \(people)",
      "UPDATE identifier SET compartment = 'open' WHERE compartment = 'arriving' AND person IN \(people)",
    ]
  }

  /// Whoever could not be taken in is missing from her household, if that is there; but not twice.
  func missRefused(_ record: Import) throws {
    try execute(
      """
      INSERT INTO missing_member (id, version, household, line, field, reason, since, compartment)
      SELECT import_refusal.id, 1, household.id, line, field, reason, \(record.day), 'open'
      FROM import_refusal JOIN household ON household.number_fold = import_refusal.household
      WHERE import = \(record.id) AND place = 0 AND household.compartment = 'open' AND NOT EXISTS (
        SELECT 1 FROM missing_member AS other
        WHERE other.household = household.id AND other.compartment = 'open' AND other.ended IS NULL
          AND other.line = import_refusal.line AND other.field = import_refusal.field
          AND other.reason = import_refusal.reason)
      """, unrecorded: moved)
  }

  /// Where a file names a household and all its rows are right, whoever was missing from it is so no more.
  func settleComplete(_ record: Import) throws {
    try execute(
      """
      INSERT INTO import_settled (import, missing_member)
      SELECT \(record.id), missing_member.id
      FROM missing_member JOIN import_household ON import_household.household = missing_member.household
      WHERE import = \(record.id) AND refused = 0 AND ended IS NULL AND compartment = 'open'
      """, unrecorded: moved)
    try execute(
      """
      UPDATE missing_member SET ended = CASE WHEN since > \(record.day) THEN since ELSE \(record.day) END
      WHERE id IN (SELECT missing_member FROM import_settled WHERE import = \(record.id))
      """, unrecorded: moved)
  }

  /// Where somebody sealed has a number of somebody just taken in, her compartment's officers are told, and nobody else.
  func reportClashes(_ record: Import) throws {
    try execute(
      """
      INSERT INTO clash (person, other, kind, seen, compartment)
      SELECT arrived.person, sealed.person, sealed.kind, \(record.day), sealed.compartment
      FROM identifier AS sealed CROSS JOIN identifier AS arrived
      WHERE sealed.compartment IN \(Compartment.sealed) AND arrived.compartment = 'open' AND arrived.value = sealed.value
        AND arrived.kind = sealed.kind AND arrived.person IN (SELECT person FROM import_person WHERE import = \(record.id))
      ON CONFLICT (person, other, kind) DO NOTHING
      """, unrecorded: "who is sealed is named in no audit entry of somebody outside")
  }

  /// How many of the people whom the registry knew are there no more, or no more in the open.
  func vanished(_ id: ID<Import>) throws -> Int {
    let counts: [Int] = try all(
      """
      SELECT COUNT(*) FROM (\(toldOf(id))) AS told_of
      WHERE NOT EXISTS (SELECT 1 FROM person WHERE person.id = told_of.person AND \(Person.within(scope))
        AND person.compartment = 'open')
      """)
    return counts.first ?? 0
  }

  // Once all are laid who were not there before, whoever is still named was.
  private func toldOf(_ id: ID<Import>) -> SQL {
    """
    SELECT person FROM incoming_told WHERE import = \(id)
    UNION SELECT person FROM incoming_civil_status WHERE import = \(id)
    UNION SELECT person FROM incoming_membership WHERE import = \(id)
    """
  }
}

private let moved: StaticString = "the audit names all people and households whom an import concerns, one by one"
