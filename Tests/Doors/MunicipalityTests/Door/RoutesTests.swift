import Foundation
import Kit
import TestDatabases
import TestHouse
import Testing

@testable import Municipality

/// Every way in, with who may come through. A route that is not written here fails.
struct RoutesTests {
  static let decided = [
    "GET /": "public", "GET /language/:language": "public", "GET /healthz": "public", "GET /readyz": "public",
    "GET /version": "public",
    "GET /sign-in": "public", "POST /sign-in": "public", "POST /sign-out": "signedIn",
    "GET /search": "registry.search", "POST /search": "registry.search", "GET /people/:id": "registry.view",
    "GET /households/:number": "registry.view", "POST /households/:number/facts": "registry.tell",
    "GET /people/new": "registry.edit", "POST /people": "registry.edit", "POST /households": "registry.edit",
    "GET /households/:number/members/new": "registry.edit", "POST /households/:number/members/find": "registry.edit",
    "POST /households/:number/members": "registry.edit", "GET /households/:number/members/:id": "registry.edit",
    "POST /households/:number/members/:id/relation": "registry.edit",
    "POST /households/:number/members/:id/head": "registry.edit",
    "POST /households/:number/members/:id/end": "registry.edit", "GET /sign-in/code": "public",
    "POST /sign-in/code": "public", "GET /me": "signedIn", "POST /me/password": "signedIn",
    "POST /me/sessions/end": "signedIn",
    "GET /programmes": "programmes.view", "GET /programmes/:slug": "programmes.view",
    "POST /programmes/editions/:id/approve": "programmes.approve", "GET /services": "public",
    "GET /services/:slug": "public", "GET /trail": "audit.read", "GET /trail/:day": "audit.read",
    "POST /trail/verify": "audit.read", "GET /people/:id/sightings": "audit.read",
    "GET /households/incomplete": "registry.view", "POST /clashes/settle": "registry.edit",
    "GET /failures": "kit.failures", "POST /failures/job": "kit.failures", "POST /failures/delivery": "kit.failures",
    "GET /imports": "registry.import", "POST /imports": "registry.import", "GET /imports/files/:id": "registry.import",
    "POST /imports/files/:id/order": "registry.import", "POST /imports/files/:id/drop": "registry.import",
    "GET /imports/:id": "registry.import", "GET /imports/:id/refused": "registry.import",
    "POST /imports/:id/undo": "registry.import",
    "GET /colleagues": "accounts.edit", "GET /colleagues/new": "accounts.edit",
    "POST /colleagues": "accounts.edit", "GET /colleagues/:id": "accounts.edit",
    "POST /colleagues/:id/code": "accounts.edit", "POST /colleagues/:id/posts": "accounts.edit",
    "POST /colleagues/:id/posts/:post/end": "accounts.edit", "POST /colleagues/:id/close": "accounts.edit",
    "POST /colleagues/:id/reopen": "accounts.edit", "POST /colleagues/:id/second-step/end": "accounts.edit",
    "GET /sign-in/second": "public", "POST /sign-in/second": "public", "GET /me/second-step": "signedIn",
    "POST /me/second-step": "signedIn", "POST /me/second-step/codes": "signedIn",
    "POST /me/second-step/end": "signedIn", "GET /compartments": "accounts.name-members",
    "POST /compartments": "accounts.name-members",
    "POST /compartments/namings/:id/confirm": "accounts.name-members",
    "POST /compartments/namings/:id/withdraw": "accounts.name-members",
    "POST /compartments/members/:id/end": "accounts.name-members",
  ]

  @Test func `every route has its decision, and every decision its route`() async throws {
    let routes = try await FrontHouse().hall.routes
    let found = routes.all.map { ("\($0.method.rawValue) \($0.path)", audience($0)) }
    #expect(Dictionary(found, uniquingKeysWith: { one, _ in one }) == Self.decided)
    #expect(routes.doubled == [])
  }

  @Test func `every form about somebody says where it lies while it is kept half typed`() async throws {
    for route in try await FrontHouse().hall.routes.all where route.method == .post && !route.path.parameters.isEmpty {
      #expect(route.compartment != nil, "\(route.path)")
    }
  }

  @Test func `a stranger comes through the public routes alone`() async throws {
    let house = try await FrontHouse()
    try await house.visit { browser in
      for route in house.hall.routes.all where route.audience != .public {
        let path = "\(route.path)".replacing(":number", with: "1").replacing(":id", with: UUID().uuidString)
          .replacing(":post", with: UUID().uuidString)
        let seen = route.method == .get ? try await browser.open(path) : try await browser.post([], to: path)
        #expect(route.method == .get ? seen["Location"]?.hasPrefix("/sign-in") == true : seen.status == 403)
      }
    }
  }

  @Test func `who holds no permission of citizens' files meets none`() async throws {
    try await FrontHouse().visit { browser in
      try await browser.signIn("admin")
      #expect(try await browser.open("/").text.contains("action=\"/search\"") == false)
      for path in ["/search", "/people/\(UUID().uuidString)", "/households/%CE%9D00007"] {
        let seen = try await browser.open(path)
        #expect(seen.status == 403 && seen.text.contains("Αυτή η ενέργεια δεν ανήκει στον ρόλο σας"), "\(path)")
      }
    }
  }

  private func audience(_ route: Route) -> String {
    switch route.audience {
    case .public: "public"
    case .signedIn: "signedIn"
    case .holding(let permission): permission.name
    }
  }
}
