import Storage

extension Migration {
  static let answers = Migration(
    "2026-11-28-30-programmes-answers",
    [
      """
      CREATE TABLE answer (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        household \(.id) NOT NULL REFERENCES household (id),
        person \(.id) NOT NULL REFERENCES person (id),
        edition \(.id) NOT NULL REFERENCES edition (id),
        text_sha256 \(.text) NOT NULL,
        vocabulary_sha256 \(.text) NOT NULL,
        day \(.date) NOT NULL,
        facts_day \(.date),
        facts \(.text) NOT NULL CHECK (facts <> ''),
        answered \(.text) NOT NULL CHECK (answered <> ''),
        trace \(.text) NOT NULL CHECK (trace <> ''),
        fingerprint \(.text) NOT NULL CHECK (LENGTH(fingerprint) = 64),
        given_at \(.instant) NOT NULL,
        given_by \(.text) NOT NULL CHECK (given_by <> ''),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        UNIQUE (compartment, household, person, edition, day, fingerprint)
      ) \(.strict)
      """,
      "CREATE INDEX answer_household ON answer (household, day)",
      "CREATE INDEX answer_person ON answer (person)",
      "CREATE INDEX answer_edition ON answer (edition)",
      """
      CREATE TABLE answer_member (
        answer \(.id) NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
        person \(.id) NOT NULL REFERENCES person (id),
        PRIMARY KEY (answer, person)
      ) \(.strict)
      """,
      "CREATE INDEX answer_member_person ON answer_member (person)",
      """
      CREATE TABLE answer_seal (
        answer \(.id) NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
        compartment \(.text) NOT NULL CHECK (compartment IN ('women', 'child_protection', 'addiction', 'health')),
        PRIMARY KEY (answer, compartment)
      ) \(.strict)
      """,
    ])
}
