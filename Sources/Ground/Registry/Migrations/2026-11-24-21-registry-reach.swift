import Storage

extension Migration {
  static let reach = Migration(
    "2026-11-24-21-registry-reach",
    [
      """
      CREATE TABLE identifier (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL REFERENCES person (id),
        kind \(.text) NOT NULL
          CHECK (kind IN ('amka', 'afm', 'paaypa', 'identity', 'passport', 'residence', 'register')),
        value \(.text) NOT NULL CHECK (value <> ''),
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('arriving', 'leaving', 'open', 'women', 'child_protection', 'addiction', 'health')),
        UNIQUE (value, kind, compartment),
        CHECK (since <= ended)
      ) \(.strict)
      """,
      "CREATE INDEX identifier_person ON identifier (person)",
      """
      CREATE TABLE address (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL REFERENCES person (id),
        street \(.text),
        number \(.text),
        postcode \(.text),
        community \(.text),
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK (since <= ended),
        CHECK (COALESCE(street, number, postcode, community) IS NOT NULL)
      ) \(.strict)
      """,
      "CREATE INDEX address_person ON address (person)",
      """
      CREATE TABLE contact (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL REFERENCES person (id),
        kind \(.text) NOT NULL CHECK (kind IN ('phone', 'mobile', 'email')),
        value \(.text) NOT NULL CHECK (value <> ''),
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK (since <= ended)
      ) \(.strict)
      """,
      "CREATE INDEX contact_person ON contact (person)",
      "CREATE INDEX contact_value ON contact (compartment, value)",
    ])
}
