import Kit
import Storage

extension Work {
  /// Moves all that waits of an import into the registry, by one statement for each table.
  func publish(_ id: ID<Import>) throws {
    for statement in Self.people(id) + Self.reach(id) + Self.facts(id) {
      try execute(statement, unrecorded: moved)
    }
    note(try all("SELECT person FROM import_person WHERE import = \(id)", unscoped: ownRows) as [ID<Person>])
    note(try all("SELECT id FROM incoming_household WHERE import = \(id)", unscoped: ownRows) as [ID<Household>])
    note(
      try all(
        "SELECT DISTINCT person FROM incoming_told WHERE import = \(id) AND \(ofKnown(id))", unscoped: ownRows)
        as [ID<Person>])
  }

  private static func people(_ id: ID<Import>) -> [SQL] {
    [
      """
      INSERT INTO household (id, version, number, number_fold, compartment)
      SELECT id, version, number, number_fold, compartment FROM incoming_household WHERE import = \(id)
      """,
      """
      INSERT INTO person (id, version, register_number, family_name, given_name, father_name, mother_name, birth_date,
        birth_date_precision, sex, name_fold, name_sort, compartment)
      SELECT id, version, register_number, family_name, given_name, father_name, mother_name, birth_date,
        birth_date_precision, sex, name_fold, name_sort, compartment
      FROM incoming_person WHERE import = \(id)
      """,
      """
      INSERT INTO former_name (id, version, person, family_name, given_name, father_name, mother_name, why, ended,
        compartment)
      SELECT id, version, person, family_name, given_name, father_name, mother_name, why, ended, compartment
      FROM incoming_former_name WHERE import = \(id)
      """,
      """
      INSERT INTO person_token (person, token, compartment)
      SELECT person, token, compartment FROM incoming_person_token WHERE import = \(id) ORDER BY token, person
      """,
    ]
  }

  private static func reach(_ id: ID<Import>) -> [SQL] {
    [
      """
      INSERT INTO identifier (id, version, person, kind, value, since, ended, compartment)
      SELECT id, version, person, kind, value, since, ended, compartment FROM incoming_identifier
      WHERE import = \(id) ORDER BY value
      """,
      """
      INSERT INTO address (id, version, person, street, number, postcode, community, since, ended, compartment)
      SELECT id, version, person, street, number, postcode, community, since, ended, compartment FROM incoming_address
      WHERE import = \(id)
      """,
      """
      INSERT INTO contact (id, version, person, kind, value, since, ended, compartment)
      SELECT id, version, person, kind, value, since, ended, compartment FROM incoming_contact WHERE import = \(id)
      """,
      """
      INSERT INTO membership (id, version, person, household, relation, since, ended, compartment)
      SELECT id, version, person, household, relation, since, ended, compartment FROM incoming_membership
      WHERE import = \(id)
      """,
    ]
  }

  private static func facts(_ id: ID<Import>) -> [SQL] {
    [
      """
      INSERT INTO civil_status (id, version, person, status, since, ended, told_on, source, document, paper, told_by, form,
        compartment)
      SELECT id, version, person, status, since, ended, told_on, source, document, paper, told_by, form, compartment
      FROM incoming_civil_status WHERE import = \(id)
      """,
      """
      INSERT INTO told (id, version, person, household, fact, kind, number, flag, day, text, since, until, told_on, source,
        document, paper, told_by, form, compartment)
      SELECT id, version, person, household, fact, kind, number, flag, day, text, since, until, told_on, source, document,
        paper, told_by, form, compartment
      FROM incoming_told WHERE import = \(id)
      """,
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
      SELECT incoming_identifier.person, identifier.person, identifier.kind, \(record.day), identifier.compartment
      FROM incoming_identifier JOIN identifier
        ON identifier.value = incoming_identifier.value AND identifier.kind = incoming_identifier.kind
      WHERE import = \(record.id) AND identifier.compartment <> 'open'
      ON CONFLICT (person, other, kind) DO NOTHING
      """, unrecorded: "who is sealed is named in no audit entry of somebody outside")
  }

  /// How many of the people whom the registry knew are there no more, or no more in the open.
  func vanished(_ id: ID<Import>) throws -> Int {
    let counts: [Int] = try all(
      """
      SELECT COUNT(*) FROM (
        SELECT person FROM incoming_told WHERE import = \(id) AND \(ofKnown(id))
        UNION SELECT person FROM incoming_civil_status WHERE import = \(id) AND \(ofKnown(id))
        UNION SELECT person FROM incoming_membership WHERE import = \(id) AND \(ofKnown(id))) AS told_of
      WHERE NOT EXISTS (SELECT 1 FROM person WHERE person.id = told_of.person AND \(Person.within(scope))
        AND person.compartment = 'open')
      """)
    return counts.first ?? 0
  }

  private func ofKnown(_ id: ID<Import>) -> SQL {
    "person NOT IN (SELECT person FROM import_person WHERE import = \(id))"
  }
}

private let moved: StaticString = "the audit names all people and households whom an import brings, one by one"
