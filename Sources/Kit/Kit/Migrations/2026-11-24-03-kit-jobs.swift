import Storage

extension Migration {
  static let jobs = Migration(
    "2026-11-24-03-kit-jobs",
    [
      """
      CREATE TABLE job (
        id \(.id) PRIMARY KEY,
        kind \(.text) NOT NULL,
        key \(.text) NOT NULL,
        compartment \(.text) NOT NULL,
        payload \(.text) NOT NULL,
        ordered_by \(.text) NOT NULL,
        due \(.instant) NOT NULL,
        lease \(.id),
        lease_until \(.instant),
        tries \(.integer) NOT NULL DEFAULT 0,
        last_error \(.text),
        failed \(.instant),
        done \(.instant),
        UNIQUE (kind, key, compartment)
      ) \(.strict)
      """,
      "CREATE INDEX job_due ON job (due) WHERE done IS NULL AND failed IS NULL",
      """
      CREATE TABLE counter (
        name \(.text) NOT NULL,
        year \(.integer) NOT NULL,
        compartment \(.text) NOT NULL,
        last \(.integer) NOT NULL,
        PRIMARY KEY (name, year, compartment)
      ) \(.strict)
      """,
    ])
}
