import Storage

extension Migration {
  static let staff = Migration(
    "2026-11-24-15-accounts-staff",
    [
      """
      CREATE TABLE account (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        sign_in_name \(.text) NOT NULL CHECK (sign_in_name <> ''),
        name_key \(.key) NOT NULL UNIQUE,
        full_name \(.text) NOT NULL CHECK (full_name <> ''),
        password \(.text) NOT NULL,
        password_set \(.instant) NOT NULL,
        closed \(.date)
      ) \(.strict)
      """,
      """
      CREATE TABLE post (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL REFERENCES account (id),
        role \(.text) NOT NULL,
        structure \(.id) NOT NULL REFERENCES structure (id),
        since \(.date) NOT NULL,
        until \(.date),
        CHECK (until IS NULL OR until >= since)
      ) \(.strict)
      """,
      "CREATE INDEX post_account ON post (account)",
      "CREATE INDEX post_structure ON post (structure)",
      """
      CREATE TABLE compartment_member (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL REFERENCES account (id),
        compartment \(.text) NOT NULL
          CHECK (compartment IN ('women', 'child_protection', 'addiction', 'health')),
        since \(.date) NOT NULL,
        until \(.date),
        named_by \(.id) NOT NULL REFERENCES account (id),
        seconded_by \(.id) NOT NULL REFERENCES account (id),
        CHECK (until IS NULL OR until >= since),
        CHECK (named_by <> seconded_by AND account <> named_by AND account <> seconded_by)
      ) \(.strict)
      """,
      "CREATE INDEX compartment_member_account ON compartment_member (account)",
      """
      CREATE TABLE recusal (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL REFERENCES account (id),
        household \(.id) NOT NULL,
        reason \(.text),
        since \(.date) NOT NULL,
        until \(.date),
        CHECK (until IS NULL OR until >= since)
      ) \(.strict)
      """,
      "CREATE INDEX recusal_account ON recusal (account)",
      "CREATE INDEX recusal_household ON recusal (household)",
      """
      CREATE TABLE session (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL REFERENCES account (id),
        token_hash \(.bytes) NOT NULL UNIQUE,
        address \(.text) NOT NULL,
        began \(.instant) NOT NULL,
        seen \(.instant) NOT NULL,
        ended \(.instant)
      ) \(.strict)
      """,
      "CREATE INDEX session_account ON session (account)",
      """
      CREATE TABLE sign_in_attempt (
        key \(.bytes) PRIMARY KEY,
        failures \(.integer) NOT NULL CHECK (failures >= 0),
        last \(.instant) NOT NULL,
        wait_until \(.instant) NOT NULL
      ) \(.strict)
      """,
      "CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last)",
    ])
}
