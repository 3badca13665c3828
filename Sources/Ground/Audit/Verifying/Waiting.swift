import Civil
import Kit
import Storage

/// The entries that are not sealed yet.
struct Waiting {
  private let trail: Trail
  private let now: Instant
  private(set) var passed = 0
  private var inserted: [Finding] = []
  private var old: [Instant] = []

  init(_ trail: Trail, at now: Instant) {
    self.trail = trail
    self.now = now
  }

  var findings: [Finding] {
    inserted + (old.min().map { [.unsealed(count: old.count, since: $0)] } ?? [])
  }

  mutating func read(_ entry: Entry) {
    guard trail.knows(entry) else { return inserted.append(.inserted(entry: entry.id.rawValue, at: entry.at)) }
    if entry.at < Sealer.limit(at: now) { old.append(entry.at) } else { passed += 1 }
  }
}
