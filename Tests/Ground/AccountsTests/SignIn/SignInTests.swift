import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts

struct SignInTests {
  @Test(arguments: TestHouse.engines) func `the name opens in capitals and without accents, the password only as it is`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    for name in ["Μαρία.Π", "ΜΑΡΊΑ.Π", " μαρια.π "] {
      #expect(try await office.entrance.signIn(name, Office.password, from: "10.0.0.1").isWelcome)
    }
    #expect(try await office.entrance.signIn("Μαρία.Π", Office.password.uppercased(), from: "10.0.0.2").isRefused)
  }

  @Test(arguments: TestHouse.engines) func `a composed and a decomposed accent are the same password`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let decomposed = Office.password.decomposedStringWithCanonicalMapping
    #expect(decomposed.unicodeScalars.count > Office.password.unicodeScalars.count)
    #expect(try await office.entrance.signIn("Μαρία.Π", decomposed, from: "10.0.0.1").isWelcome)
  }

  @Test(arguments: TestHouse.engines) func `no such name, a wrong password and a closed account: one answer`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let closed = try await office.engage("nikos")
    try await office.test.run("UPDATE account SET closed = \(TestHouse.noon.day(in: athens)) WHERE id = \(closed)")
    #expect(try await office.entrance.signIn("nobody", Office.password, from: "10.0.0.1").isRefused)
    #expect(try await office.entrance.signIn("Μαρία.Π", "something else entirely", from: "10.0.0.1").isRefused)
    #expect(try await office.entrance.signIn("nikos", Office.password, from: "10.0.0.1").isRefused)
    #expect(try await office.test.all("SELECT COUNT(*) FROM session") == [0])
  }

  @Test(arguments: TestHouse.engines) func `two sign-ins at once are two sessions, each ended alone`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    async let first = office.token(from: "10.0.0.1")
    async let second = office.token(from: "10.0.0.2")
    let tokens = try await [first, second]
    #expect(tokens[0] != tokens[1])
    try await office.entrance.signOut(tokens[0])
    #expect(try await office.entrance.caller(for: tokens[0]) == nil)
    #expect(try await office.entrance.colleague(for: tokens[1])?.account == office.maria)
    try await office.entrance.signOut(tokens[0])
    try await office.entrance.signOut("no such token")
  }

  @Test(arguments: TestHouse.engines) func `a password that was hashed cheaper is hashed anew at the next sign-in`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let before: [String] = try await office.test.all("SELECT password FROM account")
    let dearer = ScryptCost(rounds: 5, block: 8, lanes: 1)
    let entrance = Entrance(office.house, on: office.test.database, roles: office.entrance.roles, cost: dearer)
    #expect(try await entrance.signIn("Μαρία.Π", Office.password, from: "10.0.0.1").isWelcome)
    let after: [String] = try await office.test.all("SELECT password FROM account")
    #expect(before[0].contains("ln=4") && after[0].contains("ln=5"))
    #expect(try await entrance.signIn("Μαρία.Π", Office.password, from: "10.0.0.1").isWelcome)
  }

  @Test(arguments: TestHouse.engines) func `who came in, was refused and went out stands in the audit`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    _ = try await office.entrance.signIn("Μαρία.Π", "something else entirely", from: "10.0.0.1")
    _ = try await office.entrance.signIn("nobody", "something else entirely", from: "10.0.0.1")
    try await office.entrance.signOut(token)
    let staff = "system entrance for staff \(office.maria.rawValue)"
    let entries: [String] = try await office.test.all(
      "SELECT action || ' by ' || who FROM audit WHERE action LIKE '%sign%' ORDER BY id")
    #expect(
      entries == [
        "accounts.sign-in by \(staff)", "accounts.refuse-sign-in by system entrance for visitor",
        "accounts.refuse-sign-in by system entrance for visitor", "accounts.sign-out by \(staff)",
      ])
    let refused: [UUID] = try await office.test.all(
      """
      SELECT subject FROM audit_subject JOIN audit ON audit.id = audit_subject.audit
      WHERE action = 'accounts.refuse-sign-in'
      """)
    #expect(refused == [office.maria.rawValue])
  }

  @Test(arguments: TestHouse.engines)
  func `of tokens and of what failures are counted against the database holds only hashes`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    _ = try await office.entrance.signIn("my-password-by-mistake", "x", from: "10.0.0.9")
    let hashes: [Data] = try await office.test.all("SELECT token_hash FROM session")
    let keys: [Data] = try await office.test.all("SELECT key FROM sign_in_attempt")
    #expect(hashes == [Token.hash(token)] && hashes[0] != Data(token.utf8))
    #expect(!keys.isEmpty && keys.allSatisfy { $0.count == 32 })
  }
}
