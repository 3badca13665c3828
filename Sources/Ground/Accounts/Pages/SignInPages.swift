import Foundation
public import Kit
public import Pages

/// The door that staff come in and go out by.
public struct SignInPages: Sendable {
  let entrance: Entrance
  let forms: Routes
  let house: @Sendable () -> String

  /// The door of that entrance, before rooms that take these forms; `house` says whose house it is.
  public init(_ entrance: Entrance, before forms: Routes, house: @escaping @Sendable () -> String) {
    self.entrance = entrance
    self.forms = forms
    self.house = house
  }

  /// What it answers.
  public var routes: [Route] {
    [
      Route(.get, "/sign-in", .public) { visit in .page(page(visit, next: visit.query["next"])) },
      Route(.post, "/sign-in", .public) { visit in try await signIn(visit) },
      Route(.get, "/sign-in/second", .public) { _ in .redirect(to: "/sign-in") },
      Route(.post, "/sign-in/second", .public) { visit in try await enterBySecondStep(visit) },
      Route(.get, "/sign-in/code", .public) { visit in .page(codePage(visit)) },
      Route(.post, "/sign-in/code", .public) { visit in try await enterByCode(visit) },
      Route(.post, "/sign-out", .signedIn) { visit in try await signOut(visit) },
    ]
  }

  /// The page that asks who it is. What a form brought whose session had ended is carried along.
  public func page(_ visit: Visit, next: String? = nil, carrying carried: Carried? = nil) -> Page {
    SignInPage(
      house: house(), token: visit.token(for: "/sign-in"), next: next, carried: carried,
      notice: carried == nil ? nil : .sessionEnded
    ).page(in: visit.language)
  }

  private func signIn(_ visit: Visit) async throws -> Answer {
    let carried = Carried(in: visit.fields)
    let name = visit.fields["name"] ?? "", password = visit.fields["password"] ?? ""
    guard !name.isEmpty, !password.isEmpty else {
      let missing = name.isEmpty ? FieldError("name", .writeName) : FieldError("password", .writePassword)
      return refused(visit, [missing], carried)
    }
    switch try await entrance.signIn(name, password, from: visit.address, device: visit.device) {
    case .refused, .tooLate: return refused(visit, [FieldError("name", .wrongNameOrPassword)], carried)
    case .later(let seconds): return refused(visit, [FieldError("", .tryLater(seconds))], carried, status: 429)
    case .second(let ticket): return .page(secondPage(visit, ticket: ticket))
    case .welcome(let signedIn): return try await welcomed(signedIn, visit)
    }
  }

  /// In, to where they were going, with what the session that had ended left half done.
  func welcomed(_ signedIn: SignedIn, _ visit: Visit) async throws -> Answer {
    // Whoever signs in again in the same browser leaves no session behind.
    if let before = visit.session { try await entrance.signOut(before) }
    let next = try await keep(Carried(in: visit.fields), for: signedIn, visit) ?? visit.fields["next"] ?? "/"
    return .redirect(
      to: Location.isOurs(next) ? next : "/", session: .opened(token: signedIn.token, device: signedIn.device))
  }

  // Goes on where the session had ended: the form lies there, filled, if it concerns who exists for whoever came in.
  private func keep(_ carried: Carried?, for signedIn: SignedIn, _ visit: Visit) async throws -> String? {
    guard let carried, let caller = try await entrance.caller(for: signedIn.token) else { return nil }
    try await forms.keep(carried.fields, sentTo: carried.action, by: visit.at(visit.desk.house.desk(for: caller)))
    return carried.page
  }

  func refused(
    _ visit: Visit, _ errors: [FieldError], _ carried: Carried?, status: Int = 422
  ) -> Answer {
    let page = SignInPage(
      house: house(), token: visit.token(for: "/sign-in"), next: visit.fields["next"], carried: carried,
      typed: visit.fields.without("password").typed(errors))
    return .page(page.page(in: visit.language), status: status)
  }

  private func signOut(_ visit: Visit) async throws -> Answer {
    if let session = visit.session { try await entrance.signOut(session) }
    return .redirect(to: "/sign-in", session: .closed)
  }
}
