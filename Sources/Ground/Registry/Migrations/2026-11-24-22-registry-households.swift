import Storage

extension Migration {
  static let households = Migration(
    "2026-11-24-22-registry-households",
    [
      """
      CREATE TABLE household (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        number \(.text) NOT NULL CHECK (number <> ''),
        number_fold \(.key) NOT NULL CHECK (number_fold <> ''),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('arriving', 'leaving', 'open', 'women', 'child_protection', 'addiction', 'health')),
        UNIQUE (number_fold, compartment)
      ) \(.strict)
      """,
      """
      CREATE TABLE membership (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL REFERENCES person (id),
        household \(.id) NOT NULL REFERENCES household (id),
        relation \(.text) NOT NULL CHECK (
          relation IN ('head', 'spouse', 'child', 'parent', 'sibling', 'grandchild', 'grandparent', 'relative', 'other')),
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK (since <= ended)
      ) \(.strict)
      """,
      "CREATE UNIQUE INDEX membership_current ON membership (compartment, person) WHERE ended IS NULL",
      "CREATE INDEX membership_person ON membership (person, household)",
      "CREATE INDEX membership_household ON membership (household)",
      """
      CREATE TABLE missing_member (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        household \(.id) NOT NULL REFERENCES household (id),
        line \(.integer) NOT NULL,
        field \(.text) NOT NULL,
        reason \(.text) NOT NULL,
        since \(.date) NOT NULL,
        ended \(.date),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK (since <= ended)
      ) \(.strict)
      """,
      "CREATE INDEX missing_member_household ON missing_member (household)",
    ])
}
