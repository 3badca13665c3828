import Storage

extension Migration {
  static let drafts = Migration(
    "2026-11-24-05-kit-drafts",
    [
      """
      CREATE TABLE draft (
        id \(.id) PRIMARY KEY,
        account \(.id) NOT NULL,
        form \(.text) NOT NULL,
        compartment \(.text) NOT NULL DEFAULT 'open',
        fields \(.text) NOT NULL,
        saved \(.instant) NOT NULL,
        UNIQUE (account, form, compartment)
      ) \(.strict)
      """
    ])
}
