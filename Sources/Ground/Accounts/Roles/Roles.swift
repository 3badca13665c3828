public import Kit
public import Pages

/// The roles of the house: one committed table, which says of every action how far every role carries it.
public struct Roles: Sendable {
  /// An action, and what it is called.
  public struct Action: Sendable {
    public let permission: Permission
    public let name: Word
  }

  /// In the order of the file.
  public let all: [Role]
  /// The actions, in the order of the file.
  public let actions: [Action]
  private let byKey: [String: Role]

  init(_ all: [Role], _ actions: [Action]) {
    self.all = all
    self.actions = actions
    byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })
  }

  /// The table that came with the program, read for these rooms. Throws `RolesFaults`.
  public static func committed(for areas: [Area]) throws -> Roles {
    try Roles(reading: Rules.text("roles.yaml"), for: areas)
  }

  /// A table for these rooms. Throws `RolesFaults` where it is no such table, names what no room has, or leaves anything
  /// undecided.
  public init(reading text: String, for areas: [Area]) throws {
    var reading = RolesReading(permissions: areas.flatMap(\.permissions))
    let roles = reading.roles(in: text)
    guard reading.faults.isEmpty else { throw RolesFaults(all: reading.faults.sorted { $0.line < $1.line }) }
    self.init(roles, reading.actions)
  }

  /// The role of that key; nil where the table has it no more, so that a post in it carries nothing.
  public subscript(key: String) -> Role? { byKey[key] }
}
