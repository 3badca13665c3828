import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts

struct ChangePasswordTests {
  private static let next = "ένα καράβι μέσα στη βροχή"

  @Test(arguments: TestHouse.engines) func `a new password ends every session and begins one`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    try await office.appoint(office.maria, "social_worker", in: office.test.a)
    let (here, elsewhere) = (try await office.token(), try await office.token())
    office.turn(seconds: 60)
    let after = try await office.entrance.changePassword(here, from: Office.password, to: Self.next)
    #expect(try await office.entrance.caller(for: here) == nil)
    #expect(try await office.entrance.caller(for: elsewhere) == nil)
    #expect(try await office.entrance.colleague(for: after.token)?.account == office.maria)
    #expect(try await office.entrance.signIn("Μαρία.Π", Office.password, from: "10.0.0.1").isRefused)
    #expect(try await office.entrance.signIn("Μαρία.Π", Self.next, from: "10.0.0.1").isWelcome)
    let changed: [String] = try await office.test.all(
      """
      SELECT fields FROM audit_subject JOIN audit ON audit.id = audit_subject.audit
      WHERE action = 'accounts.change-own-password' AND kind = 'account'
      """)
    #expect(changed == ["password password_set"])
  }

  @Test(arguments: TestHouse.engines) func `what is wrong with it is said at the field`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    try await office.appoint(office.maria, "social_worker", in: office.test.a)
    let token = try await office.token()
    for (current, chosen, field, fault) in [
      ("not my password", Self.next, "current", PasswordFault.wrong), (Office.password, "short", "chosen", .short),
      (Office.password, Office.password, "chosen", .same), (Office.password, "Κάποια Κάποιου 1", "chosen", .own),
    ] {
      await #expect(throws: Refusal.invalid([FieldError(field, fault.words)])) {
        try await office.entrance.changePassword(token, from: current, to: chosen)
      }
    }
    #expect(try await office.entrance.caller(for: token) != nil)
  }

  @Test(arguments: TestHouse.engines) func `a stolen session does not get to guess the password`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    try await office.appoint(office.maria, "social_worker", in: office.test.a)
    let token = try await office.token()
    for _ in 0..<6 {
      await #expect(throws: Refusal.invalid([FieldError("current", PasswordFault.wrong.words)])) {
        try await office.entrance.changePassword(token, from: "a guess", to: Self.next)
      }
    }
    await #expect(throws: Refusal.notNow("Accounts.Entrance.later")) {
      try await office.entrance.changePassword(token, from: Office.password, to: Self.next)
    }
  }

  @Test(arguments: TestHouse.engines) func `nobody signed in, nobody without a post`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    for stranger in [token, "no such token"] {
      await #expect(throws: Refusal.notAllowed) {
        try await office.entrance.changePassword(stranger, from: Office.password, to: Self.next)
      }
    }
  }
}
