@testable import Audit
import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct VerificationTests {
  @Test(arguments: TestHouse.engines, Forgery.all) func `each forgery is found and told apart`(
    engine: Engine, forgery: Forgery
  ) async throws {
    let house = try await SealedHouse(on: engine)
    let slips = try await house.write(5)
    try await house.look(at: slips[0])
    _ = try await house.list()
    try await house.sealer.seal()
    #expect(try await house.verify() == Verification(passed: 7))
    try await house.run(forgery.statements)
    let result = try await house.verify()
    #expect(result.findings.map { String("\($0)".prefix { $0 != ":" }) } == forgery.findings)
    #expect(result.summary == forgery.summary)
  }

  @Test(arguments: TestHouse.engines)
  func `a row forged on a running server is found before and after the next sealing`(engine: Engine) async throws {
    let house = try await SealedHouse(on: engine)
    let slips = try await house.write(2)
    let forged = UUID()
    try await house.run([Forgery.row(forged)])
    try await house.look(at: slips[0])
    #expect(try await house.verify().findings == [.inserted(entry: forged, at: TestHouse.noon)])
    do { try await house.sealer.seal() } catch is SealingRefusal {}
    #expect(try await house.verify() == Verification(passed: 3, [.inserted(entry: forged, at: TestHouse.noon)]))
  }

  @Test(arguments: TestHouse.engines) func `an entry that was changed before it was sealed is never sealed`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    let slips = try await house.write(1)
    try await house.look(at: slips[0])
    try await house.run(["UPDATE audit SET who = 'staff nobody' WHERE number IS NULL"])
    await #expect(throws: SealingRefusal.self) { try await house.sealer.seal() }
    #expect(try await house.verify().summary == "1 passed, 1 failed")
  }

  @Test(arguments: TestHouse.engines) func `entries that wait for long are told`(engine: Engine) async throws {
    let house = try await SealedHouse(on: engine)
    let slips = try await house.write(1)
    try await house.look(at: slips[0])
    house.clock.pass(seconds: 60)
    #expect(try await house.verify() == Verification(passed: 2))
    house.clock.pass(seconds: 1)
    #expect(try await house.verify() == Verification(passed: 1, [.unsealed(count: 1, since: TestHouse.noon)]))
    try await house.sealer.seal()
    #expect(try await house.verify() == Verification(passed: 2))
  }

  @Test(arguments: TestHouse.engines) func `a trail that was sealed with another key is told as such`(engine: Engine)
    async throws
  {
    let house = try await SealedHouse(on: engine)
    try await house.write(3)
    let foreign = House([Slip.area], on: house.shared.database, keys: .random())
    #expect(try await Verification.of(foreign, anchor: Anchor(besideKeys: "/nowhere")).findings == [.otherKeys])
    try await house.run(["UPDATE audit_head SET fingerprint = \(Data(count: 16))"])
    #expect(try await house.verify() == Verification(passed: 3, [.markChanged]))
  }

  @Test(arguments: TestHouse.engines) func `a restore does not read as a cut, and a cut after it does`(engine: Engine)
    async throws
  {
    let house = try await SealedHouse(on: engine)
    try await house.write(5)
    try await house.run(Forgery.cut(3, settingBackTheHead: true))
    #expect(try await house.verify().findings == [.cut(found: 2, anchored: 5)])
    let restored = Sealer(house.house, anchor: house.anchor)
    try await restored.anchorRestore()
    #expect(try await house.verify() == Verification(passed: 2))
    try await house.desk.write(Slip.viewing) { try $0.insert(Slip()) }
    house.clock.pass(seconds: 10)
    #expect(try await restored.seal() == 1)
    #expect(try await house.verify() == Verification(passed: 3))
    try await house.run(Forgery.cut(1, settingBackTheHead: true))
    #expect(try await house.verify().findings == [.cut(found: 2, anchored: 3)])
  }

  @Test(arguments: TestHouse.engines) func `an anchor that is missing, or was written by somebody else, is told`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    try await house.write(2)
    let text = try String(contentsOfFile: house.anchor.path, encoding: .utf8)
    try Data((text + "2026-11-24T10:00:00Z 0 sealed 1 AA== AA==\n").utf8).write(to: URL(filePath: house.anchor.path))
    #expect(try await house.verify().findings == [.anchorForged(line: 3)])
    try FileManager.default.removeItem(atPath: house.anchor.path)
    #expect(try await house.verify().findings == [.noAnchor])
  }

  @Test(arguments: TestHouse.engines) func `a line that a killed process left half written harms nothing`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    try await house.write(1)
    let text = try String(contentsOfFile: house.anchor.path, encoding: .utf8)
    try Data((text + "2026-11-24T10").utf8).write(to: URL(filePath: house.anchor.path))
    #expect(try await house.verify() == Verification(passed: 1))
    // Nor once the next line follows it.
    try await house.write(1)
    #expect(try await house.verify() == Verification(passed: 2))
    #expect(try String(contentsOfFile: house.anchor.path, encoding: .utf8).split(separator: "\n").count == 2)
  }

  @Test(arguments: TestHouse.engines) func `a first line that was left half written makes room for a whole one`(
    engine: Engine
  ) async throws {
    let house = try await SealedHouse(on: engine)
    try Data("2026-11-24T10".utf8).write(to: URL(filePath: house.anchor.path))
    try await house.write(1)
    #expect(try await house.verify() == Verification(passed: 1))
  }

  @Test(arguments: TestHouse.engines) func `several at once add whole lines to an anchor`(engine: Engine) async throws {
    let house = try await SealedHouse(on: engine)
    try await house.write(1)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask { try await Sealer(house.house, anchor: house.anchor).close() }
      }
      try await group.waitForAll()
    }
    #expect(try String(contentsOfFile: house.anchor.path, encoding: .utf8).split(separator: "\n").count == 21)
    #expect(try await house.verify() == Verification(passed: 1))
  }
}

/// What somebody does to a trail of seven sealed entries in the database, and what the verification says of it.
struct Forgery: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let statements: [SQL]
  let findings: [String]
  let summary: String

  init(_ name: String, _ statements: [SQL], _ findings: [String], _ summary: String) {
    (testDescription, self.statements, self.findings, self.summary) = (name, statements, findings, summary)
  }

  static let all = [
    Forgery("who", ["UPDATE audit SET who = 'x' WHERE number = 3"], ["altered"], "6 passed, 1 failed"),
    Forgery("when", ["UPDATE audit SET at = at - 1 WHERE number = 7"], ["altered"], "6 passed, 1 failed"),
    Forgery(
      "MAC", ["UPDATE audit SET mac = \(Data([1])) WHERE number = 3"], ["altered"], "6 passed, 1 failed"),
    Forgery(
      "MAC and seal", ["UPDATE audit SET who = 'x', mac = \(Data([1])), seal = \(Data([2])) WHERE number = 3"],
      ["altered"], "6 passed, 1 failed"),
    Forgery(
      "two in a row", ["UPDATE audit SET who = 'x', mac = \(Data([1])), seal = \(Data([2])) WHERE number IN (3, 4)"],
      ["altered", "altered"], "5 passed, 2 failed"),
    Forgery(
      "the last", ["UPDATE audit SET who = 'x', mac = \(Data([1])) WHERE number = 7"], ["altered"],
      "6 passed, 1 failed"),
    Forgery(
      "whom", ["UPDATE audit_subject SET subject = \(UUID()) WHERE audit = (SELECT id FROM audit WHERE number = 2)"],
      ["altered"], "6 passed, 1 failed"),
    Forgery(
      "one of whom a list showed",
      [
        """
        DELETE FROM audit_subject WHERE audit = (SELECT id FROM audit WHERE number = 7) AND subject = (
          SELECT subject FROM audit_subject WHERE audit = (SELECT id FROM audit WHERE number = 1))
        """
      ], ["altered"], "6 passed, 1 failed"),
    Forgery("a removed one", remove("number = 3"), ["removed"], "6 passed, 1 failed"),
    Forgery("several removed", remove("number IN (1, 2, 5)"), ["removed", "removed"], "4 passed, 3 failed"),
    Forgery("removed and closed up", remove("number = 3") + shift(by: -1, from: 4), ["removed"], "6 passed, 1 failed"),
    Forgery("an inserted one", shift(by: 1, from: 4) + [row(UUID(), as: 4)], ["inserted"], "7 passed, 1 failed"),
    Forgery("one added at the end", [row(UUID(), as: 8)], ["inserted"], "7 passed, 1 failed"),
    Forgery("one not sealed", [row(UUID())], ["inserted"], "7 passed, 1 failed"),
    Forgery("the last cut", cut(1, settingBackTheHead: false), ["cut tail"], "6 passed, 1 failed"),
    Forgery("the last cut, with the head", cut(1, settingBackTheHead: true), ["cut tail"], "6 passed, 1 failed"),
    Forgery("four cut", cut(4, settingBackTheHead: true), ["cut tail"], "3 passed, 4 failed"),
    Forgery("all cut", cut(7, settingBackTheHead: true), ["cut tail"], "0 passed, 7 failed"),
    Forgery(
      "cut, and one put there", cut(1, settingBackTheHead: true) + [row(UUID(), as: 7)], ["altered"],
      "6 passed, 1 failed"),
  ]

  static func row(_ id: UUID, as number: Int? = nil) -> SQL {
    """
    INSERT INTO audit (id, at, who, action, mac, number, seal)
    VALUES (\(id), \(TestHouse.noon), 'staff nobody', 'slips.view', \(Data(count: 32)), \(number),
      \(number.map { _ in Data(count: 32) }))
    """
  }

  static func cut(_ count: Int, settingBackTheHead: Bool) -> [SQL] {
    let end: SQL = "(SELECT MAX(number) FROM audit) - \(count)"
    let head: SQL = """
      UPDATE audit_head SET count = count - \(count), sealer = \(String?.none),
        seal = COALESCE((SELECT seal FROM audit WHERE number = \(end)), \(Data()))
      """
    return (settingBackTheHead ? [head] : []) + remove("number > \(end)")
  }

  private static func remove(_ condition: SQL) -> [SQL] {
    [
      "CREATE TABLE removed (id \(.id)) \(.strict)", "INSERT INTO removed (id) SELECT id FROM audit WHERE \(condition)",
      "DELETE FROM audit_subject WHERE audit IN (SELECT id FROM removed)",
      "DELETE FROM audit WHERE id IN (SELECT id FROM removed)", "DROP TABLE removed",
    ]
  }

  // By way of negative numbers, since two of the same are refused in between.
  private static func shift(by step: Int, from number: Int) -> [SQL] {
    [
      "UPDATE audit SET number = -(number + \(step)) WHERE number >= \(number)",
      "UPDATE audit SET number = -number WHERE number < 0",
    ]
  }
}
