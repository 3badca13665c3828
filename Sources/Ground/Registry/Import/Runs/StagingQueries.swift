import Hellenic
import Kit
import Storage

extension Work {
  /// Puts a piece of a register beside the registry, where it waits.
  func stage(_ piece: Staging, of id: ID<Import>) throws {
    try insert(all: piece.people, into: "incoming_person", under: "import", id, unrecorded: waits)
    try insert(all: piece.formerNames, into: "incoming_former_name", under: "import", id, unrecorded: waits)
    try insert(all: piece.identifiers, into: "incoming_identifier", under: "import", id, unrecorded: waits)
    try insert(all: piece.addresses, into: "incoming_address", under: "import", id, unrecorded: waits)
    try insert(all: piece.contacts, into: "incoming_contact", under: "import", id, unrecorded: waits)
    try insert(all: piece.memberships, into: "incoming_membership", under: "import", id, unrecorded: waits)
    try insert(all: piece.statuses, into: "incoming_civil_status", under: "import", id, unrecorded: waits)
    try insert(all: piece.tellings, into: "incoming_told", under: "import", id, unrecorded: waits)
    let named = piece.households.values
    let new = named.lazy.filter(\.isNew).map(\.household)
    try insert(all: new, into: "incoming_household", under: "import", id, unrecorded: waits)
    try insert(
      all: piece.tokens.lazy.map { [Value($0.person), Value($0.token), Value(Compartment.open), Value(id)] },
      into: "incoming_person_token", ["person", "token", "compartment", "import"], unrecorded: waits)
    try insert(
      all: piece.people.lazy.map { [Value(id), Value($0.id)] }, into: "import_person", ["import", "person"],
      unrecorded: waits)
    try insert(
      all: piece.households.lazy.map {
        [Value(id), Value($0.key), Value($0.value.id), Value($0.value.isNew), Value(0)]
      }, into: "import_household", ["import", "number_fold", "household", "is_new", "refused"], unrecorded: waits)
    try note(piece.refusals, of: id)
  }

  private func note(_ refusals: [ReadRow], of id: ID<Import>) throws {
    let flaws = refusals.flatMap { row in row.flaws.enumerated().map { (row, $0.offset, $0.element) } }
    try insert(
      all: flaws.lazy.map { row, place, flaw in
        [
          Value(ID<MissingMember>()), Value(id), Value(row.line), Value(place), Value(flaw.heading?.rawValue ?? ""),
          Value(flaw.value), Value(flaw.flaw.rawValue), Value(row.household.map(Greek.fold)),
        ]
      },
      into: "import_refusal", ["id", "import", "line", "place", "field", "value", "reason", "household"],
      unrecorded: waits)
  }

  /// Notes which cells were repaired, and how.
  func note(_ repairs: [RowRepair], of id: ID<Import>) throws {
    try insert(
      all: repairs.lazy.map {
        [Value(id), Value($0.line), Value($0.heading.rawValue), Value($0.repair.rawValue)]
      }, into: "import_repair", ["import", "line", "field", "repair"], unrecorded: waits)
  }

  /// Counts for each household of the file the rows of its members that were refused.
  func countRefusals(of id: ID<Import>) throws {
    try execute(
      """
      UPDATE import_household SET refused = (
        SELECT COUNT(*) FROM import_refusal
        WHERE import_refusal.import = \(id) AND place = 0 AND import_refusal.household = import_household.number_fold)
      WHERE import = \(id) AND number_fold IN (
        SELECT household FROM import_refusal WHERE import = \(id) AND household IS NOT NULL)
      """, unrecorded: waits)
  }

  /// Takes away all that waits of an import and all that was noted, to begin it anew; nothing of it is laid any more.
  func restage(_ record: inout Import) throws {
    for statement in Self.clearing(record.id) { try execute(statement, unrecorded: waits) }
    try record.state.take(.restage)
    (record.stagedLine, record.imported, record.refused, record.known, record.repaired) = (0, 0, 0, 0, 0)
    try update(&record)
  }

  private static func clearing(_ id: ID<Import>) -> [SQL] {
    let noted: [SQL] = ["import_person", "import_household", "import_refusal", "import_repair"]
    return (waitingOfNewPeople + waitingFacts + ["incoming_person", "incoming_household"] + noted).map {
      "DELETE FROM \($0) WHERE import = \(id)"
    }
  }

  /// Where waits what hangs on people who were not there before; they themselves wait in `incoming_person`.
  static let waitingOfNewPeople: [SQL] = [
    "incoming_former_name", "incoming_person_token", "incoming_identifier", "incoming_address", "incoming_contact",
  ]
  /// Where waits what is told of anybody.
  static let waitingFacts: [SQL] = ["incoming_membership", "incoming_civil_status", "incoming_told"]
}

private let waits: StaticString = "what waits beside the registry is named when it is laid there"

extension Look {
  /// What the staged pieces of an import have settled.
  func past(of id: ID<Import>) throws -> Staging.Past {
    var past = Staging.Past()
    let named: [HouseholdRow] = try all(
      "SELECT number_fold, household AS id FROM import_household WHERE import = \(id)", unscoped: ownRows)
    for row in named { past.households[row.numberFold] = row.id }
    let numbers: [String] = try all(
      """
      SELECT register_number FROM incoming_person WHERE import = \(id) AND register_number IS NOT NULL
      UNION ALL SELECT value FROM incoming_identifier WHERE import = \(id) AND kind = 'register'
      """, unscoped: ownRows)
    past.numbers = Set(numbers)
    return past
  }

  /// The import of that file that is not finished, if there is one.
  func unfinished(_ fingerprint: String) throws -> Import? {
    let imports: [Import] = try all(
      """
      SELECT * FROM import
      WHERE \(Import.within(scope)) AND fingerprint = \(fingerprint) AND state IN ('staging', 'staged', 'laying', 'clearing')
      """)
    return imports.first
  }

  /// The import that has people in the registry whom nobody sees yet, if there is one.
  func arriving() throws -> Import? {
    let imports: [Import] = try all(
      "SELECT * FROM import WHERE \(Import.within(scope)) AND state IN ('laying', 'clearing')")
    return imports.first
  }

  /// The import whose people are being taken out, if there is one.
  func leaving() throws -> Import? {
    let imports: [Import] = try all("SELECT * FROM import WHERE \(Import.within(scope)) AND state = 'leaving'")
    return imports.first
  }

  /// All imports, the latest first.
  func imports() throws -> [Import] {
    try all("SELECT * FROM import WHERE \(Import.within(scope)) ORDER BY begun DESC, id DESC")
  }
}

let ownRows: StaticString = "they are rows of the import itself, which the caller may see"

extension Look {
  /// What was refused of an import, in the order of its rows.
  func refusals(of id: ID<Import>, _ part: SQL = "") throws -> [RowFlaw] {
    let rows: [RefusalRow] = try all(
      "SELECT line, field, value, reason FROM import_refusal WHERE import = \(id) ORDER BY line, place \(part)",
      unscoped: ownRows)
    return rows.compactMap { row in
      Flaw(rawValue: row.reason).map {
        RowFlaw(line: row.line, heading: Heading(rawValue: row.field), value: row.value, flaw: $0)
      }
    }
  }
}

private struct RefusalRow: Decodable {
  let line: Int
  let field: String
  let value: String
  let reason: String
}
