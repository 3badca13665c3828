import Foundation
import Kit
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

  @Test func `who has no account keeps none`() async throws {
    let house = try await TestHouse([Letter.area])
    await #expect(throws: Refusal.notAllowed) { try await house.house.desk(for: .visitor).keep([:], of: "person 7") }
  }
}
