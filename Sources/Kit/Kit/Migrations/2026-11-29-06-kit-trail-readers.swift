import Storage

extension Migration {
  // What somebody did last is asked for at the beginning of every day of theirs, and what was done in a day at its end.
  static let readers = Migration(
    "2026-11-29-06-kit-trail-readers",
    ["CREATE INDEX audit_who ON audit (who, id)", "CREATE INDEX audit_at ON audit (at)"])
}
