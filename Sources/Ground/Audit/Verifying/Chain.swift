import Civil
import Foundation
import Kit
import Storage

/// Follows the chain of sealed entries, in the order of their numbers, and tells what was done to it.
struct Chain {
  private let trail: Trail
  private let anchored: Anchored
  private(set) var findings: [Finding] = []
  /// How many entries stand as they were written, in their place.
  private(set) var passed = 0
  /// The last number; 0 where there is none.
  private(set) var end = 0
  // The seal that the next entry is chained to, and that of the last entry that held.
  private var previous = Data()
  private var held = Data()
  private var suspects: [Entry] = []
  private var hasForked = false

  init(_ trail: Trail, anchored: Anchored) {
    self.trail = trail
    self.anchored = anchored
  }

  /// Takes the next entry that has a number.
  mutating func read(_ entry: Entry) {
    guard let number = entry.number, let seal = entry.seal else { return }
    if number != end + 1 {
      judge(.altered)
      findings.append(.removed(after: end, count: number - end - 1))
      passOver(entry, number, seal)
    } else {
      follow(entry, number, seal)
    }
    compare(number, seal)
    (end, previous) = (number, seal)
    if suspects.isEmpty { held = seal }
  }

  /// No entry follows.
  mutating func close(head: Int) {
    judge(end > anchored.count ? .inserted : .altered)
    if end < anchored.count, previous != anchored.seals[anchored.count] {
      findings.append(.cut(found: end, anchored: anchored.count))
    } else if end < head, end >= anchored.count {
      findings.append(.headless(found: end, head: head))
    }
  }

  private mutating func follow(_ entry: Entry, _ number: Int, _ seal: Data) {
    let stands = trail.knows(entry)
    let isLinked = trail.seal(of: entry.mac, after: previous) == seal
    switch (stands, isLinked) {
    case (true, true):
      judge(.altered)
      passed += 1
    case (true, false) where suspects.isEmpty:
      findings.append(.closedUp(before: number))
      passed += 1
    case (true, false):
      // Where it is chained to what stood before them, they were put in between.
      judge(trail.seal(of: entry.mac, after: held) == seal ? .inserted : .altered)
      passed += 1
    case (false, true):
      judge(.altered)
      findings.append(.altered(number: number, entry: entry.id.rawValue, at: entry.at))
    case (false, false): suspects.append(entry)
    }
  }

  // Behind a gap nobody knows what the entry was chained to.
  private mutating func passOver(_ entry: Entry, _ number: Int, _ seal: Data) {
    if trail.knows(entry) {
      passed += 1
    } else {
      findings.append(.altered(number: number, entry: entry.id.rawValue, at: entry.at))
    }
  }

  private enum Verdict { case altered, inserted }

  private mutating func judge(_ verdict: Verdict) {
    findings += suspects.map { entry in
      verdict == .inserted
        ? .inserted(entry: entry.id.rawValue, at: entry.at)
        : .altered(number: entry.number ?? 0, entry: entry.id.rawValue, at: entry.at)
    }
    suspects = []
  }

  // A tail that was cut grows again, with other seals than those that were anchored.
  private mutating func compare(_ number: Int, _ seal: Data) {
    guard !hasForked, let other = anchored.seals[number], other != seal else { return }
    guard findings.isEmpty, suspects.isEmpty else { return }
    hasForked = true
    findings.append(.cut(found: number, anchored: number))
  }
}
