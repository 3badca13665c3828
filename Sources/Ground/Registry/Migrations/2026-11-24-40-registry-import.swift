import Storage

extension Migration {
  static let imports = Migration(
    "2026-11-24-40-registry-import",
    [
      """
      CREATE TABLE import (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        file \(.text) NOT NULL,
        fingerprint \(.text) NOT NULL,
        ordered_by \(.text) NOT NULL,
        state \(.text) NOT NULL
          CHECK (state IN ('staging', 'staged', 'laying', 'clearing', 'published', 'leaving', 'undone')),
        day \(.date) NOT NULL,
        begun \(.instant) NOT NULL,
        ended \(.instant),
        staged_line \(.integer) NOT NULL,
        imported \(.integer) NOT NULL,
        refused \(.integer) NOT NULL,
        known \(.integer) NOT NULL,
        repaired \(.integer) NOT NULL,
        boundary \(.id),
        lease_until \(.instant) NOT NULL,
        lease_holder \(.text) NOT NULL
      ) \(.strict)
      """,
      "CREATE UNIQUE INDEX import_open ON import (fingerprint) WHERE state IN ('staging', 'staged', 'laying', 'clearing')",
      // Of two that have people in the registry out of sight each would meet the other's where it cannot see them.
      "CREATE UNIQUE INDEX import_unseen ON import (state) WHERE state IN ('laying', 'clearing', 'leaving')",
      """
      CREATE TABLE import_refusal (
        id \(.id) PRIMARY KEY,
        import \(.id) NOT NULL REFERENCES import (id),
        line \(.integer) NOT NULL,
        place \(.integer) NOT NULL,
        field \(.text) NOT NULL,
        value \(.text) NOT NULL,
        reason \(.text) NOT NULL,
        household \(.key),
        UNIQUE (import, line, place)
      ) \(.strict)
      """,
      """
      CREATE TABLE import_repair (
        import \(.id) NOT NULL REFERENCES import (id),
        line \(.integer) NOT NULL,
        field \(.text) NOT NULL,
        repair \(.text) NOT NULL,
        PRIMARY KEY (import, line, field)
      ) \(.strict)
      """,
      """
      CREATE TABLE import_person (
        import \(.id) NOT NULL REFERENCES import (id),
        person \(.id) NOT NULL,
        PRIMARY KEY (import, person)
      ) \(.strict)
      """,
      """
      CREATE TABLE import_household (
        import \(.id) NOT NULL REFERENCES import (id),
        number_fold \(.key) NOT NULL,
        household \(.id) NOT NULL,
        is_new \(.flag) NOT NULL \(sqlite: "CHECK (is_new IN (0, 1))", postgres: ""),
        refused \(.integer) NOT NULL,
        PRIMARY KEY (import, number_fold)
      ) \(.strict)
      """,
      """
      CREATE TABLE import_settled (
        import \(.id) NOT NULL REFERENCES import (id),
        missing_member \(.id) NOT NULL,
        PRIMARY KEY (import, missing_member)
      ) \(.strict)
      """,
      """
      CREATE TABLE clash (
        person \(.id) NOT NULL REFERENCES person (id),
        other \(.id) NOT NULL REFERENCES person (id),
        kind \(.text) NOT NULL,
        seen \(.date) NOT NULL,
        compartment \(.text) NOT NULL
          CHECK (compartment IN ('women', 'child_protection', 'addiction', 'health')),
        PRIMARY KEY (person, other, kind)
      ) \(.strict)
      """,
    ])
}
