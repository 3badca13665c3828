public import Civil
import Foundation
public import Kit
import Registry
public import Storage

/// What became of kept answers that were worked out again.
public struct ReplayCount: Sendable, Hashable {
  public internal(set) var passed = 0
  public internal(set) var failed = 0

  /// In one line, as the command ends with it.
  public var summary: String { "\(passed) passed, \(failed) failed" }
}

/// A kept answer that did not come out the same.
public struct ReplayDifference: Sendable {
  public let answer: ID<KeptAnswer>
  /// The household's number.
  public let household: String
  public let day: CivilDate
  public let programme: String
  /// What differs, place by place.
  public let what: [String]
}

extension Desk {
  /// Works out again every kept answer that exists for the caller, of one household or of all, and reports each that does not
  /// come out as it was kept. Throws `notFound` where there is no such household.
  public func replay(
    ofHousehold number: String? = nil, reporting report: @Sendable (ReplayDifference) -> Void
  ) async throws -> ReplayCount {
    var household: ID<Household>?
    if let number { household = try await self.household(number: number, for: .check).household.id }
    var (count, last, books) = (ReplayCount(), ID<KeptAnswer>?.none, [ID<Edition>: Replay.Book]())
    while case let page = try await answers(after: last, of: household), !page.answers.isEmpty {
      for id in Set(page.answers.map(\.edition)) where books[id] == nil { books[id] = try await book(of: id) }
      for answer in page.answers {
        let differences = books[answer.edition].map { Replay.differences(answer, $0) } ?? ["its edition is gone"]
        if differences.isEmpty { count.passed += 1 } else { count.failed += 1 }
        if !differences.isEmpty { report(page.difference(answer, differences)) }
      }
      last = page.answers.last?.id
    }
    return count
  }

  private func answers(after last: ID<KeptAnswer>?, of household: ID<Household>?) async throws -> ReplayPage {
    try await list(.replayAnswers, KeptAnswer.self) { _, look in
      let answers = try look.answers(after: last, of: household, limit: 100)
      let numbers = try look.numbers(of: Set(answers.map(\.household)))
      return ReplayPage(answers: answers, numbers: Dictionary(numbers.map { ($0.id, $0.number) }) { first, _ in first })
    }
  }

  private func book(of id: ID<Edition>) async throws -> Replay.Book? {
    try await list(.replayAnswers, Edition.self) { _, look in try look.editions([id]) }.first.map(Replay.Book.init)
  }
}

/// Some answers at once, with the numbers of their households.
private struct ReplayPage: Sendable {
  let answers: [KeptAnswer]
  let numbers: [ID<Household>: String]

  func difference(_ answer: KeptAnswer, _ what: [String]) -> ReplayDifference {
    ReplayDifference(
      answer: answer.id, household: numbers[answer.household] ?? "", day: answer.day,
      programme: answer.programme, what: what)
  }
}

extension KeptAnswer {
  // Where what was kept is no JSON any more it has no name; the difference says so.
  fileprivate var programme: String {
    do { return try JSON(parsing: answered)["programme"]?.text ?? "-" } catch { return "-" }
  }
}
