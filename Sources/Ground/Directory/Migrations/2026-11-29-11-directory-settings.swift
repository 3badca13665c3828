import Storage

extension Migration {
  static let settings = Migration(
    "2026-11-29-11-directory-settings",
    [
      "ALTER TABLE organisation ADD COLUMN holiday_day \(.integer)",
      "ALTER TABLE organisation ADD COLUMN holiday_month \(.integer)",
      "ALTER TABLE organisation ADD COLUMN holiday_name \(.text)",
      "ALTER TABLE organisation ADD COLUMN reference_prefix \(.text)",
    ])
}
