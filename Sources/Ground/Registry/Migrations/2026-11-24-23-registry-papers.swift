import Storage

extension Migration {
  static let papers = Migration(
    "2026-11-24-23-registry-papers",
    [
      """
      CREATE TABLE paper (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        document \(.text) NOT NULL CHECK (document <> ''),
        person \(.id) REFERENCES person (id),
        household \(.id) REFERENCES household (id),
        seen \(.date) NOT NULL,
        until \(.date),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK ((person IS NULL) <> (household IS NULL))
      ) \(.strict)
      """,
      "CREATE INDEX paper_person ON paper (person)",
      "CREATE INDEX paper_household ON paper (household)",
      """
      CREATE TABLE civil_status (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL REFERENCES person (id),
        status \(.text) NOT NULL
          CHECK (status IN ('single', 'married', 'civil union', 'separated', 'divorced', 'widowed')),
        since \(.date),
        ended \(.date),
        told_on \(.date) NOT NULL,
        source \(.text) NOT NULL CHECK (source IN ('registry', 'paper', 'declaration')),
        document \(.text),
        paper \(.id) REFERENCES paper (id),
        told_by \(.text) NOT NULL,
        form \(.id),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK (since <= ended)
      ) \(.strict)
      """,
      "CREATE INDEX civil_status_person ON civil_status (person)",
      "CREATE UNIQUE INDEX civil_status_form ON civil_status (compartment, form) WHERE form IS NOT NULL",
      "CREATE INDEX civil_status_paper ON civil_status (paper) WHERE paper IS NOT NULL",
    ])
}
