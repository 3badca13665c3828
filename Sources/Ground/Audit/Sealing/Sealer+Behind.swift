import Civil
import Foundation
import Kit
import Storage

extension Sealer {
  /// What was begun before it and is not sealed waits for too long: the one measure of a verification and of a running house.
  static func limit(at now: Instant) -> Instant { Instant(rawValue: now.rawValue - patience) }

  /// Whether something that Merimna wrote waits for too long to be sealed. Writes nothing, and throws the driver's error.
  public func isBehind() async throws -> Bool {
    let limit = Self.limit(at: house.clock())
    return try await house.inspecting { [trail = house.trail] transaction in
      var last: UUID?
      while case let entries = try Unsealed.next(after: last, begunBefore: limit, in: transaction), !entries.isEmpty {
        // What somebody else put there is never sealed, and is told by the verification alone.
        if entries.contains(where: trail.knows) { return true }
        last = entries.last?.id.rawValue
      }
      return false
    }
  }
}
