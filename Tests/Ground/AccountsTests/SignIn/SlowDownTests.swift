import Kit
import Storage
import TestHouse
import Testing

@testable import Accounts

struct SlowDownTests {
  @Test(arguments: ["Μαρία.Π", "nobody"], TestHouse.engines)
  func `after five failures each further one waits longer, whether there is such an account or not`(
    name: String, engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    for _ in 0..<6 { #expect(try await fail(name, office).isRefused) }
    #expect(try await fail(name, office).wait == 2)
    office.turn(seconds: 2)
    #expect(try await fail(name, office).isRefused)
    #expect(try await fail(name, office).wait == 4)
  }

  @Test(arguments: TestHouse.engines) func `a wait outlives a restart, and the right password does not shorten it`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    for _ in 0..<6 { _ = try await fail("Μαρία.Π", office) }
    let restarted = try office.another()
    #expect(try await restarted.signIn("Μαρία.Π", Office.password, from: "10.0.0.7").wait == 2)
    office.turn(seconds: 2)
    #expect(try await restarted.signIn("Μαρία.Π", Office.password, from: "10.0.0.7").isWelcome)
    #expect(try await fail("Μαρία.Π", office).isRefused, "Whoever came in begins anew.")
  }

  @Test(arguments: TestHouse.engines)
  func `nobody is locked out by a stranger: a browser that was here is counted alone`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let device = try await office.signedIn().device
    for _ in 0..<6 { _ = try await fail("Μαρία.Π", office) }
    #expect(try await office.entrance.signIn("Μαρία.Π", Office.password, from: "10.0.0.1").wait != nil)
    let known = try await office.entrance.signIn("Μαρία.Π", Office.password, from: "10.0.0.1", device: device)
    #expect(known.isWelcome)
    for forged in ["x", "x.y", String(device.dropLast(4)) + "AAAA", ""] {
      #expect(try await office.entrance.signIn("Μαρία.Π", "wrong", from: "10.0.0.1", device: forged).wait != nil)
    }
  }

  @Test(arguments: TestHouse.engines) func `a mark of another account opens no other count`(engine: Engine) async throws
  {
    let office = try await Office(on: engine)
    _ = try await office.engage("nikos")
    let device = try await office.signedIn("nikos").device
    for _ in 0..<6 { _ = try await fail("Μαρία.Π", office) }
    #expect(try await office.entrance.signIn("Μαρία.Π", Office.password, from: "::1", device: device).wait != nil)
  }

  @Test(arguments: TestHouse.engines) func `a known browser is slowed down too`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let device = try await office.signedIn().device
    for _ in 0..<6 { _ = try await office.entrance.signIn("Μαρία.Π", "wrong", from: "10.0.0.1", device: device) }
    #expect(try await office.entrance.signIn("Μαρία.Π", "wrong", from: "10.0.0.1", device: device).wait == 2)
  }

  @Test(arguments: TestHouse.engines) func `a hundred attempts at once are a hundred`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let answers = try await withThrowingTaskGroup(of: SignInAnswer.self) { group in
      for _ in 0..<100 { group.addTask { try await fail("Μαρία.Π", office) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count(where: \.isRefused) == 6 && answers.count { $0.wait != nil } == 94)
  }

  @Test(arguments: TestHouse.engines) func `one address is slowed down whichever names it tries`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    for number in 0..<31 { _ = try await fail("name-\(number)", office, from: "2001:db8::\(number)") }
    #expect(try await fail("another", office, from: "2001:db8::ffff").wait == 2)
    #expect(try await fail("another", office, from: "2001:db8:0:1::1").isRefused)
  }

  @Test(arguments: TestHouse.engines) func `failures are forgotten after a day`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    for _ in 0..<6 { _ = try await fail("Μαρία.Π", office) }
    office.turn(seconds: SlowDown.memory + 1)
    for _ in 0..<6 { #expect(try await fail("Μαρία.Π", office).isRefused) }
    office.turn(seconds: SlowDown.memory + 1)
    _ = try await office.token()
    #expect(try await office.test.all("SELECT COUNT(*) FROM sign_in_attempt WHERE failures > 0") == [0])
  }

  @Test func `waits grow and never pass a minute`() {
    for kind in [SlowDown.Kind.account, .address, .device, .session] {
      let waits = (0...10_000).map { SlowDown.wait(after: $0, of: kind) }
      #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(waits[0] == 0 && waits[10_000] == SlowDown.longest)
    }
  }

  @Test func `an IPv4 address in IPv6 clothes is itself`() {
    #expect(SlowDown.place("::ffff:10.0.0.1") == SlowDown.place("10.0.0.1"))
    #expect(SlowDown.place("::ffff:10.0.0.1") != SlowDown.place("10.0.0.2"))
    #expect(SlowDown.place("nonsense") == "nonsense")
  }

  private func fail(
    _ name: String, _ office: Office, from address: String = "192.0.2.1"
  ) async throws -> SignInAnswer {
    try await office.entrance.signIn(name, "something else entirely", from: address)
  }
}
