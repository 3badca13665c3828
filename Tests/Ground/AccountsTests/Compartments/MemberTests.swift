import Civil
import Foundation
import Storage
import TestHouse
import Testing

@testable import Accounts
@testable import Kit

struct MemberTests {
  @Test(arguments: TestHouse.engines) func `one names and lets nobody in; another confirms, and it stands open`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (one, other) = (try await office.engage("ένας"), try await office.engage("άλλη"))
    let token = try await office.token()
    _ = try await office.setUpSecondStep(token)
    let new = office.naming(office.maria)
    try await office.namer(one).name(new)
    try await office.namer(one).name(new)
    #expect(try await office.opens(token) == [])
    await #expect(throws: Refusal.notAllowed) { try await office.namer(one).confirm(new.id) }
    #expect(try await office.namer(one).membership().namings.count == 1)
    try await office.namer(other).confirm(new.id)
    try await office.namer(other).confirm(new.id)
    #expect(try await office.opens(token) == [.women])
    #expect(try await office.namer(one).membership().members.count == 1)
    #expect(try await office.namer(one).membership().namings.isEmpty)
  }

  @Test(arguments: TestHouse.engines) func `nobody names or confirms themselves`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let one = try await office.engage("ένας")
    await #expect(throws: Refusal.notAllowed) {
      try await office.namer(office.maria).name(office.naming(office.maria))
    }
    let new = office.naming(office.maria)
    try await office.namer(one).name(new)
    await #expect(throws: Refusal.notAllowed) { try await office.namer(office.maria).confirm(new.id) }
    #expect(try await office.namer(one).membership().namings.count == 1)
    #expect(try await office.namer(one).membership().colleagues.contains { $0.id == one } == false)
  }

  @Test(arguments: TestHouse.engines) func `who was let in and has no second step is in nothing until it is set up`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (one, other) = (try await office.engage("ένας"), try await office.engage("άλλη"))
    let token = try await office.token()
    try await office.letIn(office.maria, .women, by: one, other)
    #expect(try await office.opens(token) == [])
    #expect(try await office.entrance.colleague(for: token)?.mustSetUpSecondStep == true)
    _ = try await office.setUpSecondStep(token)
    #expect(try await office.opens(token) == [.women])
  }

  @Test(arguments: TestHouse.engines) func `what was named is withdrawn, and then confirmed by nobody`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (one, other) = (try await office.engage("ένας"), try await office.engage("άλλη"))
    let new = office.naming(office.maria)
    try await office.namer(one).name(new)
    try await office.namer(other).withdraw(new.id)
    try await office.namer(other).withdraw(new.id)
    await #expect(throws: Refusal.notFound) { try await office.namer(other).confirm(new.id) }
  }

  @Test(arguments: TestHouse.engines) func `one person is enough to end it, from a day on`(engine: Engine) async throws
  {
    let office = try await Office(on: engine)
    let (one, other) = (try await office.engage("ένας"), try await office.engage("άλλη"))
    let token = try await office.token()
    _ = try await office.setUpSecondStep(token)
    try await office.letIn(office.maria, .women, by: one, other)
    let member = try #require(try await office.namer(one).membership().members.first)
    let today = office.today
    await #expect(throws: Refusal.self) {
      try await office.namer(one).end(member.id, version: 1, on: today.adding(days: -1))
    }
    try await office.namer(one).end(member.id, version: 1, on: today)
    try await office.namer(one).end(member.id, version: 1, on: today)
    await #expect(throws: Refusal.changedMeanwhile) {
      try await office.namer(one).end(member.id, version: 1, on: today.adding(days: 3))
    }
    #expect(try await office.opens(token) == [.women])
    office.turn(seconds: 86_400)
    let later = try await office.entrance.colleague(for: token)
    #expect(later == nil || later?.wantsSecondStep == false)
  }

  @Test(arguments: TestHouse.engines) func `who may not name members sees none of it`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let desk = office.house.desk(for: office.test.desk(everywhere: [.viewAccounts, .editAccounts]).caller)
    await #expect(throws: Refusal.notAllowed) { _ = try await desk.membership() }
    await #expect(throws: Refusal.notAllowed) { try await desk.name(office.naming(office.maria)) }
    await #expect(throws: Refusal.notAllowed) { try await desk.confirm(ID()) }
  }
}

extension Office {
  func naming(_ account: ID<Account>) -> NewNaming {
    NewNaming(id: ID(), account: account, compartment: .women, since: today, until: nil)
  }

  /// The compartments that stand open to whoever holds a session, beside the open one.
  func opens(_ token: String) async throws -> Set<Compartment> {
    guard let caller = try await entrance.caller(for: token) else { throw Refusal.notAllowed }
    return caller.scope(of: .viewAccounts).compartments.subtracting([.open])
  }
}
