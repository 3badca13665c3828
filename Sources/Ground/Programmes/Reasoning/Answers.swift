import Civil
import FEEL
import Foundation
import Registry

/// The answers that are tried for a fact.
struct Answers {
  let fact: Fact
  let today: CivilDate
  let members: [String]
  /// The limits that the programme knows where the fact matters.
  let limits: [FactNumber]

  var all: [FactValue] {
    switch fact.type {
    case .boolean: [.flag(true), .flag(false)]
    case .text(let choices): (choices ?? []).map { .text($0.key) }
    case .members: members.map { .members([$0]) }
    case .date: years
    case .number(let range): numbers(range).map(FactValue.number)
    }
  }

  private var years: [FactValue] {
    (0..<100).compactMap { CivilDate(year: today.year - $0, month: 1, day: 1).map(FactValue.day) }
  }

  /// The least, the most, each limit and a step either side of it, in order, as far as they are allowed.
  func numbers(_ range: NumberRange) -> [FactNumber] {
    let step = range.step ?? 0
    let around = limits.flatMap { [$0 - step, $0, $0 + step] }
    let allowed = ([range.min, range.max].compactMap { $0 } + around).filter { number in
      range.min.map { $0 <= number } ?? true && range.max.map { number <= $0 } ?? true
    }
    return Set(allowed).sorted()
  }
}
