import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct LinksTests {
  @Test(arguments: TestHouse.engines) func `a link opens its one subject, for its verbs, in its compartment`(
    engine: Engine
  ) async throws {
    let annex = try await Annex(on: engine)
    let house = annex.house
    let subject = UUID()
    let token = try await link(to: subject, in: .women, at: annex)
    let caller = try await house.caller(holding: token)
    #expect(caller.scope(of: Letter.viewing) == Scope(.own(subject), compartments: [.women]))
    #expect(caller.scope(of: Letter.editing).reach == .nothing)
    #expect(caller.identity == "link \(subject)")
  }

  @Test(arguments: TestHouse.engines) func `a link ends at its time, or when it is revoked`(engine: Engine) async throws
  {
    let annex = try await Annex(on: engine)
    let house = annex.house
    let (one, other) = (UUID(), UUID())
    let tokens = [try await link(to: one, at: annex), try await link(to: other, at: annex)]
    try await annex.desk().write(Letter.editing) { try $0.revokeLinks(to: one) }
    await #expect(throws: Refusal.notFound) { try await house.caller(holding: tokens[0]) }
    _ = try await house.caller(holding: tokens[1])
    annex.clock.pass(seconds: 60)
    await #expect(throws: Refusal.notFound) { try await house.caller(holding: tokens[1]) }
  }

  @Test(arguments: TestHouse.engines) func `nobody makes a link, or changes what one opens`(engine: Engine) async throws
  {
    let annex = try await Annex(on: engine)
    let house = annex.house
    let token = try await link(to: UUID(), at: annex)
    let forged = [
      "", "x", String(token.dropLast()), String(token.reversed()), token.replacing(token.suffix(4), with: "AAAA"),
      String(repeating: "A", count: 64),
    ]
    for text in forged { await #expect(throws: Refusal.notFound) { try await house.caller(holding: text) } }
    for change in Self.changes {
      let token = try await link(to: UUID(), at: annex)
      try await house.keeping { try $0.execute(change) }
      await #expect(throws: Refusal.notFound) { try await house.caller(holding: token) }
    }
  }

  private static let changes: [SQL] = [
    "UPDATE link SET subject = \(UUID())", "UPDATE link SET verbs = 'letters.edit'",
    "UPDATE link SET until = until + 1",
    "UPDATE link SET compartment = 'women'",
  ]

  @Test(arguments: TestHouse.engines) func `a link leads into no compartment that its maker is not in`(
    engine: Engine
  ) async throws {
    let annex = try await Annex(on: engine)
    await #expect(throws: Misuse.compartment) {
      _ = try await annex.desk().write(Letter.editing) { work in
        try work.link(to: UUID(), in: .women, verbs: [Letter.viewing], until: annex.clock.now)
      }
    }
  }

  private func link(
    to subject: UUID, in compartment: Compartment = .open, at annex: Annex
  ) async throws -> String {
    let until = Instant(rawValue: annex.clock.now.rawValue + 60_000_000)
    return try await annex.desk(in: compartment).write(Letter.editing) { work in
      try work.link(to: subject, in: compartment, verbs: [Letter.viewing], until: until)
    }
  }
}
