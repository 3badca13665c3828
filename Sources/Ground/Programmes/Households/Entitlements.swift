public import Civil
import Foundation
public import Kit
public import Registry
public import Storage
import Synchronization

/// What households can get, by the editions in force, and the book in which their answers are kept. Keep one for the house: it
/// compiles each edition once.
public final class Entitlements: Sendable {
  /// Where answers are kept beside the page that gave them.
  public let book: AnswerBook
  private let compiled = Mutex<[String: Rulebook]>([:])

  /// `report` is told why an answer could not be kept beside a page.
  public init(reporting report: @escaping @Sendable (any Error) -> Void = { _ in }) {
    book = AnswerBook(reporting: report)
  }

  /// What every programme in force answers to a household that was read, asked by its head, or by another member; on another
  /// day where one is given. `days` are those of an application. Nothing of it is kept.
  public func answers(
    _ desk: Desk, _ file: HouseholdFile, person: ID<Person>? = nil, on day: CivilDate? = nil,
    days: FactDays = FactDays()
  ) async throws -> [Entitlement] {
    try await reasoned(desk, file, person, on: day, days).map(\.reasoned.entitlement)
  }

  /// The same, given to the household: kept, with all that led to it, before it is told. Throws where it cannot be kept.
  public func give(
    _ desk: Desk, _ file: HouseholdFile, person: ID<Person>? = nil, on day: CivilDate? = nil,
    days: FactDays = FactDays()
  ) async throws -> [Entitlement] {
    let answers = try await reasoned(desk, file, person, on: day, days)
    try await desk.keep(answers.compactMap { $0.given(to: file, on: day) })
    return answers.map(\.reasoned.entitlement)
  }

  /// The same on a page, which neither waits until it is kept nor fails where it cannot be.
  public func show(_ desk: Desk, _ file: HouseholdFile) async throws -> [Entitlement] {
    let answers = try await reasoned(desk, file, nil, on: nil, FactDays())
    await book.enter(desk) { answers.compactMap { $0.given(to: file, on: nil) } }
    return answers.map(\.reasoned.entitlement)
  }

  private func reasoned(
    _ desk: Desk, _ file: HouseholdFile, _ person: ID<Person>?, on day: CivilDate?, _ days: FactDays
  ) async throws -> [Answered] {
    let asking = (person ?? file.head?.id ?? file.members.first?.id)?.rawValue.uuidString
    let day = day ?? file.today
    return try await inForce(desk, on: day).flatMap { book, lines in
      let editions = Dictionary(lines.map { ($0.slug, $0) }) { first, _ in first }
      return book.reasoned(person: asking, on: day, days: days) {
        Facts(file, book.vocabulary, on: day, asOf: $0)
      }.compactMap { answer in editions[answer.entitlement.programme].map { Answered(reasoned: answer, edition: $0) } }
    }
  }

  /// An answer with the edition that gave it.
  private struct Answered {
    let reasoned: Reasoned
    let edition: EditionLine

    func given(to file: HouseholdFile, on day: CivilDate?) -> GivenAnswer? {
      GivenAnswer(reasoned, to: file, by: edition, on: day ?? file.today)
    }
  }

  /// The programmes in force on a day, by the vocabulary over which they were published.
  public func rulebooks(_ desk: Desk, on day: CivilDate) async throws -> [Rulebook] {
    try await inForce(desk, on: day).map(\.0)
  }

  private func inForce(_ desk: Desk, on day: CivilDate) async throws -> [(Rulebook, [EditionLine])] {
    let lines = try await desk.list(.viewProgrammes, Edition.self) { _, look in
      try EditionLine.inForce(on: day, look)
    }
    let groups = Dictionary(grouping: lines, by: \.vocabularySha256).sorted { $0.key < $1.key }
    var books: [(Rulebook, [EditionLine])] = []
    for (vocabulary, lines) in groups {
      let key = ([vocabulary] + lines.map(\.sha256)).joined(separator: " ")
      if let book = compiled.withLock({ $0[key] }) {
        books.append((book, lines))
      } else {
        let book = try await compile(lines.map(\.id), desk)
        compiled.withLock { $0[key] = book }
        books.append((book, lines))
      }
    }
    return books
  }

  private func compile(_ ids: [ID<Edition>], _ desk: Desk) async throws -> Rulebook {
    let editions = try await desk.list(.viewProgrammes, Edition.self) { _, look in try look.editions(ids) }
    guard let first = editions.first else { throw Refusal.changedMeanwhile }
    let vocabulary = try Vocabulary(reading: first.vocabulary)
    let programmes = try editions.map { try Programme(reading: $0.text, over: vocabulary) }
    return Rulebook(programmes.sorted { $0.slug < $1.slug }, over: vocabulary)
  }
}

extension Desk {
  /// What a household can get, by its number. Reading it is audited as any reading of its people. Throws `notFound`, and
  /// `notAllowed` where a colleague must take it over.
  public func entitlements(
    ofHousehold number: String, by entitlements: Entitlements, on day: CivilDate? = nil
  ) async throws -> [Entitlement] {
    try await entitlements.answers(self, try await household(number: number), on: day)
  }
}
