public import Foundation
public import Storage

/// A row that an audit entry is about, with the names of what was changed in it; never a value.
public struct Subject: Codable, Hashable, Sendable {
  /// The row's table.
  public let kind: String
  /// The row's identity.
  public let subject: UUID
  /// The names of the changed columns, with a blank between them.
  public private(set) var fields = ""

  /// The row of that identity.
  public init<R: Record>(_ id: ID<R>) {
    kind = "\(R.table)"
    subject = id.rawValue
  }

  init(kind: String, subject: UUID, fields: String) {
    self.kind = kind
    self.subject = subject
    self.fields = fields
  }

  func isBefore(_ other: Subject) -> Bool { (subject, kind) < (other.subject, other.kind) }

  mutating func add(_ names: [String]) {
    guard !names.isEmpty else { return }
    fields = Set(fields.split(separator: " ").map(String.init)).union(names).sorted().joined(separator: " ")
  }
}

/// What an audit entry is about, each row once.
struct Subjects: Sendable {
  private var rows: [UUID: Subject] = [:]

  /// In the order of their identities.
  var all: [Subject] { rows.values.sorted { $0.isBefore($1) } }
  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  /// Notes a record with what was changed in it, and the people whom it concerns.
  mutating func note<R: Record>(_ record: R, changed fields: [String] = []) {
    rows[record.id.rawValue, default: Subject(record.id)].add(fields)
    if let concerning = record as? any Concerning { note(whom: concerning) }
  }

  /// Notes a row by its identity.
  mutating func note<R: Record>(_ id: ID<R>) {
    if rows[id.rawValue] == nil { rows[id.rawValue] = Subject(id) }
  }

  /// Notes the people whom a row concerns.
  mutating func note(whom row: any Concerning) {
    for person in row.concerns where rows[person.subject] == nil { rows[person.subject] = person }
  }
}
