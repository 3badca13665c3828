import Civil
import Foundation
import Kit
import Pages
import Storage

extension Desk {
  /// Who is let into what is sealed. Throws `notAllowed`.
  func membership() async throws -> Membership {
    try await list(.nameMembers, Member.self) { _, look in
      let accounts = try look.everyAccount()
      let open = accounts.filter { $0.closed == nil && !isOwn($0.id) }
        .sorted { $0.fullName.compare($1.fullName, locale: Locale(identifier: "el_GR")) == .orderedAscending }
      return Membership(
        members: try look.members(), namings: try look.namings(),
        names: Dictionary(accounts.map { ($0.id, $0.fullName) }) { first, _ in first }, colleagues: open,
        today: look.today)
    }
  }

  /// Names somebody, whom another must confirm; twice is once. Throws `notAllowed`, also where it is oneself, and `invalid`.
  func name(_ new: NewNaming) async throws {
    let me = try own()
    guard new.account != me else { throw Refusal.notAllowed }
    try await write(.nameMembers) { work in
      if try work.isConfirmed(new.id) { return }
      if try work.naming(new.id) != nil { return }
      guard try work.everyAccount().contains(where: { $0.id == new.account && $0.closed == nil }) else {
        throw Refusal.invalid([FieldError("account", .chooseColleague)])
      }
      if let until = new.until, until < new.since {
        throw Refusal.invalid([FieldError("until", .endsBeforeItBegins)])
      }
      try work.insert(
        Naming(
          id: new.id, account: new.account, compartment: new.compartment, since: new.since, until: new.until,
          namedBy: me, named: work.now))
    }
  }

  /// Confirms what another named: from then on the compartment stands open to whoever was named. Nobody confirms what they named
  /// themselves, nor their own: throws `notAllowed`; `notFound` where it was withdrawn.
  func confirm(_ id: ID<Naming>) async throws {
    let me = try own()
    try await write(.nameMembers) { work in
      if try work.isConfirmed(id) { return }
      guard let naming = try work.takeAway(id) else { throw Refusal.notFound }
      guard naming.namedBy != me, naming.account != me else { throw Refusal.notAllowed }
      try work.insert(
        Member(
          id: ID(rawValue: id.rawValue), account: naming.account, compartment: naming.compartment, since: naming.since,
          until: naming.until, namedBy: naming.namedBy, secondedBy: me))
    }
  }

  /// Takes back what somebody named and nobody has confirmed. Throws `notAllowed`.
  func withdraw(_ id: ID<Naming>) async throws {
    try await write(.nameMembers) { work in _ = try work.takeAway(id) }
  }

  /// Says which day is the last of a membership: one person is enough to keep somebody out. Throws `invalid`, `notFound`,
  /// `notAllowed`, `changedMeanwhile`.
  func end(_ id: ID<Member>, version: Int, on day: CivilDate) async throws {
    try await write(.nameMembers) { work in
      var member = try work.lock(id)
      if member.until == day { return }
      guard member.version == version else { throw Refusal.changedMeanwhile }
      guard day >= member.since else { throw Refusal.invalid([FieldError("day", .endsBeforeItBegins)]) }
      member.until = day
      try work.update(&member)
    }
  }

  private func own() throws(Refusal) -> ID<Account> {
    guard case .staff(let staff) = caller else { throw .notAllowed }
    return ID(rawValue: staff.account)
  }
}
