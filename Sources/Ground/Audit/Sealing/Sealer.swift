import Civil
public import Foundation
public import Kit
import Storage
import Synchronization

/// Seals the trail: gives each entry its place in the chain, and anchors where the chain ends. Each process of a house has one;
/// under a lease only one of them seals.
public final class Sealer: Sendable {
  /// The longest that a running house leaves an entry unsealed, in microseconds; what is older stands in the report.
  public static let patience = 60_000_000
  private static let lease = 5_000_000

  let house: House
  private let anchor: Anchor
  private let name = UUID().uuidString
  private let state = Mutex(State())

  private struct State {
    var anchored: Anchored?
    var refused: Set<UUID> = []
  }

  /// A sealer of that house, which anchors in that file.
  public init(_ house: House, anchor: Anchor) {
    self.house = house
    self.anchor = anchor
  }

  /// Seals until the task is cancelled, twice a second, and once more at the end.
  public func run(reporting report: @escaping @Sendable (any Error) -> Void) async {
    while !Task.isCancelled {
      await attempt(report)
      do { try await Task.sleep(for: .milliseconds(500)) } catch { break }
    }
    await attempt(report)
    await Task {
      do { try await release() } catch { report(error) }
    }.value
  }

  // What has begun is not cut off by the task's end.
  private func attempt(_ report: @escaping @Sendable (any Error) -> Void) async {
    await Task {
      do { try await seal() } catch { report(error) }
    }.value
  }

  /// Seals what is not sealed yet, unless another process is at it. Throws `SealingRefusal`, `AnchorFailure`, and the
  /// driver's error.
  /// - Returns: How many entries it sealed.
  @discardableResult
  public func seal() async throws -> Int {
    guard try await house.inspecting({ try Unsealed.areThere(in: $0) }) else { return 0 }
    let anchored = try await readAnchor()
    var (total, last) = (0, UUID?.none)
    while true {
      let batch = try await house.keeping { [house, name, last] in
        try Batch.seal(after: last, as: name, until: Self.lease, house.clock(), anchored, house.trail, in: $0)
      }
      guard let batch else { return total }
      try await finish(batch)
      guard let next = batch.last else { return total }
      (total, last) = (total + batch.sealed, next)
    }
  }

  /// For the end of a command that wrote: sees to it that what it left is sealed, by itself or by the process that holds the
  /// lease, anchors where the chain ends, and gives the lease back.
  public func close() async throws {
    var sealed = try await seal()
    for _ in 0..<Self.patienceAtTheEnd {
      guard try await house.inspecting({ try Unsealed.areThere(in: $0) }) else { break }
      try await Task.sleep(for: .milliseconds(400))
      sealed += try await seal()
    }
    if sealed == 0 { try await anchorHead(.sealed) }
    try await release()
  }

  // Somewhat longer than a lease, in rounds of 400 milliseconds: whoever held it may have been killed.
  private static let patienceAtTheEnd = 15

  private func release() async throws {
    try await house.keeping { [name] transaction in
      guard var head = try Head.find(in: transaction, locking: true), head.sealer == name else { return }
      (head.sealer, head.leaseUntil) = (nil, nil)
      try head.save(in: transaction)
    }
  }

  /// For the end of a restore: a line that says so, lest the older end of the trail read as a cut.
  public func anchorRestore() async throws { try await anchorHead(.restored) }

  private func anchorHead(_ kind: AnchorLine.Kind) async throws {
    guard let head = try await house.inspecting({ try Head.find(in: $0) }), kind == .restored || head.count > 0
    else { return }
    let line = AnchorLine(at: house.clock(), kind, count: head.count, seal: head.seal)
    try anchor.append(line, by: house.trail)
    state.withLock { $0.anchored?.add(line) }
  }

  // The file is read once; what this process adds to it later it knows.
  private func readAnchor() async throws -> Anchored {
    if let known = state.withLock({ $0.anchored }) { return known }
    let anchored = try anchor.read(by: house.trail)
    state.withLock { $0.anchored = anchored }
    return anchored
  }

  private func finish(_ batch: Batch) async throws {
    if batch.sealed > 0 {
      let line = AnchorLine(at: house.clock(), .sealed, count: batch.head.count, seal: batch.head.seal)
      try anchor.append(line, by: house.trail)
      state.withLock { $0.anchored?.add(line) }
    }
    // Each is told once, by the error that the round ends with.
    let unknown = state.withLock { state in
      let new = batch.refused.filter { state.refused.insert($0).inserted }
      return new
    }
    guard unknown.isEmpty else { throw SealingRefusal.forged(unknown) }
  }
}

/// Why the trail is not sealed.
public enum SealingRefusal: Error, Hashable, CustomStringConvertible, Sendable {
  /// The database was sealed under other keys.
  case foreignKeys
  /// The trail ends before the place where it was last anchored.
  case cut(found: Int, anchored: Int)
  /// Entries that Merimna did not write as they stand. The others are sealed.
  case forged([UUID])

  /// One line: what, and what to do.
  public var description: String {
    switch self {
    case .foreignKeys: "The trail is not sealed: it was begun with other keys. Name the right file by --keys."
    case .cut(let found, let anchored):
      "The trail is not sealed: it has \(found) entries where \(anchored) were anchored. Run merimna audit verify."
    case .forged(let entries):
      "\(entries.count) entries of the trail were not written by Merimna, and are not sealed. Run merimna audit verify."
    }
  }
}
