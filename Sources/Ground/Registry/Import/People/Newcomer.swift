import Civil
import Hellenic

/// Everything that a file says of one person. The row of the latest application wins, the later line where two are of one
/// day; what the others say stays, with its days.
struct Newcomer: Sendable {
  /// Her rows, the winning one first.
  let rows: [SheetRow]

  /// Of at least one row.
  init(_ rows: [SheetRow]) { self.rows = rows.sorted { ($0.appliedOn, $0.line) > ($1.appliedOn, $1.line) } }

  /// What the winning row says, or the latest that says anything.
  func latest<Value>(_ path: KeyPath<SheetRow, Value?>) -> Value? { rows.lazy.compactMap { $0[keyPath: path] }.first }

  /// What she is called, what is left empty filled from older rows.
  var names: Names {
    var names = rows[0].names
    for row in rows.dropFirst() {
      if names.given.isEmpty { names.given = row.names.given }
      names.father = names.father ?? row.names.father
      names.mother = names.mother ?? row.names.mother
    }
    return names
  }

  /// What she was called otherwise, and until when; case and accents make no other name.
  var formerNames: [(names: Names, ended: CivilDate)] {
    var seen: Set<String> = [names.fold]
    var former: [(names: Names, ended: CivilDate)] = []
    for (newer, row) in zip(rows, rows.dropFirst()) {
      var names = row.names
      names.father = names.father ?? self.names.father
      names.mother = names.mother ?? self.names.mother
      if names.given.isEmpty { names.given = self.names.given }
      if seen.insert(names.fold).inserted { former.append((names, newer.appliedOn)) }
    }
    return former
  }

  /// One value after another, the latest first, each with the days between which it held as far as the rows tell. The same
  /// again is no other.
  func course<Value>(
    _ value: (SheetRow) -> Value?, same: (Value, Value) -> Bool
  ) -> [(value: Value, row: SheetRow, since: CivilDate?, ended: CivilDate?)] {
    var course: [(value: Value, row: SheetRow, since: CivilDate?, ended: CivilDate?)] = []
    var ended: CivilDate?
    var first: CivilDate?
    for row in rows {
      guard let value = value(row) else { continue }
      if let last = course.last, same(last.value, value) {
        first = row.appliedOn
        continue
      }
      if let index = course.indices.last {
        course[index].since = first
        ended = first
      }
      course.append((value, row, nil, ended))
      first = row.appliedOn
    }
    return course
  }

  /// The same for what is told as of a day.
  func course<Value: Equatable>(
    _ value: (SheetRow) -> Value?
  ) -> [(value: Value, row: SheetRow, since: CivilDate?, ended: CivilDate?)] { course(value, same: ==) }
}
