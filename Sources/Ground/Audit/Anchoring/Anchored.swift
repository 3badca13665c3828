import Foundation
import Kit

/// What the anchor file says in the end.
struct Anchored: Sendable {
  let isThere: Bool
  /// The seal of each entry that was the last one at some time, by its number.
  private(set) var seals: [Int: Data] = [:]
  /// How far the trail went at least.
  private(set) var count = 0
  /// The lines that Merimna did not write with these keys, from 1.
  private(set) var forged: [Int] = []
  private var lines = 0

  init(isThere: Bool) { self.isThere = isThere }

  mutating func read(_ text: String, by trail: Trail) {
    lines += 1
    guard let line = AnchorLine(text, by: trail) else { return forged.append(lines) }
    add(line)
  }

  mutating func add(_ line: AnchorLine) {
    if line.kind == .restored {
      seals = seals.filter { $0.key <= line.count }
      count = line.count
    }
    count = max(count, line.count)
    // Of a chain that was cut and grew again the older line is the one to hold it to.
    if line.count > 0, seals[line.count] == nil { seals[line.count] = line.seal }
  }
}
