import Storage

extension Migration {
  static let files = Migration(
    "2026-11-29-42-registry-files",
    [
      """
      CREATE TABLE register_file (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        name \(.text) NOT NULL,
        size \(.integer) NOT NULL,
        fingerprint \(.text) NOT NULL,
        sent_by \(.text) NOT NULL,
        sent \(.instant) NOT NULL,
        state \(.text) NOT NULL CHECK (state IN ('waiting', 'checked', 'ordered', 'done', 'failed', 'dropped')),
        rows \(.integer),
        unknown \(.text) NOT NULL,
        imported \(.id),
        fault_el \(.text),
        fault_en \(.text)
      ) \(.strict)
      """,
      """
      CREATE UNIQUE INDEX register_file_on_its_way ON register_file (fingerprint)
      WHERE state IN ('waiting', 'checked', 'ordered')
      """,
      """
      CREATE TABLE register_file_piece (
        file \(.id) NOT NULL REFERENCES register_file (id),
        place \(.integer) NOT NULL,
        sealed \(.bytes) NOT NULL,
        PRIMARY KEY (file, place)
      ) \(.strict)
      """,
    ])
}
