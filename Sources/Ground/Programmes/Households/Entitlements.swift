public import Civil
import Foundation
public import Kit
public import Registry
public import Storage
import Synchronization

/// What households can get, by the editions in force. Keep one for the house: it compiles each edition once.
public final class Entitlements: Sendable {
  private let compiled = Mutex<[String: Rulebook]>([:])

  public init() {}

  /// What every programme in force answers to a household that was read, asked by its head, or by another member; on another
  /// day where one is given.
  public func answers(
    _ desk: Desk, _ file: HouseholdFile, person: ID<Person>? = nil, on day: CivilDate? = nil
  ) async throws -> [Entitlement] {
    let asking = (person ?? file.head?.id ?? file.members.first?.id)?.rawValue.uuidString
    let day = day ?? file.today
    return try await rulebooks(desk, on: day).flatMap { book in
      book.answers(Facts(file, book.vocabulary, on: day), person: asking, on: day)
    }
  }

  /// The programmes in force on a day, by the vocabulary over which they were published.
  public func rulebooks(_ desk: Desk, on day: CivilDate) async throws -> [Rulebook] {
    let lines = try await desk.list(.viewProgrammes, Edition.self) { _, look in
      try EditionLine.inForce(on: day, look)
    }
    let groups = Dictionary(grouping: lines, by: \.vocabularySha256).sorted { $0.key < $1.key }
    var books: [Rulebook] = []
    for (vocabulary, lines) in groups {
      let key = ([vocabulary] + lines.map(\.sha256)).joined(separator: " ")
      if let book = compiled.withLock({ $0[key] }) {
        books.append(book)
      } else {
        let book = try await compile(lines.map(\.id), desk)
        compiled.withLock { $0[key] = book }
        books.append(book)
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
