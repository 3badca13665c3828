import Civil
import Foundation
import Kit
import Registry
import Storage
import Synchronization
import TestHouse
import Testing

@testable import Programmes

struct KeepingTests {
  let today = CivilDate(rawValue: 20_781)

  @Test(arguments: TestHouse.engines) func `an answer is kept with its facts, its edition and what led to it, once`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, spouse) = try await house.couple("Ν1")
    try await house.tellAll("Ν1", head: head, spouse: spouse, incomes: ("4000", "2700"))
    let (file, desk) = (try await house.file("Ν1"), house.worker())
    let answer = try #require(try await Entitlements().give(desk, file).first)
    let kept = try #require(try await house.kept().first)
    let editions: [Edition] = try await house.all("SELECT * FROM edition")
    #expect(kept.household == file.household.id && kept.person == head.id && kept.edition == editions.first?.id)
    #expect(kept.textSha256 == editions.first?.sha256 && kept.vocabularySha256 == editions.first?.vocabularySha256)
    #expect(kept.day == today && kept.factsDay == nil && kept.compartment == .open)
    #expect(kept.answered == answer.json.written && kept.isWhole)
    #expect(kept.givenAt == TestHouse.noon && kept.givenBy == desk.caller.identity)
    let facts = try JSON(parsing: kept.facts)
    #expect(facts["household"]?["members complete"] == .flag(true))
    guard case .list(let members)? = facts["members"], case .list(let steps) = try JSON(parsing: kept.trace) else {
      Issue.record("Members and decisions are lists.")
      return
    }
    #expect(members.map { $0["yearly income"] } == [.number(4000), .number(2700)])
    #expect(steps.contains { $0["decision"]?.text == "eligible" && $0["value"] == .flag(true) })
    let before = try await house.count("SELECT COUNT(*) FROM audit")
    for _ in 1...3 { _ = try await Entitlements().give(desk, file) }
    #expect(try await house.count("SELECT COUNT(*) FROM audit") == before, "Nothing is written where it is known.")
    #expect(try await house.kept().map(\.id) == [kept.id])
  }

  @Test(arguments: TestHouse.engines) func `the same on a later day is not kept anew; another is, and the first again`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, spouse) = try await house.couple("Ν1")
    try await house.tellAll("Ν1", head: head, spouse: spouse, incomes: ("4000", "2700"))
    let give = { (days: Int) in
      _ = try await Entitlements().give(house.worker(), house.file("Ν1"), on: today.adding(days: days))
    }
    for days in [0, 1, 5] { try await give(days) }
    #expect(try await house.kept().map(\.day) == [today])
    try await house.tell("yearly income", .number("9000"), of: .person(spouse.id))
    for days in [5, 5, 6] { try await give(days) }
    try await house.tell("yearly income", .number("2700"), of: .person(spouse.id))
    for days in [6, 7] { try await give(days) }
    // Asked for a day that is past, the answer of that day is known; for one before all others, it is not.
    for days in [3, -2, -2] { try await give(days) }
    let kept = try await house.kept()
    #expect(kept.map { $0.day.rawValue - today.rawValue }.sorted() == [-2, 0, 5, 6])
    #expect(Set(kept.map(\.answered)).count == 2 && Set(kept.map(\.fingerprint)).count == 2)
  }

  @Test(arguments: TestHouse.engines) func `of colleagues who open a page at once, one keeps it`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    for slug in ["social-grocery", "minimum-guaranteed-income"] { try await house.adopt(slug) }
    _ = try await house.couple("Ν1")
    let file = try await house.file("Ν1")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...8 { group.addTask { _ = try await Entitlements().give(house.worker(), file) } }
      try await group.waitForAll()
    }
    #expect(try await house.kept().count == 2)
    #expect(try await house.count("SELECT COUNT(*) FROM audit WHERE action = 'programmes.answer'") == 1)
    #expect(try await house.count("SELECT COUNT(*) FROM answer_member") == 4)
  }

  @Test(arguments: TestHouse.engines) func `a page has its answer kept beside it, and does not fail where that fails`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    _ = try await house.couple("Ν1")
    let (file, failures) = (try await house.file("Ν1"), Counter())
    let entitlements = Entitlements { _ in failures.add() }
    for _ in 1...3 { #expect(try await entitlements.show(house.worker(), file).count == 1) }
    await entitlements.book.settled()
    #expect(try await house.kept().count == 1 && failures.count == 0)
    for table in ["DROP TABLE answer_seal", "DROP TABLE answer_member", "DROP TABLE answer"] as [SQL] {
      try await house.run(table)
    }
    #expect(try await entitlements.show(house.worker(), file).count == 1)
    await entitlements.book.settled()
    #expect(failures.count == 1)
    await #expect(throws: (any Error).self) { _ = try await entitlements.give(house.worker(), file) }
  }

  @Test(arguments: TestHouse.engines) func `of a household that is gone meanwhile nothing is kept`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    _ = try await house.couple("Ν1")
    let file = try await house.file("Ν1")
    for statement in ["membership", "person_token", "person", "household"] as [SQL] {
      try await house.run("DELETE FROM \(statement)")
    }
    #expect(try await Entitlements().give(house.worker(), file).count == 1)
    #expect(try await house.kept().isEmpty)
  }
}

extension TestHouse {
  /// Every kept answer, in the order in which they came.
  func kept() async throws -> [KeptAnswer] { try await all("SELECT * FROM answer ORDER BY id") }
}

/// Counts across tasks.
final class Counter: Sendable {
  private let value = Mutex(0)
  var count: Int { value.withLock { $0 } }
  func add() { value.withLock { $0 += 1 } }
}
