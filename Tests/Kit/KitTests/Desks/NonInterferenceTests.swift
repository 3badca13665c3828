import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

/// What is sealed changes no answer for whoever is outside: a house and its copy with sealed rows added answer alike.
struct NonInterferenceTests {
  @Test(arguments: TestHouse.engines, 0..<4) func `sealed rows change no answer for an outsider`(
    engine: Engine, seed: Int
  ) async throws {
    var chance = Chance(seed: UInt64(seed))
    let (plain, copy) = (try await TestHouse([Letter.area], on: engine), try await TestHouse([Letter.area], on: engine))
    let open = (0..<5).map { letter($0, in: .open, of: plain, &chance) }
    let sealed = (0..<Int.random(in: 1...6, using: &chance)).map { number in
      letter(number, in: Compartment.allCases.dropFirst().randomElement(using: &chance) ?? .women, of: plain, &chance)
    }
    for house in [plain, copy] { try await house.database.write { for letter in open { try $0.insert(letter) } } }
    try await seal(sealed, in: copy)
    let ids = (open + sealed).map(\.id) + [ID<Letter>()]
    for caller in callers(of: plain, open[0], &chance) {
      let answers = try await answers(of: plain, to: caller, about: ids)
      #expect(try await self.answers(of: copy, to: caller, about: ids) == answers, "\(caller.identity)")
      #expect(!answers.isEmpty)
    }
  }

  @Test(arguments: TestHouse.engines) func `a member finds what is sealed, and says why`(engine: Engine) async throws {
    let house = try await TestHouse([Letter.area], on: engine)
    let letter = Letter(structure: house.a.rawValue, text: "x", compartment: .women)
    try await seal([letter], in: house)
    let member = house.desk([(house.a, [Letter.viewing])], in: [.women])
    let outsider = house.desk([(house.a, [Letter.viewing])], in: [.health])
    let text = try await member.see(Letter.viewing, Letter.self, letter.id, for: .emergency) { letter, _ in letter.text
    }
    #expect(text == "x")
    await #expect(throws: Refusal.notFound) {
      try await outsider.see(Letter.viewing, Letter.self, letter.id, for: .emergency) { letter, _ in letter.text }
    }
    #expect(try await house.all("SELECT why FROM audit WHERE why IS NOT NULL") == ["emergency"])
  }

  private func letter(_ number: Int, in compartment: Compartment, of house: TestHouse, _ chance: inout Chance) -> Letter
  {
    let structure = Bool.random(using: &chance) ? house.a : house.b
    return Letter(structure: structure.rawValue, text: "\(number)", compartment: compartment)
  }

  // Letters, an event, a number, a job and a draft, each where only members are.
  private func seal(_ letters: [Letter], in house: TestHouse) async throws {
    for letter in letters {
      let desk = house.house.desk(for: .system(job: "seal", order: "test", in: letter.compartment))
      try await desk.write(Letter.editing) { work in
        try work.insert(letter)
        _ = try work.number("reference", in: letter.compartment)
        try work.schedule(TakeNote(text: "sealed"), key: "1", due: work.now, in: letter.compartment)
        try work.announce(LetterWritten(letter: letter.id.rawValue, text: letter.text), about: letter)
      }
    }
  }

  private func callers(of house: TestHouse, _ letter: Letter, _ chance: inout Chance) -> [Caller] {
    let all: [Permission] = [Letter.viewing, Letter.editing]
    let grants = { (grant: Post.Grant) in Dictionary(uniqueKeysWithValues: all.map { ($0, grant) }) }
    let account = UUID()
    return [
      .staff(Staff(account, posts: [Post(in: house.a.rawValue, grants: grants(.structure))])),
      .staff(Staff(account, posts: [Post(in: house.b.rawValue, grants: grants(.municipality))])),
      .staff(Staff(account, posts: [Post(in: house.b.rawValue, grants: grants(.own))])),
      .staff(Staff(account, posts: [])), .visitor, .system(job: "a", order: "b"),
      .link(subject: letter.id.rawValue, verbs: Set(all)),
      .applicant(reference: "1", application: letter.id.rawValue, verbs: Set(all)),
    ]
  }

  /// Everything that a desk can be asked, as text.
  private func answers(of house: TestHouse, to caller: Caller, about ids: [ID<Letter>]) async throws -> [String] {
    let desk = house.house.desk(for: caller)
    var answers: [String] = []
    for id in ids {
      answers += [
        await told {
          try await desk.see(Letter.viewing, Letter.self, id, for: .check) { letter, _ in
            "\(letter.text) \(letter.version)"
          }
        },
        await told {
          try await desk.see(Letter.editing, Letter.self, id, for: .check) { letter, _ in
            "\(letter.text) \(letter.version)"
          }
        },
        await told {
          try await desk.change(Letter.editing, Letter.self, id, version: 1) { letter, _ in letter.text += "!" }
        },
      ]
    }
    answers += [
      await told {
        try await desk.list(Letter.viewing, Letter.self) { scope, look in
          let rows: [Letter] = try look.all("SELECT * FROM letter WHERE \(Letter.within(scope)) ORDER BY text, id")
          return rows.map(\.text).joined(separator: ",")
        }
      },
      await told {
        try await desk.list(Letter.viewing, Letter.self) { scope, look in
          let count: [Int] = try look.all("SELECT COUNT(*) FROM letter WHERE \(Letter.within(scope))")
          let failed = (try look.failedDeliveries().count, try look.failedJobs().count)
          return "\(count) \(failed)"
        }
      },
      await told {
        try await desk.write(Letter.editing) { work in
          let number = try work.number("reference", in: .open)
          let isNew = try work.schedule(TakeNote(text: "x"), key: "1", due: work.now, in: .open)
          let changed = try work.execute(
            "UPDATE letter SET text = text || '?' WHERE \(Letter.within(work.scope))", on: Letter.self, changing: "text"
          )
          return "\(number) \(isNew) \(changed.map(\.text).sorted())"
        }
      },
      await told { "\(try await desk.draft(of: "letter") as Any)" },
    ]
    return answers
  }

  private func told(_ question: () async throws -> String) async -> String {
    do { return try await question() } catch { return "\(error)" }
  }

  private func told(_ verb: () async throws -> Void) async -> String {
    do {
      try await verb()
      return "done"
    } catch {
      return "\(error)"
    }
  }
}

/// Chance that comes out the same every time.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
