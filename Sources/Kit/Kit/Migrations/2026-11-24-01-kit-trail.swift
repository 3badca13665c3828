import Storage

extension Migration {
  static let trail = Migration(
    "2026-11-24-01-kit-trail",
    [
      """
      CREATE TABLE audit (
        id \(.id) PRIMARY KEY,
        at \(.instant) NOT NULL,
        who \(.text) NOT NULL,
        action \(.text) NOT NULL,
        why \(.text),
        packed \(.bytes),
        mac \(.bytes) NOT NULL,
        number \(.integer) UNIQUE,
        seal \(.bytes),
        CHECK ((number IS NULL) = (seal IS NULL))
      ) \(.strict)
      """,
      "CREATE INDEX audit_unsealed ON audit (id) WHERE number IS NULL",
      """
      CREATE TABLE audit_subject (
        audit \(.id) NOT NULL REFERENCES audit (id),
        kind \(.text) NOT NULL,
        subject \(.id) NOT NULL,
        fields \(.text) NOT NULL,
        PRIMARY KEY (audit, subject)
      ) \(.strict)
      """,
      "CREATE INDEX audit_subject_subject ON audit_subject (subject, audit)",
      """
      CREATE TABLE audit_head (
        id \(.integer) PRIMARY KEY CHECK (id = 1),
        count \(.integer) NOT NULL,
        seal \(.bytes) NOT NULL,
        fingerprint \(.bytes) NOT NULL,
        sealer \(.text),
        lease_until \(.instant)
      ) \(.strict)
      """,
    ])
}
