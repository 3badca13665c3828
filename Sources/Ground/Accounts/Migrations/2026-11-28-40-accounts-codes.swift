import Storage

extension Migration {
  static let codes = Migration(
    "2026-11-28-40-accounts-codes",
    [
      """
      CREATE TABLE one_time_code (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        account \(.id) NOT NULL REFERENCES account (id),
        mac \(.bytes) NOT NULL,
        issued \(.instant) NOT NULL,
        expires \(.instant) NOT NULL,
        ended \(.instant)
      ) \(.strict)
      """,
      "CREATE UNIQUE INDEX one_time_code_open ON one_time_code (account) WHERE ended IS NULL",
    ])
}
