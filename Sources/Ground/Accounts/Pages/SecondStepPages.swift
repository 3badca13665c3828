import Foundation
public import Kit
import Pages

/// The pages of the second step of one's own sign-in.
public struct SecondStepPages: Sendable {
  /// Where they lie.
  public static let address = "/me/second-step"
  let entrance: Entrance
  let house: @Sendable () -> String

  /// The pages, before that entrance; `house` says whose house it is.
  public init(_ entrance: Entrance, house: @escaping @Sendable () -> String) {
    self.entrance = entrance
    self.house = house
  }

  /// What they answer.
  public var routes: [Route] {
    [
      Route(.get, "/me/second-step", .signedIn) { visit in .page(try await page(visit).page) },
      Route(.post, "/me/second-step", .signedIn) { visit in try await setUp(visit) },
      Route(.post, "/me/second-step/codes", .signedIn) { visit in try await change(visit, ending: false) },
      Route(.post, "/me/second-step/end", .signedIn) { visit in try await change(visit, ending: true) },
    ]
  }

  /// Whether somebody who must set up a second step first may go there: nowhere else but to its own pages and out.
  public static func leads(_ path: String) -> Bool { path.hasPrefix(address) || path == "/sign-out" }

  // The secret lies with the visitor alone until a code of it was given: sealed, so that nobody gives another one of their choosing.
  private func page(_ visit: Visit, _ typed: Typed = Typed(), part: String = "") async throws -> SecondStepPage {
    guard let token = visit.session, let colleague = try await entrance.colleague(for: token) else {
      throw Refusal.notAllowed
    }
    let known = visit.seal.show(typed.value("secret")).flatMap { Data(base64Encoded: $0) }
    let totp = known.map(TOTP.init) ?? .random()
    return SecondStepPage(
      visit: visit, colleague: colleague, house: house(), state: try await entrance.secondStep(of: colleague),
      totp: totp, typed: typed, part: part)
  }

  private func setUp(_ visit: Visit) async throws -> Answer {
    guard let token = visit.session else { throw Refusal.notAllowed }
    guard let secret = visit.fields["secret"].flatMap(visit.seal.show).flatMap({ Data(base64Encoded: $0) }) else {
      throw Refusal.notFound
    }
    do {
      try complete(visit)
      let codes = try await entrance.setUpSecondStep(
        token, TOTP(secret), current: visit.fields["current"] ?? "", code: visit.fields["code"] ?? "")
      return try await shown(codes, visit)
    } catch Refusal.invalid(let errors) {
      return .refused(try await page(visit, visit.fields.without("current").typed(errors)).page)
    }
  }

  private func change(_ visit: Visit, ending: Bool) async throws -> Answer {
    guard let token = visit.session, let colleague = try await entrance.colleague(for: token) else {
      throw Refusal.notAllowed
    }
    if ending, colleague.wantsSecondStep { throw Refusal.notNow("Accounts.SecondStep.wanted") }
    do {
      try complete(visit)
      let codes = try await entrance.changeSecondStep(
        token, current: visit.fields["current"] ?? "", code: visit.fields["code"] ?? "", ending: ending)
      guard let codes else { return .redirect(to: "/me?noted=1") }
      return try await shown(codes, visit)
    } catch Refusal.invalid(let errors) {
      return .refused(
        try await page(visit, visit.fields.without("current").typed(errors), part: ending ? "-end" : "-codes").page)
    }
  }

  private func complete(_ visit: Visit) throws(Refusal) {
    let missing = [("code", Word.writeSecondCode), ("current", .writePassword)].filter { name, _ in
      visit.fields[name]?.isEmpty ?? true
    }
    guard missing.isEmpty else { throw .invalid(missing.map { FieldError($0, $1) }) }
  }

  // The answer is the page with the codes itself: they stand in no address, and are shown this once.
  private func shown(_ codes: RecoveryCodes, _ visit: Visit) async throws -> Answer {
    var page = try await page(visit)
    page.codes = codes
    return .page(page.page)
  }
}
