import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts
@testable import Municipality

/// Every route for every role, against the table of roles: whoever the table lets through comes through, and nobody else.
struct RightsTests {
  @Test(arguments: TestHouse.engines) func `a role comes through the routes that roles.yaml gives it, and no other`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    let roles = try Roles.committed(for: house.test.house.areas)
    #expect(roles.all.count == 8)
    for role in roles.all {
      let name = "role-\(role.key.replacing("_", with: "-"))"
      try await house.engage(name, role.key, house.hall.entrance)
      if role.wantsSecondStep { try await house.secondStep(of: name) }
      try await house.visit { browser in
        try await browser.signIn(name)
        for route in house.hall.routes.all
        where "\(route.path)" != "/sign-out" && !"\(route.path)".hasPrefix("/sign-in") {
          let seen = try await ask(route, browser, house)
          let what = "\(role.key): \(route.method.rawValue) \(route.path) answers \(seen.status)"
          #expect(seen.status < 500, "\(what)")
          guard case .holding(let permission) = route.audience else {
            #expect(seen.status != 403, "\(what)")
            continue
          }
          let mayCome = role.grants[permission] != nil
          #expect((seen.status == 403) != mayCome, "\(what)")
        }
      }
    }
  }

  @Test func `somebody without a post comes through nothing that wants a permission`() async throws {
    let house = try await FrontHouse()
    try await house.test.run("DELETE FROM post")
    try await house.visit { browser in
      try await browser.signIn("anna")
      for route in house.hall.routes.all {
        guard case .holding = route.audience else { continue }
        #expect(try await ask(route, browser, house).status == 403, "\(route.path)")
      }
    }
  }

  @Test(arguments: TestHouse.engines) func `how far a post reaches is what roles.yaml says, for every permission`(
    engine: Engine
  ) async throws {
    let house = try await FrontHouse(on: engine)
    let roles = try Roles.committed(for: house.test.house.areas)
    for role in roles.all {
      let name = "reach-\(role.key.replacing("_", with: "-"))"
      try await house.engage(name, role.key, house.hall.entrance)
      if role.wantsSecondStep { try await house.secondStep(of: name) }
      let account: [UUID] = try await house.test.all("SELECT id FROM account WHERE sign_in_name = \(name)")
      try await house.visit { browser in
        try await browser.signIn(name)
        let token = try #require(browser.cookies["merimna-session"])
        let caller = try #require(try await house.hall.entrance.caller(for: token))
        for action in roles.actions {
          let expected: Scope.Reach =
            switch role.grants[action.permission] {
            case .municipality: .municipality
            case .structure: .structures([house.test.a.rawValue])
            case .own: .own(account[0])
            case nil: .nothing
            }
          #expect(caller.scope(of: action.permission).reach == expected, "\(role.key), \(action.permission.name)")
        }
      }
    }
  }

  // With the token of its form, and nothing typed: what is asked for does not exist, or is refused in words.
  private func ask(_ route: Route, _ browser: Browser, _ house: FrontHouse) async throws -> Seen {
    let path = "\(route.path)".replacing(":number", with: "%CE%9D99999").replacing(":slug", with: "nothing")
      .replacing(":day", with: "2026-11-24").replacing(":language", with: "el")
      .replacing(":post", with: UUID().uuidString).replacing(":id", with: UUID().uuidString)
    guard route.method == .post else { return try await browser.open(path) }
    let session = try #require(browser.cookies["merimna-session"])
    let plain = path.removingPercentEncoding ?? path
    let token = house.hall.entrance.formToken(for: plain, of: session)
    return try await browser.post([(Visit.tokenName, token)], to: path)
  }
}
