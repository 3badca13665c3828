import Hummingbird
import Kit
import Logging
import Pages

/// The one way in. Whatever happens behind it, a page comes out, in the reader's language and with every safety header.
struct FrontDoor: HTTPResponder {
  typealias Context = DoorContext

  let townHall: TownHall
  let terms: DoorTerms
  let logger: Logger
  let figures: Figures

  /// The door of a house.
  init(
    _ townHall: TownHall, terms: DoorTerms = DoorTerms(), logger: Logger = Logger(label: "merimna"),
    figures: Figures = Figures()
  ) {
    self.townHall = townHall
    self.figures = figures
    self.terms = terms
    self.logger = logger
  }

  /// The answer to one request. Never throws: what was thrown inside is a page by now.
  func respond(to request: Request, context: DoorContext) async -> Response {
    let began = ContinuousClock.now
    var response: Response
    var route = "-"
    do {
      let call = try Call(request, peer: context.peer, terms: terms)
      let found = townHall.routes.find(call.method, call.path)
      route = found.pattern
      if let asset = try file(call, request) {
        response = asset
      } else {
        response = try await answer(call, request, found)
      }
    } catch {
      response = page(for: error, in: Call.language(of: request, terms))
    }
    for (name, value) in terms.safetyHeaders { response.set(name, value) }
    let took = ContinuousClock.now - began
    figures.note(route: route, status: response.status.code, seconds: took / .seconds(1))
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return request.method == .head ? response.createHeadResponse() : response
  }

  // Who calls is found first, so that even a page that says no stands in the shell of whoever reads it.
  private func answer(_ call: Call, _ request: Request, _ found: Routes.Found) async throws -> Response {
    var reader = Reader(call: call, townHall: townHall, terms: terms)
    do {
      if !Health.isAsked(at: call.path) {
        if let answer = try await setUpFirst(call) { return response(answer, to: reader) }
        try await reader.recognise()
      }
      return try await answer(call, request, found, reader)
    } catch {
      return page(for: error, to: reader, asking: found.pattern)
    }
  }

  // While nothing is set up every address leads to the page on which that is done.
  private func setUpFirst(_ call: Call) async throws -> Answer? {
    guard let settingUp = townHall.settingUp, !SetUpPages.leads(call.path), try await settingUp.isNeeded() else {
      return nil
    }
    return .redirect(to: SetUpPages.address)
  }

  private func answer(
    _ call: Call, _ request: Request, _ found: Routes.Found, _ reader: Reader
  ) async throws -> Response {
    switch found {
    case .nothing: throw Stop(.notFound)
    case .other(let methods):
      throw Stop(.wrongMethod, allowed: methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] })
    case .route(let route, let parameters):
      if route.takesFile { return try await answer(route, parameters, request, reader) }
      let typed: Fields = route.method == .post ? try await form(call, request) : [:]
      if let answer = try await stopped(at: route, reader, typed) { return response(answer, to: reader) }
      do { return response(try await route.act(reader.visit(parameters, fields: typed)), to: reader) } catch Refusal
        .changedMeanwhile
      {
        return page(for: Refusal.changedMeanwhile, to: reader, asking: found.pattern, typed: typed)
      }
    }
  }
}

extension Response {
  mutating func set(_ name: String, _ value: String) {
    if let name = HeaderName(name) { headers[name] = value }
  }
}
