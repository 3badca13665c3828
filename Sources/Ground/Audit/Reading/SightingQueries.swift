import Civil
public import Foundation
public import Kit
public import Storage

extension Look {
  /// Who looked at a person, or at whatever concerns her, the latest first, for whoever may see her under the permission
  /// that this is asked with: of a person who is sealed there is nothing to read either. What was read within the last
  /// second may be missing.
  ///
  ///     try await desk.see(.readTrail, Person.self, id, for: .check) { person, look in try look.sightings(of: person.id) }
  public func sightings<R: Personal>(of id: ID<R>, before entry: UUID? = nil, limit: Int = 50) throws -> [Sighting] {
    let person: R = try find(id)
    let older: SQL = entry.map { "audit.id < \($0)" } ?? "TRUE"
    return try all(
      """
      SELECT audit.id, audit.at, audit.who, audit.action, audit.why, audit_subject.fields
      FROM audit_subject JOIN audit ON audit.id = audit_subject.audit
      WHERE audit_subject.subject = \(person.id) AND \(older) ORDER BY audit.id DESC LIMIT \(limit)
      """, unscoped: "she was found within the scope, and the trail lies in no other")
  }
}
