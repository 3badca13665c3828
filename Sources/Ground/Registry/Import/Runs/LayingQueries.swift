import Kit
import Storage

extension Work {
  /// Lays the next of those who wait into the registry. Person, household and identifier are `arriving` there, a word that opens
  /// to nobody and in which numbers are unique apart from all others; what hangs on them is as hidden as they are. Answers with
  /// how many people it laid; nil where nobody waits any more.
  func lay(_ id: ID<Import>, atMost most: Int) throws -> Int? {
    if try layHouseholds(id, atMost: most) { return 0 }
    let next: [ID<Person>] = try all(
      "SELECT id FROM incoming_person WHERE import = \(id) ORDER BY id LIMIT \(most)", unscoped: ownRows)
    guard let last = next.last else { return nil }
    let these: SQL = "import = \(id) AND id <= \(last)"
    let theirs: SQL = "import = \(id) AND person IN (SELECT id FROM incoming_person WHERE \(these))"
    for statement in Self.people(these, theirs) + Self.reach(theirs) + Self.facts(theirs) + Self.gone(these, theirs) {
      try execute(statement, unrecorded: laid)
    }
    note(next)
    return next.count
  }

  private func layHouseholds(_ id: ID<Import>, atMost most: Int) throws -> Bool {
    let next: [ID<Household>] = try all(
      "SELECT id FROM incoming_household WHERE import = \(id) ORDER BY id LIMIT \(most)", unscoped: ownRows)
    guard let last = next.last else { return false }
    let these: SQL = "import = \(id) AND id <= \(last)"
    try execute(
      """
      INSERT INTO household (id, version, number, number_fold, compartment)
      SELECT id, version, number, number_fold, 'arriving' FROM incoming_household WHERE \(these) ORDER BY number_fold
      """, unrecorded: laid)
    try execute("DELETE FROM incoming_household WHERE \(these)", unrecorded: laid)
    note(next)
    return true
  }

  // In the order of the index that would otherwise be written all over.
  private static func people(_ these: SQL, _ theirs: SQL) -> [SQL] {
    [
      """
      INSERT INTO person (id, version, register_number, family_name, given_name, father_name, mother_name, birth_date,
        birth_date_precision, sex, name_fold, name_sort, compartment)
      SELECT id, version, register_number, family_name, given_name, father_name, mother_name, birth_date,
        birth_date_precision, sex, name_fold, name_sort, 'arriving'
      FROM incoming_person WHERE \(these) ORDER BY name_sort
      """,
      """
      INSERT INTO former_name (id, version, person, family_name, given_name, father_name, mother_name, why, ended,
        compartment)
      SELECT id, version, person, family_name, given_name, father_name, mother_name, why, ended, compartment
      FROM incoming_former_name WHERE \(theirs)
      """,
      """
      INSERT INTO person_token (person, token, compartment)
      SELECT person, token, compartment FROM incoming_person_token WHERE \(theirs) ORDER BY token, person
      """,
    ]
  }

  private static func reach(_ theirs: SQL) -> [SQL] {
    [
      """
      INSERT INTO identifier (id, version, person, kind, value, since, ended, compartment)
      SELECT id, version, person, kind, value, since, ended, 'arriving' FROM incoming_identifier
      WHERE \(theirs) ORDER BY value
      """,
      """
      INSERT INTO address (id, version, person, street, number, postcode, community, since, ended, compartment)
      SELECT id, version, person, street, number, postcode, community, since, ended, compartment FROM incoming_address
      WHERE \(theirs)
      """,
      """
      INSERT INTO contact (id, version, person, kind, value, since, ended, compartment)
      SELECT id, version, person, kind, value, since, ended, compartment FROM incoming_contact
      WHERE \(theirs) ORDER BY value
      """,
    ]
  }

  /// What is said of people by the rows that the condition picks: who lives where, marital states, facts.
  static func facts(_ rows: SQL) -> [SQL] {
    [
      """
      INSERT INTO membership (id, version, person, household, relation, since, ended, compartment)
      SELECT id, version, person, household, relation, since, ended, compartment FROM incoming_membership WHERE \(rows)
      """,
      """
      INSERT INTO civil_status (id, version, person, status, since, ended, told_on, source, document, paper, told_by, form,
        compartment)
      SELECT id, version, person, status, since, ended, told_on, source, document, paper, told_by, form, compartment
      FROM incoming_civil_status WHERE \(rows)
      """,
      """
      INSERT INTO told (id, version, person, household, fact, kind, number, flag, day, text, since, until, told_on, source,
        document, paper, told_by, form, compartment)
      SELECT id, version, person, household, fact, kind, number, flag, day, text, since, until, told_on, source, document,
        paper, told_by, form, compartment
      FROM incoming_told WHERE \(rows)
      """,
    ]
  }

  // Who is laid waits no more: whoever is killed goes on with the next.
  private static func gone(_ these: SQL, _ theirs: SQL) -> [SQL] {
    waitingAboutPeople.map { "DELETE FROM \($0) WHERE \(theirs)" } + ["DELETE FROM incoming_person WHERE \(these)"]
  }
}

private let laid: StaticString = "the audit names all people and households whom an import lays, one by one"
