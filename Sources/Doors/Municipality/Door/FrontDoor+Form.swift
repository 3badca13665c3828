import Accounts
import Hummingbird
import Kit
import Pages

extension FrontDoor {
  /// What was typed. Throws a `Stop` where the body is no form, or too large for one.
  func form(_ call: Call, _ request: Request) async throws -> Fields {
    let type = call.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
    guard type == "application/x-www-form-urlencoded" else { throw Stop(.notAForm) }
    if let length = call.headers[.contentLength].flatMap({ Int($0) }), length > terms.largestForm {
      throw Stop(.tooLarge)
    }
    var bytes: [UInt8] = []
    for try await part in request.body {
      guard bytes.count + part.readableBytes <= terms.largestForm else { throw Stop(.tooLarge) }
      bytes.append(contentsOf: part.readableBytesView)
    }
    do throws(Malformed) { return try Fields(urlEncoded: bytes) } catch { throw Stop(.malformed) }
  }

  /// What is answered instead of the route, where its audience is another, or the form was not ours; nil where all is well.
  /// Whoever must sign in keeps what they typed.
  func stopped(at route: Route, _ reader: Reader, _ typed: Fields) async throws -> Answer? {
    if let answer = try audience(of: route, reader, typed) { return answer }
    guard route.method == .post, !reader.gave(typed[Visit.tokenName], for: reader.call.path) else { return nil }
    guard reader.colleague != nil, isSurelyOurs(reader.call), let page = typed[Visit.pageName], Location.isOurs(page)
    else { throw Stop(.strangerForm) }
    // Signed in anew in another window: the form is theirs, but not of this session. It comes back filled.
    try await townHall.routes.keep(typed.without(), sentTo: reader.call.path, by: reader.visit())
    return .redirect(to: page)
  }

  /// What is answered where the route's audience is another; nil where the reader belongs to it.
  func audience(of route: Route, _ reader: Reader, _ typed: Fields) throws -> Answer? {
    let isForm = route.method == .post
    if isForm, isFromElsewhere(reader.call) { throw Stop(.strangerForm) }
    if route.audience != .public, reader.colleague == nil {
      guard isForm else { return .redirect(to: signInAddress(before: reader.call)) }
      return .page(townHall.gate(reader.visit(), Carried(typed, to: reader.call.path)), status: 403)
    }
    if let colleague = reader.colleague, colleague.mustSetUpSecondStep,
      route.audience != .public || reader.call.path == "/",
      !SecondStepPages.leads(reader.call.path)
    {
      return .redirect(to: SecondStepPages.address)
    }
    if case .holding(let permission) = route.audience, !reader.desk.holds(permission) { throw Refusal.notAllowed }
    return nil
  }

  private func signInAddress(before call: Call) -> String {
    call.path == "/" ? "/sign-in" : "/sign-in?next=" + Location.quoted(Location.of(path: call.path))
  }

  // Browsers say where a form comes from; what says nothing is judged by the token alone.
  private func isFromElsewhere(_ call: Call) -> Bool {
    if let site = fetchSite(call) { return !["same-origin", "none"].contains(site) }
    guard let origin = call.headers[.origin], origin != "null" else { return call.headers[.origin] != nil }
    return origin.split(separator: "/").last.map(String.init) != call.host
  }

  private func isSurelyOurs(_ call: Call) -> Bool { fetchSite(call) == "same-origin" }

  private func fetchSite(_ call: Call) -> String? { HeaderName("Sec-Fetch-Site").flatMap { call.headers[$0] } }
}
