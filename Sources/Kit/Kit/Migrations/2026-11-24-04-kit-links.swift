import Storage

extension Migration {
  static let links = Migration(
    "2026-11-24-04-kit-links",
    [
      """
      CREATE TABLE link (
        id \(.id) PRIMARY KEY,
        subject \(.id) NOT NULL,
        verbs \(.text) NOT NULL,
        until \(.instant) NOT NULL,
        compartment \(.text) NOT NULL,
        made_by \(.text) NOT NULL,
        made \(.instant) NOT NULL,
        revoked \(.instant)
      ) \(.strict)
      """,
      "CREATE INDEX link_subject ON link (subject)",
    ])
}
