public import Civil
import Foundation
public import Storage

/// What the desks of one running house share.
public struct House: Sendable {
  /// The rooms that it is made of.
  public let areas: [Area]
  /// What its MACs are made with: links, forms, the trail.
  public let keys: Keys
  /// Its clock.
  public let clock: @Sendable () -> Instant
  /// The hand that signs the audit's entries.
  public let trail: Trail
  let database: any Database
  let readings: Readings
  private let published: Set<Permission>

  /// A house of these areas on a migrated database, with the keys that the database was sealed with.
  public init(
    _ areas: [Area], on database: any Database, keys: Keys, clock: @escaping @Sendable () -> Instant = { .now }
  ) {
    self.database = database
    self.areas = areas
    self.keys = keys
    self.clock = clock
    published = Set(areas.flatMap(\.permissions).filter(\.isPublic))
    trail = Trail(keys: keys)
    readings = Readings(database, trail)
  }

  /// The desk at which a caller works.
  public func desk(for caller: Caller) -> Desk { Desk(caller: caller, house: self) }

  /// For whoever keeps the trail, and for no room beside Audit, as LayoutTests see to: a transaction that leaves no entry.
  public func keeping<T: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> T
  ) async throws -> T {
    try await database.write(body)
  }

  /// The same to read in.
  public func inspecting<T: Sendable>(
    _ body: @escaping @Sendable (any Transaction) throws -> T
  ) async throws -> T {
    try await database.read(body)
  }

  // A permission that no manifest lists as public is no visitor's, whatever it says of itself.
  func scope(of permission: Permission, for caller: Caller) -> Scope {
    if case .visitor = caller, !published.contains(permission) { return Scope(.nothing) }
    return caller.scope(of: permission)
  }

  func subscribers(of event: any Event.Type) -> [String] {
    areas.filter { $0.reactions.contains { $0.event == event.name } }.map(\.name)
  }
}
