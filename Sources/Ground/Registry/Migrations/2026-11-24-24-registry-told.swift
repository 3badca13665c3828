import Storage

extension Migration {
  static let told = Migration(
    "2026-11-24-24-registry-told",
    [
      """
      CREATE TABLE told (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        person \(.id) REFERENCES person (id),
        household \(.id) REFERENCES household (id),
        fact \(.text) NOT NULL CHECK (fact <> ''),
        kind \(.text) NOT NULL CHECK (kind IN ('number', 'flag', 'day', 'text', 'people', 'withdrawn')),
        number \(.text),
        flag \(.flag) \(sqlite: "CHECK (flag IN (0, 1))", postgres: ""),
        day \(.date),
        text \(.text),
        since \(.date),
        until \(.date),
        told_on \(.date) NOT NULL,
        source \(.text) NOT NULL CHECK (source IN ('registry', 'paper', 'declaration')),
        document \(.text),
        paper \(.id) REFERENCES paper (id),
        told_by \(.text) NOT NULL,
        form \(.id),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK ((person IS NULL) <> (household IS NULL)),
        CHECK ((kind = 'number') = (number IS NOT NULL)),
        CHECK ((kind = 'flag') = (flag IS NOT NULL)),
        CHECK ((kind = 'day') = (day IS NOT NULL)),
        CHECK ((kind = 'text') = (text IS NOT NULL)),
        CHECK (since <= until)
      ) \(.strict)
      """,
      "CREATE INDEX told_person ON told (person, fact)",
      // Most rows come with an import, from no form and no paper: they stand in no index of these.
      "CREATE UNIQUE INDEX told_form ON told (compartment, form) WHERE form IS NOT NULL",
      "CREATE INDEX told_household ON told (household, fact) WHERE household IS NOT NULL",
      "CREATE INDEX told_paper ON told (paper) WHERE paper IS NOT NULL",
      """
      CREATE TABLE told_member (
        told \(.id) NOT NULL REFERENCES told (id) ON DELETE CASCADE,
        person \(.id) NOT NULL REFERENCES person (id),
        PRIMARY KEY (told, person)
      ) \(.strict)
      """,
      "CREATE INDEX told_member_person ON told_member (person)",
    ])
}
