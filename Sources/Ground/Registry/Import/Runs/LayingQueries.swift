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
    guard let first = next.first, let last = next.last else { return nil }
    for statement in Self.laying(id, first, last) { try execute(statement, unrecorded: laid) }
    note(next)
    return next.count
  }

  // Whole stretches of the waiting tables' keys: PostgreSQL, which has no figures of tables just filled, would read all of each
  // for every piece. What is told of people who were there before goes on waiting; whether somebody is new is counted, since of
  // an IN it would make a join of all with all.
  private static func laying(_ id: ID<Import>, _ first: ID<Person>, _ last: ID<Person>) -> [SQL] {
    let these: SQL = "import = \(id) AND id BETWEEN \(first) AND \(last)"
    let theirs: SQL = "import = \(id) AND person BETWEEN \(first) AND \(last)"
    let isNew: SQL = "(SELECT COUNT(*) FROM incoming_person AS new WHERE new.import = \(id) AND new.id = person) = 1"
    let told: SQL = "\(theirs) AND \(isNew)"
    let gone: [(table: SQL, rows: SQL)] =
      waitingOfNewPeople.map { ($0, theirs) } + waitingFacts.map { ($0, told) } + [("incoming_person", these)]
    // Who is laid waits no more: whoever is killed goes on with the next.
    return people(these, theirs) + reach(theirs) + facts(told)
      + gone.map { "DELETE FROM \($0.table) WHERE \($0.rows)" }
  }

  private func layHouseholds(_ id: ID<Import>, atMost most: Int) throws -> Bool {
    let next: [ID<Household>] = try all(
      "SELECT id FROM incoming_household WHERE import = \(id) ORDER BY id LIMIT \(most)", unscoped: ownRows)
    guard let first = next.first, let last = next.last else { return false }
    let these: SQL = "import = \(id) AND id BETWEEN \(first) AND \(last)"
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
}

private let laid: StaticString = "the audit names all people and households whom an import lays, one by one"
