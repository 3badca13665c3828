import Storage

extension Migration {
  static let editions = Migration(
    "2026-11-24-30-programmes-editions",
    [
      """
      CREATE TABLE programme (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        slug \(.key) NOT NULL UNIQUE CHECK (slug <> '')
      ) \(.strict)
      """,
      """
      CREATE TABLE edition (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        programme \(.id) NOT NULL REFERENCES programme (id),
        template \(.text) CHECK (template <> ''),
        text \(.bytes) NOT NULL,
        sha256 \(.text) NOT NULL,
        vocabulary \(.bytes) NOT NULL,
        vocabulary_sha256 \(.text) NOT NULL,
        valid_from \(.date) NOT NULL,
        ended \(.date),
        state \(.text) NOT NULL CHECK (state IN ('draft', 'proposed', 'in force', 'ended')),
        proposed_by \(.text) NOT NULL CHECK (proposed_by <> ''),
        proposed_at \(.instant) NOT NULL,
        approved_by \(.text),
        approved_at \(.instant),
        decision \(.text) CHECK (decision <> ''),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        CHECK (valid_from <= ended),
        CHECK (approved_by <> proposed_by),
        CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
        CHECK ((approved_by IS NULL) = (decision IS NULL)),
        CHECK (approved_by IS NOT NULL OR state IN ('draft', 'proposed')),
        CHECK (template IS NULL OR state = 'draft')
      ) \(.strict)
      """,
      "CREATE INDEX edition_programme ON edition (programme, valid_from)",
      "CREATE UNIQUE INDEX edition_open_end ON edition (programme) WHERE state = 'in force' AND ended IS NULL",
      """
      CREATE TABLE adoption (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        programme \(.id) NOT NULL REFERENCES programme (id),
        edition \(.id) NOT NULL REFERENCES edition (id),
        since \(.date) NOT NULL,
        ended \(.date),
        decision \(.text) NOT NULL CHECK (decision <> ''),
        adopted_by \(.text) NOT NULL,
        CHECK (since <= ended)
      ) \(.strict)
      """,
      "CREATE UNIQUE INDEX adoption_current ON adoption (programme) WHERE ended IS NULL",
      "CREATE INDEX adoption_edition ON adoption (edition)",
    ])
}
