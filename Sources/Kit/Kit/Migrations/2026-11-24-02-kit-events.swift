import Storage

extension Migration {
  static let events = Migration(
    "2026-11-24-02-kit-events",
    [
      """
      CREATE TABLE event (
        id \(.id) PRIMARY KEY,
        name \(.text) NOT NULL,
        subject \(.id) NOT NULL,
        sequence \(.integer) NOT NULL,
        compartment \(.text) NOT NULL,
        payload \(.text) NOT NULL,
        told_by \(.text) NOT NULL,
        at \(.instant) NOT NULL,
        UNIQUE (subject, sequence)
      ) \(.strict)
      """,
      """
      CREATE TABLE event_delivery (
        event \(.id) NOT NULL REFERENCES event (id),
        subscriber \(.text) NOT NULL,
        subject \(.id) NOT NULL,
        sequence \(.integer) NOT NULL,
        due \(.instant) NOT NULL,
        lease \(.id),
        lease_until \(.instant),
        tries \(.integer) NOT NULL DEFAULT 0,
        last_error \(.text),
        failed \(.instant),
        done \(.instant),
        PRIMARY KEY (event, subscriber),
        UNIQUE (subscriber, subject, sequence)
      ) \(.strict)
      """,
      "CREATE INDEX event_delivery_due ON event_delivery (due) WHERE done IS NULL AND failed IS NULL",
    ])
}
