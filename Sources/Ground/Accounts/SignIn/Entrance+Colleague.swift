import Civil
import Foundation
public import Kit
import Pages
import Storage

extension Entrance {
  /// Who is signed in with that token; nil where nobody is, or no longer. Keeps the session from ending for want of use.
  public func colleague(for token: String) async throws -> Colleague? {
    let now = now
    let hash = Token.hash(token)
    let found: (Session, Colleague)? = try await database.read { [self] transaction in
      guard let session = try Session.open(hash, at: now, limits, in: transaction),
        let account = try transaction.find(session.account), account.openPassword != nil
      else { return nil }
      let standing = try Standing.all(of: account.id, on: now.day(in: athens), in: transaction)
      return (session, colleague(account, session, standing))
    }
    guard let (session, colleague) = found else { return nil }
    // Once a minute is enough, and spares nearly every page a commit.
    if session.seen.adding(seconds: 60) <= now { try await database.write { try session.touch(at: now, in: $0) } }
    return colleague
  }

  /// The same as a caller, for whoever wants nothing else.
  public func caller(for token: String) async throws -> Caller? { try await colleague(for: token)?.caller }

  func session(for token: String) async throws -> Session? {
    let (now, hash) = (now, Token.hash(token))
    return try await database.read { [limits] in try Session.open(hash, at: now, limits, in: $0) }
  }

  private func colleague(_ account: Account, _ session: Session, _ standing: [Standing]) -> Colleague {
    let posts = standing.filter { $0.kind == .post }.compactMap { post in roles[post.word].map { ($0, post) } }
    let compartments = standing.filter { $0.kind == .compartment }.compactMap { Compartment(rawValue: $0.word) }
    let wantsSecondStep = !compartments.isEmpty || posts.contains { $0.0.wantsSecondStep }
    let mustSetUp = wantsSecondStep && !standing.contains { $0.kind == .second }
    let staff = Staff(
      account.id.rawValue, posts: mustSetUp ? [] : posts.map { Kit.Post(in: $1.subject, grants: $0.grants) },
      compartments: mustSetUp ? [] : Set(compartments),
      barred: Set(standing.filter { $0.kind == .recusal }.map(\.subject)))
    return Colleague(
      account: account.id, signInName: account.signInName, fullName: account.fullName,
      posts: posts.map { Colleague.Post(role: $0.name, structure: $1.place) },
      caller: .staff(staff),
      wantsSecondStep: wantsSecondStep, mustSetUpSecondStep: mustSetUp,
      sessionEnds: session.began.adding(seconds: limits.absolute))
  }
}

let athens: TimeZone = {
  guard let zone = TimeZone(identifier: "Europe/Athens") else { preconditionFailure("No time zone Europe/Athens.") }
  return zone
}()
