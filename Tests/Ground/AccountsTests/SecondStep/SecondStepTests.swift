import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts

struct SecondStepTests {
  @Test(arguments: TestHouse.engines) func `who set it up comes in by password and code, and by neither alone`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (totp, _) = try await office.setUpSecondStep()
    office.turn(seconds: 60)
    let ticket = try await office.ticket()
    #expect(try await office.entrance.signIn(ticket, second: "000000", from: "10.0.0.1").isRefused)
    guard
      case .welcome(let signedIn) = try await office.entrance.signIn(
        ticket, second: totp.code(office.step), from: "10.0.0.1")
    else { throw Refusal.notAllowed }
    #expect(try await office.entrance.colleague(for: signedIn.token)?.account == office.maria)
  }

  @Test(arguments: TestHouse.engines) func `a code opens once, also for two at the same moment`(engine: Engine)
    async throws
  {
    let office = try await Office(on: engine)
    let (totp, _) = try await office.setUpSecondStep()
    office.turn(seconds: 60)
    let (ticket, code) = (try await office.ticket(), totp.code(office.step))
    let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { try await office.entrance.signIn(ticket, second: code, from: "10.0.0.1").isWelcome }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(answers == 1)
  }

  @Test(arguments: TestHouse.engines) func `a code on paper opens once, in small letters and without its dash`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (_, codes) = try await office.setUpSecondStep()
    #expect(Set(codes.all).count == 10)
    let typed = codes.all[3].lowercased().replacing("-", with: " ")
    #expect(try await office.entrance.signIn(try await office.ticket(), second: typed, from: "10.0.0.1").isWelcome)
    #expect(try await office.entrance.signIn(try await office.ticket(), second: typed, from: "10.0.0.1").isRefused)
    let kept: [Data] = try await office.test.all("SELECT mac FROM recovery_code")
    #expect(kept.count == 10 && kept.allSatisfy { $0.count == 32 })
  }

  @Test(arguments: TestHouse.engines)
  func `the page of the second step lasts five minutes, and no longer than the password`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (totp, _) = try await office.setUpSecondStep()
    let ticket = try await office.ticket()
    office.turn(seconds: 301)
    guard case .tooLate = try await office.entrance.signIn(ticket, second: totp.code(office.step), from: "10.0.0.1")
    else { throw Refusal.notAllowed }
    let another = try await office.ticket()
    let hashed = try await office.entrance.hashed("ένα άλλο σύννεφο 9")
    try await office.test.run("UPDATE account SET password = \(hashed) WHERE id = \(office.maria)")
    guard case .tooLate = try await office.entrance.signIn(another, second: totp.code(office.step), from: "10.0.0.1")
    else { throw Refusal.notAllowed }
    for forged in ["", "x", "\(office.maria.rawValue).1.AAAA", another.replacing(".", with: "..")] {
      guard case .tooLate = try await office.entrance.signIn(forged, second: "000000", from: "10.0.0.1") else {
        throw Refusal.notAllowed
      }
    }
  }

  @Test(arguments: TestHouse.engines)
  func `guesses at the code are slowed down, and the password does not wipe them out`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (totp, _) = try await office.setUpSecondStep()
    office.turn(seconds: 60)
    var waits = 0
    for _ in 0..<7 {
      let answer = try await office.entrance.signIn(try await office.ticket(), second: "000000", from: "10.0.0.1")
      if answer.wait != nil { waits += 1 }
    }
    #expect(waits > 0)
    office.turn(seconds: 900)
    let answer = try await office.entrance.signIn(
      try await office.ticket(), second: totp.code(office.step), from: "10.0.0.1")
    #expect(answer.isWelcome)
  }

  @Test(arguments: TestHouse.engines) func `an administrator without a second step may do nothing until it is set up`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    try await office.appoint(office.maria, "administrator", in: office.test.a)
    let token = try await office.token()
    let before = try #require(try await office.entrance.colleague(for: token))
    #expect(before.mustSetUpSecondStep)
    #expect(!office.house.desk(for: before.caller).holds(.editAccounts))
    _ = try await office.setUpSecondStep(token)
    let after = try #require(try await office.entrance.colleague(for: token))
    #expect(!after.mustSetUpSecondStep)
    #expect(office.house.desk(for: after.caller).holds(.editAccounts))
  }

  @Test(arguments: TestHouse.engines) func `setting it up wants the password and a code, and ends every other session`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (here, elsewhere) = (try await office.token(), try await office.token())
    let totp = TOTP.random()
    await #expect(throws: Refusal.self) {
      try await office.entrance.setUpSecondStep(here, totp, current: "wrong", code: totp.code(office.step))
    }
    await #expect(throws: Refusal.self) {
      try await office.entrance.setUpSecondStep(here, totp, current: Office.password, code: "12")
    }
    _ = try await office.entrance.setUpSecondStep(here, totp, current: Office.password, code: totp.code(office.step))
    #expect(try await office.entrance.colleague(for: here) != nil)
    #expect(try await office.entrance.colleague(for: elsewhere) == nil)
    let sealed: [Data] = try await office.test.all("SELECT sealed FROM second_step")
    #expect(sealed.count == 1 && sealed[0].range(of: totp.secret) == nil)
  }

  @Test(arguments: TestHouse.engines) func `who hands over a one-time code cannot use it where there is a second step`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (totp, _) = try await office.setUpSecondStep()
    office.turn(seconds: 60)
    let desk = office.test.desk(everywhere: [.viewAccounts, .editAccounts])
    let code = try await office.entrance.issueCode(
      for: office.maria, by: office.house.desk(for: desk.caller))
    let digits = try #require(code.digits)
    let chosen = "ένα άλλο σύννεφο 9"
    for second in ["", "000000"] {
      let answer = try await office.entrance.enter(
        "Μαρία.Π", code: digits, choosing: chosen, second: second, from: "10.0.0.1")
      #expect(answer.isRefused)
    }
    let answer = try await office.entrance.enter(
      "Μαρία.Π", code: digits, choosing: chosen, second: totp.code(office.step), from: "10.0.0.1")
    #expect(answer.isWelcome)
  }

  @Test(arguments: TestHouse.engines)
  func `taking it away ends sessions and memberships, and nobody does it to themselves`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let token = try await office.token()
    _ = try await office.setUpSecondStep(token)
    let (one, other) = (try await office.engage("ένας"), try await office.engage("άλλη"))
    try await office.letIn(office.maria, .women, by: one, other)
    let before = try #require(try await office.entrance.colleague(for: token))
    #expect(before.wantsSecondStep)
    let own = office.house.desk(for: before.caller)
    await #expect(throws: Refusal.notAllowed) { try await own.takeAwaySecondStep(of: office.maria, version: 1) }
    let keeper = office.house.desk(for: office.test.desk(everywhere: [.viewAccounts, .editAccounts]).caller)
    try await keeper.takeAwaySecondStep(of: office.maria, version: 1)
    #expect(try await office.entrance.colleague(for: token) == nil)
    let after = try #require(try await office.entrance.colleague(for: try await office.token()))
    #expect(!after.wantsSecondStep)
    try await keeper.takeAwaySecondStep(of: office.maria, version: 1)
  }
}

extension Office {
  var today: CivilDate { house.clock().day(in: athens) }
  var step: Int { TOTP.step(of: house.clock()) }

  /// Sets up Maria's second step.
  @discardableResult
  func setUpSecondStep(_ token: String? = nil) async throws -> (TOTP, RecoveryCodes) {
    let totp = TOTP.random()
    let session = if let token { token } else { try await self.token() }
    return (
      totp, try await entrance.setUpSecondStep(session, totp, current: Self.password, code: totp.code(step))
    )
  }

  /// What the page of the second step brings back, once Maria's password was right.
  func ticket() async throws -> String {
    guard case .second(let ticket) = try await entrance.signIn("Μαρία.Π", Self.password, from: "10.0.0.1") else {
      throw Refusal.notAllowed
    }
    return ticket
  }

  /// Lets somebody into a compartment, as two others do.
  func letIn(_ account: ID<Account>, _ compartment: Compartment, by one: ID<Account>, _ other: ID<Account>) async throws
  {
    let id = ID<Naming>()
    let new = NewNaming(
      id: id, account: account, compartment: compartment, since: today, until: nil)
    try await namer(one).name(new)
    try await namer(other).confirm(id)
  }

  /// The desk of somebody who names members everywhere.
  func namer(_ account: ID<Account>) -> Desk {
    let post = Kit.Post(in: test.a.rawValue, grants: [.nameMembers: .municipality])
    return house.desk(for: .staff(Staff(account.rawValue, posts: [post], compartments: [], barred: [])))
  }
}
