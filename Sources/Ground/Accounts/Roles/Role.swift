public import Kit
public import Pages

/// What a post lets its holder do, as `roles.yaml` says.
public struct Role: Sendable {
  /// The word by which a post names it.
  public let key: String
  /// What it is called.
  public let name: Word
  /// Whether who holds it signs in by two steps.
  public let wantsSecondStep: Bool
  /// How far it carries each action; what it does not carry is not there.
  public let grants: [Permission: Post.Grant]
}

/// What is wrong with `roles.yaml`, where, and what to write.
public struct RolesFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line; 0 where the whole file is meant.
  public let line: Int
  /// What is wrong, and what to do.
  public let cure: String

  /// Both.
  public var description: String { line == 0 ? "roles.yaml: \(cure)" : "roles.yaml, line \(line): \(cure)" }
}

/// Everything that is wrong with `roles.yaml` at once.
public struct RolesFaults: Error, Sendable, CustomStringConvertible {
  /// In the order of their lines.
  public let all: [RolesFault]

  /// A line for each.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
