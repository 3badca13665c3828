public import Foundation

/// A post that somebody holds today.
public struct Post: Sendable {
  /// How far a role carries an action, by the post it is held in.
  public enum Grant: Sendable {
    /// Rows of the holder's own.
    case own
    /// Rows of the post's structure.
    case structure
    /// All rows.
    case municipality
  }

  let structure: UUID
  let grants: [Permission: Grant]

  /// A post in a structure, with what its role grants.
  public init(in structure: UUID, grants: [Permission: Grant]) {
    self.structure = structure
    self.grants = grants
  }
}

/// A member of staff as of today.
public struct Staff: Sendable {
  /// Whose account.
  public let account: UUID
  let posts: [Post]
  let compartments: Set<Compartment>
  let barred: Set<UUID>

  /// Who it is, the posts valid today, the compartments they belong to and the households kept from them.
  public init(_ account: UUID, posts: [Post], compartments: Set<Compartment> = [], barred: Set<UUID> = []) {
    self.account = account
    self.posts = posts
    self.compartments = compartments
    self.barred = barred
  }

  func scope(of permission: Permission) -> Scope {
    Scope(reach(of: permission), compartments: compartments.union([.open]), barred: barred)
  }

  // The widest grant wins: who reaches a structure needs no rows of their own in it.
  private func reach(of permission: Permission) -> Scope.Reach {
    let granting = posts.filter { $0.grants[permission] != nil }
    if granting.contains(where: { $0.grants[permission] == .municipality }) { return .municipality }
    let structures = granting.filter { $0.grants[permission] == .structure }.map(\.structure)
    if !structures.isEmpty { return .structures(Set(structures)) }
    return granting.isEmpty ? .nothing : .own(account)
  }
}
