import Civil
import Directory
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts

struct StaffTests {
  @Test(arguments: TestHouse.engines) func `one name to sign in by, however it is written`(engine: Engine) async throws
  {
    let office = try await Office(on: engine)
    await #expect(throws: Refusal.notNow("Accounts.Account.taken")) { _ = try await office.engage("ΜΑΡΙΑ.Π") }
    #expect(try await office.test.all("SELECT sign_in_name FROM account") == ["Μαρία.Π"])
  }

  @Test(arguments: TestHouse.engines) func `nobody gives a post to themselves`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    try await office.appoint(office.maria, "administrator", in: office.test.a)
    let token = try await office.token()
    try await office.setUpSecondStep(token)
    let caller = try #require(try await office.entrance.caller(for: token))
    let role = try #require(office.entrance.roles["social_worker"])
    let (maria, a) = (office.maria, office.test.a)
    await #expect(throws: Refusal.notAllowed) {
      try await office.house.desk(for: caller).write(.editAccounts) { work in
        try work.appoint(maria, as: role, in: a, since: work.today)
      }
    }
    let nikos = try await office.engage("nikos")
    try await office.house.desk(for: caller).write(.editAccounts) { work in
      try work.appoint(nikos, as: role, in: a, since: work.today)
    }
    #expect(try await office.test.all("SELECT COUNT(*) FROM post WHERE role = 'social_worker'") == [1])
  }

  @Test(arguments: TestHouse.engines) func `a head of service sees the accounts of her structure`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (near, far) = (try await office.engage("near"), try await office.engage("far"))
    try await office.appoint(office.maria, "manager", in: office.test.a)
    try await office.appoint(near, "reception", in: office.test.a)
    try await office.appoint(far, "reception", in: office.test.b)
    #expect(try await seen(by: "Μαρία.Π", office) == ["near", "Μαρία.Π"])
    #expect(try await seen(by: "far", office) == ["far"])
  }

  @Test(arguments: ["ab", "two words", "", "a;b", String(repeating: "a", count: 65)])
  func `a name to sign in by is short and plain`(name: String) {
    let new = NewColleague(signInName: name, fullName: "Νίκος", password: Office.password, municipality: "Δήμος")
    #expect(new.errors().map(\.field) == ["sign-in name"])
  }

  @Test func `everything that is wrong is said at once`() {
    let new = NewColleague(signInName: "-", fullName: "1", password: "short", municipality: "Δήμος")
    #expect(new.errors().map(\.field) == ["sign-in name", "full name", "password"])
  }

  private func seen(by name: String, _ office: Office) async throws -> [String] {
    let caller = try #require(try await office.entrance.caller(for: try await office.token(name)))
    let accounts: [Account] = try await office.house.desk(for: caller).list(.viewAccounts, Account.self) {
      scope, look in
      try look.all("SELECT * FROM account WHERE \(Account.within(scope))")
    }
    return accounts.map(\.signInName).sorted()
  }
}
