import Civil
import Foundation
public import Kit
import Storage

/// Whether the trail stands as it was written, as far as keys and anchor can tell.
public struct Verification: Hashable, Sendable {
  /// How many entries hold.
  public let passed: Int
  /// What is wrong, in the order of the chain.
  public let findings: [Finding]

  init(passed: Int, _ findings: [Finding] = []) {
    self.passed = passed
    self.findings = findings
  }

  /// How many entries are wrong, or missing, so far as can be said.
  public var failed: Int { findings.map(\.weight).reduce(0, +) }

  /// `12 passed, 1 failed`.
  public var summary: String { "\(passed) passed, \(failed) failed" }

  /// Verifies a house's trail against its anchor, in one reading of it. Throws `AnchorFailure`, and the driver's error.
  public static func of(_ house: House, anchor: Anchor) async throws -> Verification {
    let anchored = try anchor.read(by: house.trail)
    return try await house.inspecting { transaction in
      try Verification(house.trail, anchored, at: house.clock(), in: transaction)
    }
  }

  private init(_ trail: Trail, _ anchored: Anchored, at now: Instant, in transaction: any Transaction) throws {
    let head = try Head.find(in: transaction)
    var chain = Chain(trail, anchored: anchored)
    try Entry.eachSealed(in: transaction) { chain.read($0) }
    chain.close(head: head?.count ?? 0)
    var waiting = Waiting(trail, at: now)
    try Entry.eachUnsealed(in: transaction) { waiting.read($0) }
    let known = chain.passed + waiting.passed
    guard head == nil || head?.fingerprint == trail.fingerprint || known > 0 else {
      (passed, findings) = (0, [.otherKeys])
      return
    }
    let mark: [Finding] = head.map { $0.fingerprint == trail.fingerprint } ?? true ? [] : [.markChanged]
    let unanchored: [Finding] = chain.end > 0 && !anchored.isThere ? [.noAnchor] : []
    passed = known
    findings = mark + chain.findings + waiting.findings + unanchored + anchored.forged.map { .anchorForged(line: $0) }
  }
}
