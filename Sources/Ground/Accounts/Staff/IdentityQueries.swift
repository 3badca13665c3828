import Foundation
public import Kit
import Storage

extension Desk {
  /// Those who are written down so, with their own names: of accounts, also where the system worked for one. For whoever may
  /// see what they did: throws `notAllowed`.
  public func identities(_ written: some Sequence<String>, under permission: Permission) async throws -> Identities {
    let accounts = written.reduce(into: [String: UUID]()) { accounts, identity in
      accounts[identity] = identity.split(separator: " ").last.flatMap { UUID(uuidString: String($0)) }
    }
    guard !accounts.isEmpty else { return Identities() }
    let rows: [NameRow] = try await list(permission, Account.self) { _, look in
      try look.all(
        "SELECT id, full_name FROM account WHERE id IN \(Array(Set(accounts.values)))",
        unscoped: "Whoever sees what was done sees who did it.")
    }
    let names = Dictionary(rows.map { ($0.id, $0.fullName) }) { first, _ in first }
    return Identities(accounts.compactMapValues { names[$0] })
  }
}

private struct NameRow: Decodable {
  let id: UUID
  let fullName: String
}
