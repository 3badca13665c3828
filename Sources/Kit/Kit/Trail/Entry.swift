public import Civil
public import Foundation
public import Storage

/// An entry of the audit: who did what, when, why, and to whom.
public struct Entry: Sendable {
  /// Its identity, in the order in which entries were begun.
  public let id: ID<Entry>
  /// When its transaction began.
  public let at: Instant
  /// Who: `Caller.identity`.
  public let who: String
  /// The permission's name.
  public let action: String
  /// The purpose, where one was asked for.
  public let why: String?
  /// In the order of their identities.
  public internal(set) var subjects: [Subject]
  /// Whether its subjects are packed in its own row, until it is sealed.
  public internal(set) var isPacked: Bool
  /// HMAC-SHA256 over its canonical bytes.
  public internal(set) var mac: Data
  /// Its place in the chain; nil until it is sealed.
  public internal(set) var number: Int?
  /// Its seal; nil until it is sealed.
  public internal(set) var seal: Data?

  init(at: Instant, who: String, action: Permission, why: Purpose?, subjects: Subjects, isPacked: Bool = false) {
    id = ID(at: at)
    self.at = at
    self.who = who
    self.action = action.name
    self.why = why?.rawValue
    self.subjects = subjects.all
    self.isPacked = isPacked
    mac = Data()
  }

  init(_ row: EntryRow, subjects: [Subject]) {
    (id, at, who, action, why) = (row.id, row.at, row.who, row.action, row.why)
    (mac, number, seal) = (row.mac, row.number, row.seal)
    isPacked = row.packed != nil
    // What does not unpack is no longer what was packed, and then the MAC says so.
    self.subjects = row.packed.map { Packing.subjects(in: $0) ?? [] } ?? subjects
    self.subjects.sort { $0.isBefore($1) }
  }

  /// What its MAC covers: the identity (16 bytes), the moment, who, action, why, the number of subjects, and each one's
  /// kind, identity and fields. A number is 8 bytes, the highest first; a text is its length in UTF-8 as a number, -1 where
  /// there is none, and then its bytes. Frozen: another form would make every older entry look forged.
  public var canonicalBytes: Data {
    var bytes = Canonical()
    bytes.add(id.rawValue)
    bytes.add(at.rawValue)
    for text in [who, action, why] { bytes.add(text) }
    bytes.add(subjects)
    return bytes.data
  }

  var packed: Data? {
    guard isPacked else { return nil }
    var bytes = Canonical()
    bytes.add(subjects)
    return bytes.data
  }
}
