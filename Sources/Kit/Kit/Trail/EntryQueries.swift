import Civil
public import Foundation
public import Storage

/// A row of `audit`, perhaps beside one of its rows of `audit_subject`.
struct EntryRow: Decodable {
  let id: ID<Entry>
  let at: Instant
  let who: String
  let action: String
  let why: String?
  let packed: Data?
  let mac: Data
  let number: Int?
  let seal: Data?
  let kind: String?
  let subject: UUID?
  let fields: String?
}

extension Entry {
  /// Each entry that the condition picks, with its subjects, one after another in the order given. The statement names the
  /// table `audit`.
  ///
  ///     try Entry.each("audit.number > 100", orderedBy: "audit.number", in: transaction) { entry in … }
  public static func each(
    _ condition: SQL, orderedBy order: SQL, in transaction: any Transaction, _ body: (Entry) throws -> Void
  ) throws {
    var (current, subjects): (EntryRow?, [Subject]) = (nil, [])
    try transaction.each(
      """
      SELECT audit.id, audit.at, audit.who, audit.action, audit.why, audit.packed, audit.mac, audit.number, audit.seal,
        audit_subject.kind, audit_subject.subject, audit_subject.fields
      FROM audit LEFT JOIN audit_subject ON audit_subject.audit = audit.id
      WHERE \(condition) ORDER BY \(order), audit.id
      """
    ) { (row: EntryRow) in
      if let entry = current, entry.id != row.id {
        try body(Entry(entry, subjects: subjects))
        subjects = []
      }
      current = row
      if let kind = row.kind, let subject = row.subject, let fields = row.fields {
        subjects.append(Subject(kind: kind, subject: subject, fields: fields))
      }
    }
    if let entry = current { try body(Entry(entry, subjects: subjects)) }
  }
}

/// An entry with its place in the chain.
public struct SealedEntry: Sendable {
  let entry: Entry
  let number: Int
  let seal: Data

  /// The entry, its number, and its seal by the one before it.
  public init(_ entry: Entry, number: Int, seal: Data) { (self.entry, self.number, self.seal) = (entry, number, seal) }

  /// Writes down each one's place, and spreads what it has packed over `audit_subject`.
  public static func write(_ sealed: [SealedEntry], to transaction: any Transaction) throws {
    switch transaction.dialect {
    case .sqlite: for one in sealed { try one.write(to: transaction) }
    case .postgres: try transaction.unnest(sealed)
    }
  }

  private func write(to transaction: any Transaction) throws {
    if entry.isPacked { try transaction.write(entry.subjects, of: entry) }
    try transaction.execute(
      "UPDATE audit SET number = \(number), seal = \(seal), packed = \(Data?.none) WHERE id = \(entry.id)")
  }
}

extension Transaction {
  func write(_ entry: Entry) throws {
    try execute(
      """
      INSERT INTO audit (id, at, who, action, why, packed, mac)
      VALUES (\(entry.id), \(entry.at), \(entry.who), \(entry.action), \(entry.why), \(entry.packed), \(entry.mac))
      """)
    if !entry.isPacked { try write(entry.subjects, of: entry) }
  }

  // A row that somebody else has put there already makes the MAC wrong, but does not keep the others from being sealed.
  func write(_ subjects: [Subject], of entry: Entry) throws {
    let columns: [StaticString] = ["audit", "kind", "subject", "fields"]
    let rows = subjects.map { [Value(entry.id), Value($0.kind), Value($0.subject), Value($0.fields)] }
    do {
      try attempt { try insert(all: rows, into: "audit_subject", columns) }
    } catch let violation as ConstraintViolation where violation.kind == .unique {
      for subject in subjects {
        try execute(
          """
          INSERT INTO audit_subject (audit, kind, subject, fields)
          VALUES (\(entry.id), \(subject.kind), \(subject.subject), \(subject.fields)) ON CONFLICT DO NOTHING
          """)
      }
    }
  }
}
