import Directory
public import Kit
import Pages
import Storage

/// The pages of whoever keeps the accounts: who works here, in which posts, and how they come in.
public struct ColleaguePages: Sendable {
  let entrance: Entrance

  /// The pages, before that entrance.
  public init(_ entrance: Entrance) { self.entrance = entrance }

  /// What they answer.
  public var routes: [Route] {
    [
      Route(.get, "/colleagues", .holding(.editAccounts)) { visit in
        .page(ColleaguesPage(visit: visit, roles: entrance.roles, colleagues: try await visit.desk.colleagues()).page)
      },
      Route(.get, "/colleagues/new", .holding(.editAccounts)) { visit in
        .page(try await newPage(visit, try await visit.halfTyped("/colleagues") ?? Typed()))
      },
      Route(.post, "/colleagues", .holding(.editAccounts)) { visit in try await engage(visit) },
      Route(.get, "/colleagues/:id", .holding(.editAccounts)) { visit in .page(try await page(visit).page) },
      Route(.post, "/colleagues/:id/code", .holding(.editAccounts), in: Route.ofNobody) { visit in
        try await issueCode(visit)
      },
      Route(.post, "/colleagues/:id/posts", .holding(.editAccounts), in: Route.ofNobody) { visit in
        try await appoint(visit)
      },
      Route(.post, "/colleagues/:id/posts/:post/end", .holding(.editAccounts), in: Route.ofNobody) { visit in
        try await end(visit)
      },
      Route(.post, "/colleagues/:id/second-step/end", .holding(.editAccounts), in: Route.ofNobody) { visit in
        try await takeAwaySecondStep(visit)
      },
      Route(.post, "/colleagues/:id/close", .holding(.editAccounts), in: Route.ofNobody) { visit in
        try await close(visit)
      },
      Route(.post, "/colleagues/:id/reopen", .holding(.editAccounts), in: Route.ofNobody) { visit in
        try await reopen(visit)
      },
    ]
  }

  /// Where they stand in the menu.
  public static let signposts = [Signpost(.colleagues, .work, to: "/colleagues", in: .house, for: .editAccounts)]

  static func address(of account: ID<Account>) -> String {
    Location.of("colleagues", "\(account.rawValue)".lowercased())
  }

  private func newPage(_ visit: Visit, _ typed: Typed) async throws -> Page {
    NewColleaguePage(
      visit: visit, roles: entrance.roles, places: try await visit.desk.placesForPosts(), typed: typed
    ).page
  }

  // The answer is the page with the code itself: it stands in no address, and is shown this once.
  private func engage(_ visit: Visit) async throws -> Answer {
    do {
      let new = try await entrance.engagement(visit.fields)
      let code = try await entrance.engage(new, by: visit.desk, form: try visit.formNumber())
      var page = try await page(visit, code.account)
      page.code = code
      return .page(page.page)
    } catch Refusal.invalid(let errors) {
      return .refused(try await newPage(visit, visit.fields.typed(errors)))
    }
  }

  private func page(_ visit: Visit, _ id: ID<Account>? = nil) async throws -> ColleaguePage {
    let file = try await visit.desk.colleague(try id ?? visit.identity("id"))
    return ColleaguePage(
      visit: visit, roles: entrance.roles, places: try await visit.desk.placesForPosts(), file: file)
  }

  private func issueCode(_ visit: Visit) async throws -> Answer {
    let code = try await entrance.issueCode(for: try visit.identity("id"), by: visit.desk)
    var page = try await page(visit)
    page.code = code
    return .page(page.page)
  }

  private func appoint(_ visit: Visit) async throws -> Answer {
    let id: ID<Account> = try visit.identity("id")
    do {
      let post = try await appointment(visit)
      try await visit.desk.appoint(id, version: try visit.version(), post)
    } catch Refusal.invalid(let errors) {
      var page = try await page(visit)
      (page.typed, page.part) = (visit.fields.typed(errors), ColleaguePage.newPost)
      return .refused(page.page)
    } catch Refusal.changedMeanwhile {
      return try await late(visit, ColleaguePage.newPost)
    }
    return .redirect(to: Self.address(of: id) + "?noted=1")
  }

  private func appointment(_ visit: Visit) async throws -> Appointment {
    var errors: [FieldError] = []
    let places = try await visit.desk.placesForPosts()
    let (role, place) = (
      visit.fields["role"].flatMap { entrance.roles[$0] },
      places.first { "\($0.id.rawValue)" == visit.fields["structure"] }
    )
    if role == nil { errors.append(FieldError("role", .chooseRole)) }
    if place == nil { errors.append(FieldError("structure", .chooseStructure)) }
    let since = Result { () throws(Refusal) in try visit.day("since") }
    if case .failure(.invalid(let wrong)) = since { errors += wrong }
    let until = visit.optionalDay("until")
    if case .failure(.invalid(let wrong)) = until { errors += wrong }
    guard errors.isEmpty, let role, let place else { throw Refusal.invalid(errors) }
    return Appointment(
      id: try visit.formNumber(), role: role, structure: place.id, since: try since.get(), until: try until.get())
  }

  private func end(_ visit: Visit) async throws -> Answer {
    let (id, post): (ID<Account>, ID<HeldPost>) = (try visit.identity("id"), try visit.identity("post"))
    do {
      try await visit.desk.end(
        post, of: id, version: try visit.version(), on: try visit.day("day"), keepers: entrance.roles.keepingAccounts)
    } catch Refusal.invalid(let errors) {
      var page = try await page(visit)
      let placed = errors.map { $0.field == "day" ? FieldError("day.day", $0.reason) : $0 }
      (page.typed, page.part) = (visit.fields.typed(placed), ColleaguePage.suffix(of: post))
      return .refused(page.page)
    } catch Refusal.changedMeanwhile {
      return try await late(visit, ColleaguePage.suffix(of: post))
    }
    return .redirect(to: Self.address(of: id) + "?noted=1")
  }

  // The colleague as they are now, with what was typed in the form that came too late.
  private func late(_ visit: Visit, _ part: String) async throws -> Answer {
    var page = try await page(visit)
    guard page.offers(part) else { throw Refusal.changedMeanwhile }
    (page.typed, page.part) = (visit.fields.late(), part)
    return .late(page.page)
  }

  private func takeAwaySecondStep(_ visit: Visit) async throws -> Answer {
    let id: ID<Account> = try visit.identity("id")
    try await visit.desk.takeAwaySecondStep(of: id, version: try visit.version())
    return .redirect(to: Self.address(of: id) + "?noted=1")
  }

  private func close(_ visit: Visit) async throws -> Answer {
    let id: ID<Account> = try visit.identity("id")
    try await visit.desk.close(id, version: try visit.version())
    return .redirect(to: Self.address(of: id) + "?noted=1")
  }

  private func reopen(_ visit: Visit) async throws -> Answer {
    let id: ID<Account> = try visit.identity("id")
    try await visit.desk.reopen(id, version: try visit.version())
    return .redirect(to: Self.address(of: id) + "?noted=1")
  }
}

extension Roles {
  /// The roles that let their holder keep the accounts, by their keys.
  var keepingAccounts: Set<String> { Set(all.filter { $0.grants[.editAccounts] != nil }.map(\.key)) }

  /// What a role is called; a post may name one that the table has no more.
  func name(of key: String) -> Word { self[key]?.name ?? .same(key) }
}
