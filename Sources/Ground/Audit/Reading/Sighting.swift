public import Civil
public import Foundation

/// That somebody looked at a person, or changed something that concerns her.
public struct Sighting: Decodable, Hashable, Sendable {
  /// The entry.
  public let id: UUID
  /// When.
  public let at: Instant
  /// Who, as `Caller.identity` has it.
  public let who: String
  /// Under which permission.
  public let action: String
  /// Why, where a purpose was asked for.
  public let why: String?
  /// The names of what was changed; empty where nothing was.
  public let fields: String
}
