import Storage

extension Migration {
  static let structures = Migration(
    "2026-11-24-10-directory-structures",
    [
      """
      CREATE TABLE organisation (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        kind \(.text) NOT NULL DEFAULT 'other'
          CHECK (kind IN ('municipality', 'municipal_body', 'state', 'church', 'association', 'company', 'other')),
        code \(.text) UNIQUE,
        name \(.text) NOT NULL CHECK (name <> ''),
        CHECK (kind <> 'municipality' OR code IS NOT NULL)
      ) \(.strict)
      """,
      "CREATE UNIQUE INDEX organisation_one_municipality ON organisation (kind) WHERE kind = 'municipality'",
      """
      CREATE TABLE community (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        code \(.text) UNIQUE,
        name \(.text) NOT NULL CHECK (name <> '')
      ) \(.strict)
      """,
      """
      CREATE TABLE structure (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        organisation \(.id) NOT NULL REFERENCES organisation (id),
        community \(.id) REFERENCES community (id),
        name \(.text) NOT NULL CHECK (name <> ''),
        street \(.text),
        postcode \(.text),
        phone \(.text),
        closed \(.date),
        UNIQUE (organisation, name)
      ) \(.strict)
      """,
    ])
}
