import Civil
import Foundation
public import Kit
public import Storage

extension Edition {
  /// Editions lie in no structure; those in force are published; a sealed programme exists for its compartment alone.
  public static func lies(in scope: Scope, as row: SQL) -> SQL {
    """
    \(scope.reaches(own: "\(row).id", published: "\(row).state = 'in force' AND \(row).compartment = 'open'"))
    AND \(scope.opens(compartment: "\(row).compartment"))
    """
  }

  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }

  /// Which hold on a day.
  static func holds(on day: CivilDate) -> SQL {
    """
    edition.state IN ('in force', 'ended') AND edition.valid_from <= \(day)
    AND (edition.ended IS NULL OR edition.ended > \(day))
    """
  }
}

extension EditionLine {
  static let columns: SQL = """
    edition.id, edition.version, programme.slug, edition.template, edition.sha256, edition.vocabulary_sha256,
    edition.valid_from, edition.ended, edition.state, edition.proposed_by, edition.approved_by, edition.decision
    """

  /// All editions, those of one programme together, the latest first.
  static func all(_ look: Look) throws -> [EditionLine] {
    try look.all(
      """
      SELECT \(columns) FROM edition JOIN programme ON programme.id = edition.programme
      WHERE \(Edition.within(look.scope)) ORDER BY programme.slug, edition.valid_from DESC, edition.id DESC
      """)
  }

  /// The editions that hold on a day, of the programmes that the municipality has adopted.
  static func inForce(on day: CivilDate, _ look: Look) throws -> [EditionLine] {
    try look.all(
      """
      SELECT \(columns) FROM edition JOIN programme ON programme.id = edition.programme
      WHERE \(Edition.within(look.scope)) AND \(Edition.holds(on: day)) AND EXISTS (
        SELECT 1 FROM adoption WHERE adoption.programme = edition.programme AND adoption.since <= \(day)
          AND (adoption.ended IS NULL OR adoption.ended > \(day)))
      ORDER BY programme.slug
      """)
  }
}

extension Look {
  /// The texts of editions.
  func editions(_ ids: [ID<Edition>]) throws -> [Edition] {
    try all("SELECT * FROM edition WHERE id IN \(ids) AND \(Edition.within(scope))")
  }

  /// The programme of that name; nil where nothing of it was ever published.
  func programme(_ slug: String) throws -> ProgrammeRecord? {
    let found: [ProgrammeRecord] = try all(
      "SELECT * FROM programme WHERE slug = \(slug)", unscoped: "The name of a programme says nothing of anybody.")
    return found.first
  }

  /// The edition with the same text over the same vocabulary, if there is one.
  func edition(_ text: EditionText, of programme: ID<ProgrammeRecord>) throws -> Edition? {
    let found: [Edition] = try all(
      """
      SELECT * FROM edition WHERE programme = \(programme) AND sha256 = \(text.sha256)
        AND vocabulary_sha256 = \(text.vocabularySha256) AND COALESCE(template, '') = \(text.template ?? "")
        AND state <> 'ended' AND \(Edition.within(scope))
      ORDER BY id DESC
      """)
    return found.first
  }

  /// The editions of a programme that hold on a day or later.
  func editions(of programme: ID<ProgrammeRecord>, holdingFrom day: CivilDate) throws -> [Edition] {
    try all(
      """
      SELECT * FROM edition WHERE programme = \(programme) AND state IN ('in force', 'ended')
        AND (ended IS NULL OR ended > \(day)) AND \(Edition.within(scope)) ORDER BY valid_from
      """)
  }

  /// Whether the municipality runs a programme, whatever day it is.
  func isAdopted(_ programme: ID<ProgrammeRecord>) throws -> Bool {
    let found: [Adoption] = try all(
      "SELECT * FROM adoption WHERE programme = \(programme) AND ended IS NULL",
      unscoped: "Whether a programme is run says nothing of anybody.")
    return !found.isEmpty
  }
}

extension Work {
  /// The programme of that name, made where there was none. The row is the guard of its editions: two who publish or approve
  /// at once follow each other.
  func guardedProgramme(_ slug: String) throws -> ProgrammeRecord {
    if try programme(slug) == nil {
      try insert(ProgrammeRecord(slug), unscoped: "The name of a programme says nothing of anybody.")
    }
    let rows = try execute(
      "UPDATE programme SET version = version + 1 WHERE slug = \(slug)", on: ProgrammeRecord.self, changing: "version",
      unscoped: "The name of a programme says nothing of anybody.")
    guard let row = rows.first else { throw Refusal.changedMeanwhile }
    return row
  }
}
