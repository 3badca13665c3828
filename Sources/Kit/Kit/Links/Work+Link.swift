public import Civil
public import Foundation
import Storage

extension Work {
  /// Makes a signed link to a subject that this work may reach.
  ///
  ///     let token = try work.link(to: case.id.rawValue, in: case.compartment, verbs: [.answerRequest], until: deadline)
  /// - Returns: The token, for `House.caller(holding:)`. It is nowhere kept: who loses it is sent a new one.
  public func link(
    to subject: UUID, in compartment: Compartment, verbs: Set<Permission>, until: Instant
  ) throws -> String {
    guard scope.compartments.contains(compartment) else { throw Misuse.compartment }
    let link = Link(to: subject, in: compartment, verbs: verbs, until: until, at: now)
    try transaction.execute(
      """
      INSERT INTO link (id, subject, verbs, until, compartment, made_by, made)
      VALUES (\(link.id), \(link.subject), \(link.verbs), \(link.until), \(link.compartment), \(caller.identity), \(now))
      """)
    return link.token(by: house.keys)
  }

  /// Ends every link to a subject, now.
  public func revokeLinks(to subject: UUID) throws {
    try transaction.execute("UPDATE link SET revoked = \(now) WHERE subject = \(subject) AND revoked IS NULL")
  }
}

extension House {
  /// Who holds that token. Throws `notFound` where no such link was made, it has ended or was revoked.
  public func caller(holding token: String) async throws -> Caller {
    guard let (id, mac) = Token.parts(of: token) else { throw Refusal.notFound }
    let now = clock()
    let links: [Link] = try await database.read {
      try $0.all(
        """
        SELECT id, subject, verbs, until, compartment FROM link
        WHERE id = \(id) AND until > \(now) AND revoked IS NULL
        """)
    }
    guard let link = links.first, link.isSigned(by: mac, under: keys) else { throw Refusal.notFound }
    let verbs = Set(link.verbs.split(separator: " ").map(String.init))
    let permissions = areas.flatMap(\.permissions).filter { verbs.contains($0.name) }
    return .link(subject: link.subject, in: link.compartment, verbs: Set(permissions))
  }
}
