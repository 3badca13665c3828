import Foundation
public import Kit
import Storage

extension Desk {
  /// The own names of those who are written down as `Caller.identity`, by that: `staff …`, or `system … for staff …`. For
  /// whoever may see what they did: throws `notAllowed`.
  public func names(of identities: Set<String>, under permission: Permission) async throws -> [String: String] {
    let accounts: [String: UUID] = Dictionary(
      uniqueKeysWithValues: identities.compactMap { identity in
        guard let last = identity.split(separator: " ").last, let id = UUID(uuidString: String(last)) else {
          return nil
        }
        return (identity, id)
      })
    guard !accounts.isEmpty else { return [:] }
    let rows: [NameRow] = try await list(permission, Account.self) { _, look in
      try look.all(
        "SELECT id, full_name FROM account WHERE id IN \(Array(Set(accounts.values)))",
        unscoped: "Whoever sees what was done sees who did it.")
    }
    let names = Dictionary(rows.map { ($0.id, $0.fullName) }) { first, _ in first }
    return accounts.compactMapValues { names[$0] }
  }
}

private struct NameRow: Decodable {
  let id: UUID
  let fullName: String
}
