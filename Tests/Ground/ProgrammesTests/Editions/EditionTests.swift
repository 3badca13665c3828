import Civil
import Foundation
import Kit
import Pages
import Registry
import Storage
import TestHouse
import Testing

@testable import Programmes

struct EditionTests {
  @Test func `every state of an edition is reachable`() {
    #expect(Edition.State.reachable == Set(Edition.State.allCases))
  }

  @Test(arguments: TestHouse.engines) func `a text is kept once, byte for byte, as a proposal`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    let texts = try Shipped.folder().texts
    let desk = house.officer("Νίκη")
    for text in texts { _ = try await desk.publish(text) }
    for text in texts {
      let again = try await desk.publish(text)
      #expect(again == .alreadyThere(again.edition), "\(text.slug) is there twice.")
    }
    let lines = try await desk.editions()
    #expect(lines.count == texts.count)
    #expect(lines.filter { $0.template == nil }.allSatisfy { $0.state == .proposed })
    #expect(lines.filter { $0.template != nil }.map(\.state) == [.draft])
    let kept: [Data] = try await house.all("SELECT text FROM edition ORDER BY id")
    #expect(kept == texts.map(\.bytes))
  }

  @Test(arguments: TestHouse.engines) func `another person puts it in force, by a decision`(engine: Engine) async throws
  {
    let house = try await TestHouse(on: engine)
    let (author, second) = (house.officer("Νίκη"), house.officer("Άννα"))
    let id = try await author.publish(try house.text("social-grocery")).edition
    await #expect(throws: Refusal.invalid([.samePerson])) {
      try await author.approve(id, version: 1, decision: "Ψ92ΚΩ68-ΧΛΛ")
    }
    await #expect(throws: Refusal.invalid([.samePerson])) {
      try await house.officer("ΝΙΚΗ").approve(id, version: 1, decision: "Ψ92ΚΩ68-ΧΛΛ")
    }
    await #expect(throws: Refusal.invalid([.noDecision])) { try await second.approve(id, version: 1, decision: " ") }
    try await second.approve(id, version: 1, decision: "Ψ92ΚΩ68-ΧΛΛ")
    let line = try #require(try await author.editions().first)
    #expect(line.state == .inForce && line.decision == "Ψ92ΚΩ68-ΧΛΛ" && line.approvedBy != line.proposedBy)
    await #expect(throws: Refusal.self) { try await second.approve(id, version: 2, decision: "Ψ92ΚΩ68-ΧΛΛ") }
    let books = try await Entitlements().rulebooks(author, on: CivilDate(rawValue: 20_781))
    #expect(books.flatMap(\.programmes).map(\.slug) == ["social-grocery"])
  }

  @Test(arguments: TestHouse.engines) func `two editions are never in force on one day`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let (author, second) = (house.officer("Νίκη"), house.officer("Άννα"))
    let old = try await author.publish(try house.text("social-grocery")).edition
    try await second.approve(old, version: 1, decision: "1/2025")
    let new = try await author.publish(try house.text("social-grocery", from: "2026-12-01")).edition
    let day = try #require(CivilDate("2026-12-01"))
    let from = try #require(CivilDate("2025-01-01"))
    await #expect(throws: Refusal.invalid([.twoInForce(until: day, from)])) {
      try await second.approve(new, version: 1, decision: "2/2026")
    }
    try await second.approve(new, version: 1, decision: "2/2026", endingOlder: true)
    let entitlements = Entitlements()
    let before = try await entitlements.rulebooks(author, on: day.adding(days: -1)).flatMap(\.programmes)
    let after = try await entitlements.rulebooks(author, on: day).flatMap(\.programmes)
    #expect(before.map(\.from) == [from] && after.map(\.from) == [day])
  }

  @Test(arguments: TestHouse.engines) func `who may only read proposes nothing`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.desk(everywhere: [.viewProgrammes])
    await #expect(throws: Refusal.notAllowed) { _ = try await desk.publish(try house.text("social-grocery")) }
    await #expect(throws: Refusal.notAllowed) { _ = try await house.desk().editions() }
  }
}

extension TestHouse {
  /// Somebody at the command line.
  func officer(_ name: String, in compartment: Compartment = .open) -> Desk {
    house.desk(for: .system(job: "programmes publish", order: name, in: compartment))
  }

  /// A shipped programme, also from another day on.
  func text(_ slug: String, from day: String? = nil) throws -> EditionText {
    let folder = try Shipped.folder()
    let found = try #require(folder.texts.first { $0.slug == slug && $0.template == nil })
    guard let day else { return found }
    let text = String(decoding: found.bytes, as: UTF8.self).replacing("2025-01-01", with: day)
    return try edition(text)
  }

  /// A programme of that text, over the shipped vocabulary.
  func edition(_ text: String) throws -> EditionText {
    let folder = try Shipped.folder()
    let programme = try Programme(reading: Data(text.utf8), over: folder.vocabulary)
    let words = try #require(folder.texts.first)
    return EditionText(
      slug: programme.slug, template: nil, bytes: programme.bytes, sha256: programme.sha256,
      vocabulary: words.vocabulary, vocabularySha256: words.vocabularySha256, from: programme.from,
      compartment: programme.confidentiality)
  }
}
