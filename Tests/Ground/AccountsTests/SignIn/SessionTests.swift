import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts

struct SessionTests {
  @Test(arguments: TestHouse.engines) func `a session ends after half an hour without use`(engine: Engine) async throws
  {
    let office = try await Office(on: engine)
    let token = try await office.token()
    for _ in 0..<3 {
      office.turn(seconds: 29 * 60)
      #expect(try await office.entrance.caller(for: token) != nil)
    }
    office.turn(seconds: 30 * 60)
    #expect(try await office.entrance.caller(for: token) == nil)
  }

  @Test(arguments: TestHouse.engines) func `a session ends after ten hours however busy`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    for _ in 0..<29 {
      office.turn(seconds: 20 * 60)
      #expect(try await office.entrance.caller(for: token) != nil)
    }
    office.turn(seconds: 20 * 60)
    #expect(try await office.entrance.caller(for: token) == nil)
  }

  @Test(arguments: TestHouse.engines) func `a session lives on in another process and after a restart`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    #expect(try await office.another().colleague(for: token)?.fullName == "Κάποια Κάποιου")
  }

  @Test(arguments: TestHouse.engines) func `an account that is closed is out at once`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    try await office.test.run("UPDATE account SET closed = \(TestHouse.noon.day(in: athens))")
    #expect(try await office.entrance.caller(for: token) == nil)
  }

  @Test(arguments: TestHouse.engines) func `a form's token is good for that form of that session alone`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (one, other) = (try await office.token(), try await office.token())
    let formToken = office.entrance.formToken(for: "/people/7", of: one)
    #expect(office.entrance.accepts(formToken, for: "/people/7", of: one))
    #expect(try office.another().accepts(formToken, for: "/people/7", of: one))
    #expect(!office.entrance.accepts(formToken, for: "/people/8", of: one))
    #expect(!office.entrance.accepts(formToken, for: "/people/7", of: other))
    for forged in ["", "x", "=", String(formToken.dropLast()), formToken + "A"] {
      #expect(!office.entrance.accepts(forged, for: "/people/7", of: one))
    }
  }
}
