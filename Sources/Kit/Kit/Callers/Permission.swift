/// The name of an action. A role grants it; a `Scope` says how far.
public struct Permission: Hashable, Sendable {
  /// Room and action: `places.allocate`.
  public let name: String
  /// Whether anyone may act under it, on what is published.
  public let isPublic: Bool

  /// An action of a room. A public one is also a visitor's, but only where the manifest of a room lists it as such.
  public init(_ name: String, isPublic: Bool = false) {
    self.name = name
    self.isPublic = isPublic
  }
}
