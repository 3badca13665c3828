import Storage

extension Migration {
  // What somebody did last is asked for at the beginning of every day of theirs.
  static let readers = Migration("2026-11-29-06-kit-trail-readers", ["CREATE INDEX audit_who ON audit (who, id)"])
}
