public import Kit
import Pages

/// What everybody who works here sees of their own account: where they are signed in, and their password.
public struct OwnPages: Sendable {
  let entrance: Entrance

  /// The pages, before that entrance.
  public init(_ entrance: Entrance) { self.entrance = entrance }

  /// What they answer.
  public var routes: [Route] {
    [
      Route(.get, "/me", .signedIn) { visit in .page(try await page(visit).page) },
      Route(.post, "/me/password", .signedIn) { visit in try await changePassword(visit) },
      Route(.post, "/me/sessions/end", .signedIn) { visit in try await endOthers(visit) },
    ]
  }

  /// Where they stand in the menu.
  public static let signposts = [Signpost(.myAccount, .lock, to: "/me", in: .mine)]

  private func page(
    _ visit: Visit, _ typed: Typed = Typed(), _ part: OwnPage.Part = .password
  ) async throws -> OwnPage {
    guard let token = visit.session, let colleague = try await entrance.colleague(for: token) else {
      throw Refusal.notAllowed
    }
    return OwnPage(
      visit: visit, colleague: colleague, sessions: try await entrance.sessions(of: token),
      second: try await entrance.secondStep(of: colleague), typed: typed, part: part)
  }

  // Every session ends with the old password; this browser goes on in a new one.
  private func changePassword(_ visit: Visit) async throws -> Answer {
    let (current, chosen) = (visit.fields["current"] ?? "", visit.fields["chosen"] ?? "")
    let errors = ChosenPassword.errors(
      in: visit.fields, besides: current.isEmpty ? [FieldError("current", .writePassword)] : [])
    do {
      guard errors.isEmpty, let token = visit.session else { throw Refusal.invalid(errors) }
      let signedIn = try await entrance.changePassword(token, from: current, to: chosen)
      return .redirect(
        to: "/me?noted=1", session: .opened(token: signedIn.token, device: signedIn.device))
    } catch Refusal.invalid(let errors) {
      return .refused(try await page(visit, visit.fields.without("current", "chosen", "again").typed(errors)).page)
    }
  }

  private func endOthers(_ visit: Visit) async throws -> Answer {
    let (which, current) = (visit.fields["which"] ?? "", visit.fields["current"] ?? "")
    var errors: [FieldError] = []
    if which.isEmpty { errors.append(FieldError("which", .chooseWhere)) }
    if current.isEmpty { errors.append(FieldError("current", .writePassword)) }
    do {
      guard errors.isEmpty, let token = visit.session else { throw Refusal.invalid(errors) }
      try await entrance.endOthers(
        of: token, only: which == OwnPage.everywhere ? nil : try visit.hidden("which"), password: current)
    } catch Refusal.invalid(let errors) {
      return .refused(try await page(visit, visit.fields.without("current").typed(errors), .sessions).page)
    }
    return .redirect(to: "/me?noted=1")
  }
}
