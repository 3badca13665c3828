import Foundation
import Kit
import Storage
import TestHouse
import Testing

/// What was typed into a form that could not be taken lies where its subject does.
struct RoutesDraftTests {
  private let routes = Routes([
    Route(.post, "/letters/:id", .signedIn) { _ in .redirect(to: "/") },
    Route(.post, "/people/:id", .signedIn, in: { try Self.compartment($0) }) { _ in .redirect(to: "/") },
    Route(.get, "/people/:id", .signedIn) { _ in .redirect(to: "/") },
  ])

  private static func compartment(_ visit: Visit) throws -> Compartment {
    switch (try visit.parameter("id"), visit.fields["of"]) {
    case ("8", "her"): .women
    case ("9", _): throw Refusal.notFound
    case ("10", _): throw Refusal.notAllowed
    default: .open
    }
  }

  @Test(arguments: TestHouse.engines) func `it is kept in the compartment of whom it concerns`(engine: Engine)
    async throws
  {
    let house = try await TestHouse([Letter.area], on: engine)
    let desk = house.desk(in: [.women])
    for path in ["/letters/7", "/people/7", "/people/8"] { try await keep(["of": "her"], path, desk) }
    #expect(try await desk.draft(of: "/letters/7")?.fields == ["of": "her"])
    #expect(try await desk.draft(of: "/people/7") != nil)
    #expect(try await desk.draft(of: "/people/8") == nil)
    #expect(try await desk.draft(of: "/people/8", in: .women)?.fields == ["of": "her"])
  }

  @Test(arguments: TestHouse.engines) func `of whom does not exist for the visitor nothing is kept, nor of no form`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse([Letter.area], on: engine)
    let outside = house.desk()
    for path in ["/people/8", "/people/9", "/people/10", "/nowhere", "/letters"] {
      try await keep(["of": "her"], path, outside)
    }
    #expect(try await house.all("SELECT COUNT(*) FROM draft") as [Int] == [0])
  }

  private func keep(_ fields: Fields, _ path: String, _ desk: Desk) async throws {
    let seal = VisitSeal(token: { $0 }, hide: { $0 }, show: { $0 })
    try await routes.keep(fields, sentTo: path, by: Visit(desk: desk, path: "/", seal: seal))
  }
}
