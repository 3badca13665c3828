import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct DraftsTests {
  @Test(arguments: TestHouse.engines) func `a half-typed form is kept for who typed it, as it was typed`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse([Letter.area], on: engine)
    let (mine, other) = (house.desk(), house.desk())
    try await mine.keep(["name": " Μαρία ", "child": "1"], of: "person 7")
    try await mine.keep(["name": "Μαρία", "child": "1", "child2": "2"], of: "person 7")
    #expect(try await mine.draft(of: "person 7")?.fields == ["name": "Μαρία", "child": "1", "child2": "2"])
    #expect(try await mine.draft(of: "person 7")?.saved == TestHouse.noon)
    #expect(try await mine.draft(of: "person 8") == nil)
    #expect(try await other.draft(of: "person 7") == nil)
    try await mine.discardDraft(of: "person 7")
    #expect(try await mine.draft(of: "person 7") == nil)
  }

  @Test(arguments: TestHouse.engines) func `a draft lies in the compartment of its record`(engine: Engine) async throws
  {
    let house = try await TestHouse([Letter.area], on: engine)
    let account = UUID()
    let member = house.house.desk(for: .staff(Staff(account, posts: [], compartments: [.women])))
    let later = house.house.desk(for: .staff(Staff(account, posts: [])))
    try await member.keep(["name": "Μαρία"], of: "person 7", in: .women)
    #expect(try await member.draft(of: "person 7", in: .women) != nil)
    #expect(try await member.draft(of: "person 7") == nil)
    await #expect(throws: Refusal.notFound) { try await later.draft(of: "person 7", in: .women) }
    await #expect(throws: Refusal.notFound) { try await later.keep([:], of: "person 7", in: .women) }
  }

  @Test(arguments: TestHouse.engines) func `what nobody comes back to in a fortnight is thrown away`(engine: Engine)
    async throws
  {
    let house = try await TestHouse([Letter.area], on: engine)
    let day = 86_400 * 1_000_000
    let (mine, other) = (house.desk(), house.desk())
    for (form, days) in [("person 7", 13), ("person 8", 15)] {
      try await other.keep(["name": "Μαρία"], of: form)
      let saved = Instant(rawValue: TestHouse.noon.rawValue - days * day)
      try await house.run("UPDATE draft SET saved = \(saved) WHERE form = \(form)")
    }
    try await mine.keep(["name": "Νίκη"], of: "person 9")
    #expect(try await house.all("SELECT form FROM draft ORDER BY form") == ["person 7", "person 9"])
  }

  @Test func `who has no account keeps none`() async throws {
    let house = try await TestHouse([Letter.area])
    await #expect(throws: Refusal.notAllowed) { try await house.house.desk(for: .visitor).keep([:], of: "person 7") }
  }
}
