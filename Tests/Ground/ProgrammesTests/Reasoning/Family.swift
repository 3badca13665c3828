import Foundation
import Civil
import Registry

@testable import Programmes

/// Households at random, the same for the same seed.
struct Family {
  let vocabulary: Vocabulary
  let today: CivilDate

  func facts(_ random: inout Seeded) -> Facts {
    let ids = ["a", "b", "c"].prefix(Int.random(in: 1...3, using: &random))
    var facts = Facts(household: told(.household, [], &random))
    facts.household["members complete"] = Facts.Told(.flag(true))
    facts.members = ids.map { id in
      var told = told(.member, ids.filter { $0 != id }, &random)
      told["birth date"] = Facts.Told(.day(today.adding(days: -Int.random(in: 0...30_000, using: &random))))
      return Facts.Member(id, told)
    }
    return facts
  }

  private func told(_ subject: Fact.Subject, _ ids: [String], _ random: inout Seeded) -> [String: Facts.Told] {
    vocabulary.facts(of: subject).filter { $0.computed == nil }.reduce(into: [:]) { told, fact in
      guard Int.random(in: 0..<10, using: &random) > 0 else { return }
      told[fact.name] = value(of: fact, ids, &random).map { Facts.Told($0) }
    }
  }

  private func value(of fact: Fact, _ ids: [String], _ random: inout Seeded) -> FactValue? {
    switch fact.type {
    case .boolean: .flag(Bool.random(using: &random))
    case .date: .day(today.adding(days: -Int.random(in: 0...30_000, using: &random)))
    case .text(let choices): choices?.randomElement(using: &random).map { .text($0.key) }
    case .members: .members(ids.filter { _ in Bool.random(using: &random) })
    case .number(let range):
      .number(
        FactNumber(Int.random(in: 0...min(100, range.max.flatMap { Int("\($0)") } ?? 100), using: &random) * 97 % 101))
    }
  }
}

/// A small generator of random numbers that a seed repeats (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
