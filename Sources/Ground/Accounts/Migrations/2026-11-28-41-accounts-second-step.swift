import Storage

extension Migration {
  static let secondStep = Migration(
    "2026-11-28-41-accounts-second-step",
    [
      """
      CREATE TABLE second_step (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL UNIQUE REFERENCES account (id),
        sealed \(.bytes) NOT NULL,
        since \(.instant) NOT NULL,
        last_step \(.integer) NOT NULL
      ) \(.strict)
      """,
      """
      CREATE TABLE recovery_code (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL REFERENCES account (id),
        mac \(.bytes) NOT NULL,
        used \(.instant)
      ) \(.strict)
      """,
      "CREATE INDEX recovery_code_account ON recovery_code (account)",
      """
      CREATE TABLE compartment_naming (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL REFERENCES account (id),
        compartment \(.text) NOT NULL
          CHECK (compartment IN ('women', 'child_protection', 'addiction', 'health')),
        since \(.date) NOT NULL,
        until \(.date),
        named_by \(.id) NOT NULL REFERENCES account (id),
        named \(.instant) NOT NULL,
        CHECK (until IS NULL OR until >= since),
        CHECK (account <> named_by)
      ) \(.strict)
      """,
    ])
}
