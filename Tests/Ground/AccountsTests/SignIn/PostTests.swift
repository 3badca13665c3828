import Civil
import Foundation
import Kit
import Registry
import Storage
import TestHouse
import Testing

@testable import Accounts

struct PostTests {
  @Test(arguments: TestHouse.engines) func `only the posts of today carry anything`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    try await office.appoint(office.maria, "social_worker", in: office.test.a, from: -30, to: -1)
    try await office.appoint(office.maria, "manager", in: office.test.b, from: 1)
    #expect(try await office.entrance.colleague(for: token)?.posts.isEmpty == true)
    #expect(try await reach(.viewPerson, office, token) == .nothing)
    try await office.appoint(office.maria, "social_worker", in: office.test.a, from: 0, to: 0)
    #expect(try await office.entrance.colleague(for: token)?.posts.map(\.structure) == ["Α"])
    #expect(try await reach(.viewPerson, office, token) == .municipality)
  }

  @Test(arguments: TestHouse.engines) func `a post reaches its own structure, two posts both`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    try await office.appoint(office.maria, "manager", in: office.test.a)
    #expect(try await reach(.viewAccounts, office, token) == .structures([office.test.a.rawValue]))
    try await office.appoint(office.maria, "manager", in: office.test.b)
    let both: Set = [office.test.a.rawValue, office.test.b.rawValue]
    #expect(try await reach(.viewAccounts, office, token) == .structures(both))
  }

  @Test(arguments: TestHouse.engines) func `an administrator sees no citizen`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    try await office.appoint(office.maria, "administrator", in: office.test.a)
    try await office.setUpSecondStep(token)
    #expect(try await reach(.editAccounts, office, token) == .municipality)
    for permission in [Permission.viewPerson, .searchPeople, .editPerson, .tellFacts, .importPeople] {
      #expect(try await reach(permission, office, token) == .nothing)
    }
  }

  @Test(arguments: TestHouse.engines) func `compartments and barred households come with the caller, while they last`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    let (one, other) = (try await office.engage("first"), try await office.engage("second"))
    let (today, household) = (TestHouse.noon.day(in: athens), UUID())
    try await office.appoint(office.maria, "social_worker", in: office.test.a)
    for (compartment, until) in [(Compartment.women, today), (.health, today.adding(days: -1))] {
      try await office.test.run(
        """
        INSERT INTO compartment_member (id, version, account, compartment, since, until, named_by, seconded_by)
        VALUES (\(UUID()), 1, \(office.maria), \(compartment), \(today.adding(days: -9)), \(until), \(one), \(other))
        """)
    }
    try await office.test.run(
      """
      INSERT INTO recusal (id, version, account, household, since)
      VALUES (\(UUID()), 1, \(office.maria), \(household), \(today))
      """)
    try await office.setUpSecondStep(token)
    let scope = try await office.entrance.caller(for: token)?.scope(of: .viewPerson)
    #expect(scope == Scope(.municipality, compartments: [.open, .women], barred: [household]))
  }

  @Test(arguments: TestHouse.engines) func `two people name a member, and neither is the member`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (one, other) = (try await office.engage("first"), try await office.engage("second"))
    for (named, seconded) in [(one, one), (office.maria, one), (other, office.maria)] {
      await #expect(throws: (any Error).self) {
        try await office.test.run(
          """
          INSERT INTO compartment_member (id, version, account, compartment, since, named_by, seconded_by)
          VALUES (\(UUID()), 1, \(office.maria), 'women', \(TestHouse.noon.day(in: athens)), \(named), \(seconded))
          """)
      }
    }
  }

  private func reach(_ permission: Permission, _ office: Office, _ token: String) async throws -> Scope.Reach? {
    try await office.entrance.caller(for: token)?.scope(of: permission).reach
  }
}
