import Foundation
import Kit
import Storage
import TestHouse
import Testing

/// Nobody does under one permission what another lets them do elsewhere.
struct PrivilegeTests {
  @Test(arguments: TestHouse.engines) func `who views at B and edits at A never edits at B`(engine: Engine) async throws
  {
    let (house, _, letters) = try await TestHouse.withLetters(on: engine)
    let desk = house.desk([(house.a, [Letter.editing]), (house.b, [Letter.viewing])])
    await #expect(throws: Refusal.notAllowed) { try await rewrite(letters[1], at: desk) }
    await #expect(throws: Refusal.notAllowed) {
      try await desk.write(Letter.editing) { [b = house.b] in
        try $0.insert(Letter(structure: b.rawValue, text: "x"))
      }
    }
    try await rewrite(letters[0], at: desk)
    let changed = try await desk.write(Letter.editing) { work in
      try work.execute(
        "UPDATE letter SET text = 'y' WHERE \(Letter.within(work.scope))", on: Letter.self, changing: "text")
    }
    #expect(changed.map(\.id) == [letters[0].id])
  }

  @Test(arguments: TestHouse.engines) func `who may not view a record is not told that it is there`(
    engine: Engine
  ) async throws {
    let (house, _, letters) = try await TestHouse.withLetters(on: engine)
    let desk = house.desk([(house.a, [Letter.viewing, Letter.editing])])
    await #expect(throws: Refusal.notFound) { try await rewrite(letters[1], at: desk) }
    await #expect(throws: Refusal.notFound) { try await rewrite(Letter(structure: UUID(), text: ""), at: desk) }
    await #expect(throws: Refusal.notFound) {
      try await desk.see(Letter.viewing, Letter.self, letters[1].id, for: .counter) { _, _ in true }
    }
  }

  @Test(arguments: TestHouse.engines) func `a stale version is refused, and nothing is written`(engine: Engine)
    async throws
  {
    let (house, desk, letters) = try await TestHouse.withLetters(on: engine)
    try await rewrite(letters[0], at: desk)
    await #expect(throws: Refusal.changedMeanwhile) { try await rewrite(letters[0], at: desk) }
    #expect(try await house.trace() == ["letters.edit letter text"])
    #expect(try await house.all("SELECT version FROM letter WHERE id = \(letters[0].id)") == [2])
  }

  @Test(arguments: TestHouse.engines) func `two columns of one name are no answer`(engine: Engine) async throws {
    let (_, desk, _) = try await TestHouse.withLetters(on: engine)
    await #expect(throws: DecodingError.self) {
      _ = try await desk.list(Letter.viewing, Letter.self) { scope, look -> [Letter] in
        try look.all(
          "SELECT letter.*, letter.text FROM letter WHERE \(Letter.within(scope))")
      }
    }
  }

  @Test(arguments: TestHouse.engines) func `who holds a permission nowhere neither lists nor writes under it`(
    engine: Engine
  ) async throws {
    let (house, _, _) = try await TestHouse.withLetters(on: engine)
    for desk in [house.desk(), house.house.desk(for: .visitor)] {
      await #expect(throws: Refusal.notAllowed) {
        _ = try await desk.list(Letter.viewing, Letter.self) { _, _ -> [Letter] in [] }
      }
      await #expect(throws: Refusal.notAllowed) { try await desk.write(Letter.editing) { _ in } }
    }
  }

  @Test(arguments: TestHouse.engines) func `a visitor reaches what is published, under what a manifest calls public`(
    engine: Engine
  ) async throws {
    let published = Permission("letters.published", isPublic: true)
    let (house, _, _) = try await TestHouse.withLetters(on: engine)
    let listing = House([Area("windows", permissions: [published])], on: house.database, keys: .random())
    let silent = House([Area("windows")], on: house.database, keys: .random())
    let reach = try await listing.desk(for: .visitor).list(published, Letter.self) { scope, look in
      let seen: [Letter] = try look.all("SELECT * FROM letter WHERE \(Letter.within(scope))")
      return "\(scope.reach) \(seen.count)"
    }
    #expect(reach == "published 0")
    await #expect(throws: Refusal.notAllowed) {
      _ = try await silent.desk(for: .visitor).list(published, Letter.self) { _, _ in 1 }
    }
  }

  private func rewrite(_ letter: Letter, at desk: Desk) async throws {
    try await desk.change(Letter.editing, Letter.self, letter.id, version: 1) { letter, _ in letter.text = "x" }
  }
}
