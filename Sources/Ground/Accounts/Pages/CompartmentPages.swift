import Civil
public import Kit
import Pages
import Storage

/// The pages on which two people name who is let into what is sealed.
public struct CompartmentPages: Sendable {
  /// The pages.
  public init() {}

  /// What they answer.
  public var routes: [Route] {
    [
      Route(.get, "/compartments", .holding(.nameMembers)) { visit in .page(try await page(visit).page) },
      Route(.post, "/compartments", .holding(.nameMembers)) { visit in try await name(visit) },
      // Who is let in is no secret of the compartment itself.
      Route(.post, "/compartments/namings/:id/confirm", .holding(.nameMembers), in: Route.ofNobody) { visit in
        try await visit.desk.confirm(try visit.identity("id"))
        return .redirect(to: "/compartments?noted=1")
      },
      Route(.post, "/compartments/namings/:id/withdraw", .holding(.nameMembers), in: Route.ofNobody) { visit in
        try await visit.desk.withdraw(try visit.identity("id"))
        return .redirect(to: "/compartments?noted=1")
      },
      Route(.post, "/compartments/members/:id/end", .holding(.nameMembers), in: Route.ofNobody) { visit in
        try await end(visit)
      },
    ]
  }

  /// Where they stand in the menu.
  public static let signposts = [Signpost(.sealedFiles, .lock, to: "/compartments", in: .house, for: .nameMembers)]

  /// What waits for whoever names members: what others named.
  public static let day = [
    DayPart(for: .nameMembers) { visit in
      let membership = try await visit.desk.membership()
      let others = membership.namings.filter { !visit.desk.isOwn($0.namedBy) && !visit.desk.isOwn($0.account) }
      return DayPart.Shown(waiting: others.map { CompartmentsPage.row(of: $0, membership, in: visit.language) })
    }
  ]

  private func page(_ visit: Visit, _ typed: Typed = Typed(), part: String = "") async throws -> CompartmentsPage {
    CompartmentsPage(visit: visit, membership: try await visit.desk.membership(), typed: typed, part: part)
  }

  private func name(_ visit: Visit) async throws -> Answer {
    do { try await visit.desk.name(try naming(visit)) } catch Refusal.invalid(let errors) {
      return .refused(try await page(visit, visit.fields.typed(errors)).page)
    }
    return .redirect(to: "/compartments?noted=1")
  }

  private func naming(_ visit: Visit) throws -> NewNaming {
    var errors: [FieldError] = []
    let account = visit.fields["account"].flatMap { $0.isEmpty ? nil : $0 }
    let compartment = visit.fields["compartment"].flatMap(Compartment.init).flatMap { $0 == .open ? nil : $0 }
    if account == nil { errors.append(FieldError("account", .chooseColleague)) }
    if compartment == nil { errors.append(FieldError("compartment", .chooseCompartment)) }
    let (since, until) = (visit.optionalDay("since"), visit.optionalDay("until"))
    if case .failure(.invalid(let wrong)) = since { errors += wrong }
    if case .failure(.invalid(let wrong)) = until { errors += wrong }
    if case .success(nil) = since { errors.append(FieldError("since.day", .writeFirstDay)) }
    guard errors.isEmpty, let compartment, let first = try since.get() else { throw Refusal.invalid(errors) }
    return NewNaming(
      id: try visit.formNumber(), account: try visit.hidden("account"), compartment: compartment, since: first,
      until: try until.get())
  }

  private func end(_ visit: Visit) async throws -> Answer {
    let id: ID<Member> = try visit.identity("id")
    do {
      try await visit.desk.end(id, version: try visit.version(), on: try visit.day("day"))
    } catch Refusal.invalid(let errors) {
      let placed = errors.map { $0.field == "day" ? FieldError("day.day", $0.reason) : $0 }
      return .refused(
        try await page(visit, visit.fields.typed(placed), part: CompartmentsPage.suffix(of: id)).page)
    } catch Refusal.changedMeanwhile {
      let page = try await page(visit, visit.fields.late(), part: CompartmentsPage.suffix(of: id))
      guard page.unended.contains(where: { $0.id == id }) else { throw Refusal.changedMeanwhile }
      return .late(page.page)
    }
    return .redirect(to: "/compartments?noted=1")
  }
}
