import Accounts
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
      Route(.get, "/programmes", .holding(.viewProgrammes)) { visit in .page(try await list(visit).page) },
      Route(.post, "/programmes/editions/:id/approve", .holding(.approveProgrammes), in: Route.ofNobody) { visit in
        try await approve(visit)
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

  /// What waits for whoever may put an edition in force: those that others proposed.
  public static let day = [
    DayPart(for: .approveProgrammes) { visit in
      let proposed = try await visit.desk.editions().filter { $0.isProposed(to: visit.desk) }
      guard !proposed.isEmpty else { return DayPart.Shown() }
      return DayPart.Shown(waiting: [
        Tasks.Row(
          State(.isProposed, .wait).html(in: visit.language),
          "<b>\(.waitForApproval(proposed.count), in: visit.language)</b>",
          action: Button.link(.programmes, to: "/programmes", .small, in: visit.language))
      ])
    }
  ]

  private func list(_ visit: Visit, _ typed: Typed = Typed(), part: String = "") async throws -> ProgrammesPage {
    let lines = try await visit.desk.editions()
    let inForce = try await inForce(visit).map(\.programme)
    return ProgrammesPage(
      visit: visit, lines: lines, titles: try await titles(visit, inForce, lines), who: try await who(visit, lines),
      inForce: Set(inForce.map(\.slug)), typed: typed, part: part)
  }

  private func who(_ visit: Visit, _ lines: [EditionLine]) async throws -> Identities {
    try await visit.desk.identities(
      lines.map(\.proposedBy) + lines.compactMap(\.approvedBy), under: .viewProgrammes)
  }

  // Twice is once: who presses again finds it in force.
  private func approve(_ visit: Visit) async throws -> Answer {
    let id: ID<Edition> = try visit.identity("id")
    let line = try await visit.desk.editions().first { $0.id == id }
    guard let line else { throw Refusal.notFound }
    guard line.state == .proposed else { return .redirect(to: "/programmes?noted=1") }
    do {
      try await visit.desk.approve(
        id, version: try visit.version(), decision: visit.fields["decision"] ?? "",
        endingOlder: visit.fields["ending"] == "yes")
    } catch Refusal.invalid(let errors) {
      let placed = errors.map { FieldError("decision", $0.reason) }
      return .refused(try await list(visit, visit.fields.typed(placed), part: ProgrammesPage.suffix(of: id)).page)
    } catch Refusal.changedMeanwhile {
      return .late(try await list(visit, visit.fields.late(), part: ProgrammesPage.suffix(of: id)).page)
    }
    return .redirect(to: "/programmes?noted=1")
  }

  // Each with the vocabulary over which it was written.
  private func inForce(_ visit: Visit) async throws -> [OpenProgramme] {
    try await entitlements.rulebooks(visit.desk, on: visit.desk.today)
      .flatMap { book in book.programmes.map { OpenProgramme(programme: $0, vocabulary: book.vocabulary) } }
      .sorted { $0.programme.slug < $1.programme.slug }
  }

  // What is not in force yet is called as its own text says.
  private func titles(
    _ visit: Visit, _ inForce: [Programme], _ lines: [EditionLine]
  ) async throws -> [String: Word] {
    var titles = Dictionary(inForce.map { ($0.slug, $0.title) }) { first, _ in first }
    let others = lines.filter { titles[$0.slug] == nil }
    let editions = try await visit.desk.list(.viewProgrammes, Edition.self) { _, look in
      try look.editions(others.map(\.id))
    }
    for edition in editions {
      let programme = try Programme(reading: edition.text, over: try Vocabulary(reading: edition.vocabulary))
      titles[programme.slug] = programme.title
    }
    return titles
  }

  private func programme(_ visit: Visit) async throws -> Page {
    let slug = try visit.parameter("slug")
    guard let found = try await inForce(visit).first(where: { $0.programme.slug == slug }) else {
      throw Refusal.notFound
    }
    let lines = try await visit.desk.editions().filter { $0.slug == slug }
    return ProgrammePage(visit: visit, found: found, lines: lines, who: try await who(visit, lines)).page
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
