@testable import Audit
import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct SealerTests {
  @Test(arguments: TestHouse.engines) func `what is written and looked at is sealed in order and anchored`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    let slips = try await house.write(3)
    try await house.look(at: slips[1])
    try await house.sealer.seal()
    #expect(try await house.shared.all("SELECT number FROM audit ORDER BY id") == [1, 2, 3, 4])
    #expect(try await house.verify() == Verification(passed: 4))
    let lines = try String(contentsOfFile: house.anchor.path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 4)
  }

  @Test(arguments: TestHouse.engines) func `what a list showed is spread over its subjects when it is sealed`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    try await house.write(3)
    #expect(try await house.list() == 3)
    #expect(try await house.shared.all("SELECT COUNT(*) FROM audit_subject") == [3])
    #expect(try await house.sealer.seal() == 1)
    #expect(try await house.shared.all("SELECT COUNT(*) FROM audit_subject") == [6])
    #expect(try await house.shared.all("SELECT COUNT(*) FROM audit WHERE packed IS NOT NULL") == [0])
    #expect(try await house.verify() == Verification(passed: 4))
  }

  @Test(arguments: TestHouse.engines) func `of several sealers one seals, until its lease runs out`(engine: Engine)
    async throws
  {
    let house = try await SealedHouse(on: engine)
    try await house.write(1)
    let other = Sealer(house.house, anchor: house.anchor)
    try await house.look(at: house.write(1)[0])
    #expect(try await other.seal() == 0)
    house.clock.pass(seconds: 5)
    #expect(try await other.seal() == 1)
    try await house.desk.write(Slip.viewing) { try $0.insert(Slip()) }
    #expect(try await house.sealer.seal() == 0)
    #expect(try await other.seal() == 1)
    #expect(try await house.verify() == Verification(passed: 4))
  }

  @Test(arguments: TestHouse.engines)
  func `a sealer is behind once an entry waits for more than a minute, as the verification says, until it is sealed`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    let slip = try await house.write(1)[0]
    for _ in 0..<600 { try await house.run([Forgery.row(UUID())]) }
    try await house.look(at: slip)
    house.clock.pass(seconds: 60)
    #expect(try await !house.sealer.isBehind())
    house.clock.pass(seconds: 1)
    #expect(try await house.sealer.isBehind())
    #expect(try await house.verify().findings.last == .unsealed(count: 1, since: TestHouse.noon))
    await #expect(throws: SealingRefusal.self) { try await house.sealer.seal() }
    #expect(try await !house.sealer.isBehind(), "What nobody here wrote is not for the sealer to seal.")
  }

  @Test(arguments: TestHouse.engines) func `more than one batch is sealed at once`(engine: Engine) async throws {
    let house = try await SealedHouse(on: engine)
    let slip = try await house.write(1)[0]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<1_200 { group.addTask { try await house.look(at: slip) } }
      try await group.waitForAll()
    }
    #expect(try await house.sealer.seal() == 1_200)
    #expect(try await house.verify() == Verification(passed: 1_201))
  }

  @Test(arguments: TestHouse.engines)
  func `an entry that Merimna did not write is refused, told once, and keeps no other from being sealed`(engine: Engine)
    async throws
  {
    let house = try await SealedHouse(on: engine)
    try await house.write(2)
    try await house.run([Forgery.row(UUID())])
    try await house.desk.write(Slip.viewing) { try $0.insert(Slip()) }
    await #expect(throws: SealingRefusal.self) { try await house.sealer.seal() }
    #expect(try await house.sealer.seal() == 0)
    let result = try await house.verify()
    #expect(result.passed == 3)
    #expect(result.findings.map { "\($0)".prefix(8) } == ["inserted"])
  }

  @Test(arguments: TestHouse.engines) func `a trail that is shorter than its anchor is not sealed on`(engine: Engine)
    async throws
  {
    let house = try await SealedHouse(on: engine)
    try await house.write(3)
    try await house.run(Forgery.cut(1, settingBackTheHead: true))
    try await house.desk.write(Slip.viewing) { try $0.insert(Slip()) }
    for sealer in [house.sealer, Sealer(house.house, anchor: house.anchor)] {
      house.clock.pass(seconds: 10)
      await #expect(throws: SealingRefusal.cut(found: 2, anchored: 3)) { try await sealer.seal() }
    }
  }

  @Test(arguments: TestHouse.engines) func `the end of a command seals what it wrote and anchors where the chain ends`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    try await house.desk.write(Slip.viewing) { try $0.insert(Slip()) }
    try await Sealer(house.house, anchor: house.anchor).close()
    try await Sealer(house.house, anchor: house.anchor).close()
    #expect(try String(contentsOfFile: house.anchor.path, encoding: .utf8).split(separator: "\n").count == 2)
    #expect(try await house.verify() == Verification(passed: 1))
  }

  @Test(arguments: TestHouse.engines) func `of two commands, one right after the other, each seals what it wrote`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    for _ in 0..<2 {
      try await house.desk.write(Slip.viewing) { try $0.insert(Slip()) }
      try await Sealer(house.house, anchor: house.anchor).close()
    }
    #expect(try await house.shared.all("SELECT COUNT(*) FROM audit WHERE number IS NULL") == [0])
    #expect(try await house.verify() == Verification(passed: 2))
  }

  @Test(arguments: TestHouse.engines) func `a command waits for the lease of whoever was killed`(engine: Engine)
    async throws
  {
    let house = try await SealedHouse(on: engine)
    try await house.write(1)
    try await house.desk.write(Slip.viewing) { try $0.insert(Slip()) }
    let closing = Task { try await Sealer(house.house, anchor: house.anchor).close() }
    try await Task.sleep(for: .milliseconds(300))
    house.clock.pass(seconds: 5)
    try await closing.value
    #expect(try await house.verify() == Verification(passed: 2))
  }
}
