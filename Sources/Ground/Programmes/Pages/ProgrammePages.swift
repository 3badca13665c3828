public import Kit
import Pages
import Registry
import Storage

/// The pages that say what a programme is: for whoever works with it, and for anyone.
public struct ProgrammePages: Sendable {
  let entitlements: Entitlements

  /// The pages of a house, whose editions are compiled once.
  public init(_ entitlements: Entitlements) { self.entitlements = entitlements }

  /// What they answer.
  public var routes: [Route] {
    [
      Route(.get, "/programmes", .holding(.viewProgrammes)) { visit in
        .page(
          ProgrammesPage(
            visit: visit, lines: try await visit.desk.editions(), titles: try await titles(visit)
          ).page)
      },
      Route(.get, "/programmes/:slug", .holding(.viewProgrammes)) { visit in .page(try await programme(visit)) },
      Route(.get, "/services", .public) { visit in
        .page(ServicesPage(visit: visit, programmes: try await open(visit)).page)
      },
      Route(.get, "/services/:slug", .public) { visit in .page(try await service(visit)) },
    ]
  }

  /// Where they stand in the menu.
  public static let signposts = [
    Signpost(.programmes, .heart, to: "/programmes", in: .work, for: .viewProgrammes)
  ]

  /// The programmes that anyone may read about, for the page that anyone sees first.
  public func open(_ visit: Visit) async throws -> [OpenProgramme] {
    try await inForce(visit).filter { $0.programme.confidentiality == .open }
  }

  // Each with the vocabulary over which it was written.
  private func inForce(_ visit: Visit) async throws -> [OpenProgramme] {
    try await entitlements.rulebooks(visit.desk, on: visit.desk.today)
      .flatMap { book in book.programmes.map { OpenProgramme(programme: $0, vocabulary: book.vocabulary) } }
      .sorted { $0.programme.slug < $1.programme.slug }
  }

  private func titles(_ visit: Visit) async throws -> [String: Word] {
    Dictionary(try await inForce(visit).map { ($0.programme.slug, $0.programme.title) }) { first, _ in first }
  }

  private func programme(_ visit: Visit) async throws -> Page {
    let slug = try visit.parameter("slug")
    guard let found = try await inForce(visit).first(where: { $0.programme.slug == slug }) else {
      throw Refusal.notFound
    }
    let lines = try await visit.desk.editions().filter { $0.slug == slug }
    return ProgrammePage(visit: visit, found: found, lines: lines).page
  }

  private func service(_ visit: Visit) async throws -> Page {
    let slug = try visit.parameter("slug")
    guard let found = try await open(visit).first(where: { $0.programme.slug == slug }) else {
      throw Refusal.notFound
    }
    return ServicePage(visit: visit, found: found).page
  }
}

/// A programme in force, with the vocabulary over which it was written.
public struct OpenProgramme: Sendable {
  /// The programme.
  public let programme: Programme
  let vocabulary: Vocabulary
}
