import Civil
import Foundation
import Kit
import Registry
import Storage
import TestHouse
import Testing

@testable import Programmes

/// An answer lies where the strictest of all lies on which it rests.
struct SealedAnswerTests {
  @Test(arguments: TestHouse.engines)
  func `who is outside is answered without the sealed member, and what is kept of that does not hold her`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, hidden) = try await house.couple("Ν1", spouseIn: .women)
    try await house.tellAll("Ν1", head: head, spouse: hidden, incomes: ("4000", "2700"))
    let outside = try await house.give(in: [])
    let inside = try await house.give(in: [.women])
    #expect(outside != inside && !outside.contains(hidden.key))
    let kept = try await house.kept()
    #expect(kept.map(\.compartment) == [.open, .women])
    #expect(kept.map { ($0.facts + $0.answered + $0.trace).contains(hidden.key) } == [false, true])
    #expect(try await house.replay() == (1, []))
    #expect(try await house.replay(in: [.women]) == (2, []))
    #expect(try await house.replay(in: [.health]) == (1, []))
    // That somebody inside was answered changes nothing for who is outside: what was kept is known again.
    let entries = try await house.count("SELECT COUNT(*) FROM audit WHERE action = 'programmes.answer'")
    #expect(try await house.give(in: []) == outside)
    #expect(try await house.give(in: [.women]) == inside)
    #expect(try await house.kept().count == 2)
    #expect(
      try await house.count("SELECT COUNT(*) FROM audit WHERE action = 'programmes.answer'") == entries)
  }

  @Test(arguments: TestHouse.engines)
  func `an answer is gone for who is outside as soon as somebody in it is sealed`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (_, spouse) = try await house.couple("Ν1")
    _ = try await house.give(in: [])
    #expect(try await house.replay() == (1, []))
    try await house.run("UPDATE person SET compartment = 'women' WHERE id = \(spouse.id)")
    #expect(try await house.replay() == (0, []))
    #expect(try await house.replay(in: [.women]) == (1, []))
    _ = try await house.give(in: [])
    #expect(try await house.replay() == (1, []))
  }

  @Test(arguments: TestHouse.engines)
  func `what rests on two compartments is for who is in both, and so is what rests on a sealed programme or fact`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, _) = try await house.couple("Ν1", spouseIn: .women)
    try await house.tell("disability rate", .number("80"), of: .person(head.id), in: .health)
    _ = try await house.give(in: [.women, .health])
    #expect(try await house.replay(in: [.women]) == (0, []))
    #expect(try await house.replay(in: [.health]) == (0, []))
    #expect(try await house.replay(in: [.women, .health]) == (1, []))
    _ = try await house.give(in: [.health])
    #expect(try await house.kept().map(\.compartment) == [.health, .health])
    #expect(try await house.replay(in: [.health]) == (1, []))
    #expect(try await house.replay() == (0, []))
  }

  @Test(arguments: TestHouse.engines)
  func `a sealed programme's answer about an open household lies behind its seal`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let text = String(decoding: try house.text("social-grocery").bytes, as: UTF8.self)
      .replacing("confidentiality: ordinary", with: "confidentiality: \"sealed: women\"")
    try await house.adopt(try house.edition(text))
    _ = try await house.couple("Ν1")
    #expect(try await house.give(in: []) == "")
    #expect(try await house.give(in: [.women]) != "")
    #expect(try await house.kept().map(\.compartment) == [.women])
    #expect(try await house.replay() == (0, []))
    #expect(try await house.replay(in: [.women]) == (1, []))
  }
}

extension TestHouse {
  /// What a household is answered, in one text.
  fileprivate func give(in compartments: Set<Compartment>) async throws -> String {
    let answers = try await Entitlements().give(worker(in: compartments), file("Ν1", in: compartments))
    return answers.map(\.json.written).joined()
  }
}
