import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct DeliveriesTests {

  @Test(arguments: TestHouse.engines) func `an event reaches each room that reacts to it, once, as system and in order`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (house, letter) = try await office.told(["a", "b"])
    #expect(try await Deliveries(house).deliverDue() == 4)
    #expect(try await Deliveries(house).deliverDue() == 0)
    #expect(office.log.lines.filter { $0.hasPrefix("archive") } == ["archive a open", "archive b open"])
    #expect(office.log.lines.filter { $0.hasPrefix("post") } == ["post a open", "post b open"])
    _ = letter
  }

  @Test(arguments: TestHouse.engines) func `what a reaction writes and the mark that it is done are one transaction`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (house, letter) = try await office.told(["a", "fails"])
    try await Deliveries(house).deliverDue()
    let notes: [String] = try await office.all("SELECT text FROM note ORDER BY text", house)
    #expect(notes == ["a"])
    #expect(try await office.all("SELECT COUNT(*) FROM event_delivery WHERE done IS NULL", house) == [1])
    _ = letter
  }

  @Test(arguments: TestHouse.engines)
  func `a reaction that fails is tried again with growing pauses, then stands as failed with its error`(
    engine: Engine
  ) async throws {
    let office = try await Office(on: engine)
    let (house, _) = try await office.told(["fails", "after"])
    var waits: [Int] = []
    for _ in 0..<7 {
      try await Deliveries(house).deliverDue()
      let due: [Int] = try await office.all("SELECT due FROM event_delivery WHERE tries > 0 AND done IS NULL", house)
      waits.append((due[0] - office.clock.now.rawValue) / 1_000_000)
      office.clock.pass(seconds: max(waits.last ?? 0, 0))
    }
    #expect(waits == [5, 30, 180, 900, 3_600, 21_600, 0])
    office.clock.pass(seconds: 1_000_000)
    #expect(try await Deliveries(house).deliverDue() == 0)
    let desk = house.desk(for: .system(job: "test", order: "nobody"))
    let failed = try await desk.list(Letter.viewing, Letter.self) { _, look in
      try look.failedDeliveries().map { "\($0.subscriber) \($0.name) \($0.tries) \($0.lastError ?? "")" }
    }
    #expect(failed == ["archive letters.written 7 KitTests.Refused"])
    #expect(!office.log.lines.contains("archive after open"))
    #expect(office.log.lines.contains("post after open"))
  }

  @Test(arguments: TestHouse.engines)
  func `a delivery that was given up can be tried again, and then what waits behind it follows`(engine: Engine)
    async throws
  {
    let office = try await Office(on: engine)
    let (house, _) = try await office.told(["fails", "after"])
    for _ in 0..<7 {
      try await Deliveries(house).deliverDue()
      office.clock.pass(seconds: 30_000)
    }
    let calm = office.neighbour(isFailing: false)
    let events: [UUID] = try await office.all("SELECT event FROM event_delivery WHERE failed IS NOT NULL", house)
    let desk = calm.desk(for: .system(job: "test", order: "nobody"))
    try await desk.write(Letter.editing) { try $0.retry(delivery: events[0], to: "archive") }
    await #expect(throws: Refusal.notFound) {
      try await desk.write(Letter.editing) { try $0.retry(delivery: events[0], to: "archive") }
    }
    #expect(try await Deliveries(calm).deliverDue() == 2)
    #expect(try await office.all("SELECT COUNT(*) FROM event_delivery WHERE done IS NULL", house) == [0])
  }

  @Test(arguments: TestHouse.engines)
  func `what a killed process had begun another takes up once the lease has run out`(engine: Engine) async throws {
    let office = try await Office(on: engine)
    let (house, _) = try await office.told(["a"])
    try await office.run(
      "UPDATE event_delivery SET lease = \(UUID()), lease_until = \(office.clock.now), tries = 1", house)
    #expect(try await Deliveries(house).deliverDue() == 0)
    office.clock.pass(seconds: 1)
    #expect(try await Deliveries(house).deliverDue() == 2)
  }

  @Test(arguments: TestHouse.engines)
  func `several at work on one database deliver each event once, those of a subject in order`(engine: Engine)
    async throws
  {
    let office = try await Office(on: engine)
    let words = (0..<30).map { "\($0)" }
    let (house, _) = try await office.told(words)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { try await Deliveries(house).deliverDue() } }
      try await group.waitForAll()
    }
    while try await Deliveries(house).deliverDue() > 0 {}
    #expect(office.log.lines.filter { $0.hasPrefix("archive") } == words.map { "archive \($0) open" })
    let notes: [String] = try await office.all("SELECT text FROM note", house)
    #expect(notes.sorted() == words.sorted())
  }

  @Test(arguments: TestHouse.engines) func `a reaction is in exactly the compartment of its event`(engine: Engine)
    async throws
  {
    let office = try await Office(on: engine)
    let (house, letter) = try await office.told([])
    try await office.run("UPDATE letter SET compartment = 'women'", house)
    let desk = house.desk(
      for: .staff(
        Staff(UUID(), posts: [Post(in: UUID(), grants: [Letter.editing: .municipality])], compartments: [.women])))
    try await desk.change(Letter.editing, Letter.self, letter.id, version: 1) { letter, _ in
      LetterWritten(letter: letter.id.rawValue, text: "x")
    }
    try await Deliveries(house).deliverDue()
    #expect(office.log.lines.sorted() == ["archive x women", "post x women"])
  }
}

/// A house whose events are delivered by a clock that can be moved.
struct Office {
  let clock = Clock()
  let log = Log()
  let shared: TestHouse

  init(on engine: Engine) async throws { shared = try await TestHouse([Letter.area, Note.area], on: engine) }

  func neighbour(isFailing: Bool = true) -> House {
    Self.house(on: shared, clock, log, isFailing: isFailing)
  }

  /// A house in which somebody told of one letter in these words, one after the other.
  func told(_ words: [String]) async throws -> (House, Letter) {
    let house = neighbour()
    let letter = Letter(structure: shared.a.rawValue, text: "")
    try await shared.database.write { try $0.insert(letter) }
    let desk = shared.desk([(shared.a, [Letter.editing])])
    for (version, text) in words.enumerated() {
      try await house.desk(for: desk.caller).change(Letter.editing, Letter.self, letter.id, version: version + 1) {
        letter, _ in LetterWritten(letter: letter.id.rawValue, text: text)
      }
    }
    return (house, letter)
  }

  private static func house(on shared: TestHouse, _ clock: Clock, _ log: Log, isFailing: Bool) -> House {
    let post = Area(
      "post",
      reactions: [
        Reaction(LetterWritten.self) { event, work in log.write("post \(event.text) \(names(work.scope.compartments))")
        }
      ])
    let archive = Area(
      "archive",
      reactions: [
        Reaction(LetterWritten.self) { event, work in
          log.write("archive \(event.text) \(names(work.scope.compartments))")
          try work.insert(Note(text: event.text), unscoped: "a test")
          if event.text == "fails" && isFailing { throw Refused() }
        }
      ])
    return shared.neighbour([Letter.area, Note.area, post, archive], by: clock)
  }

  private static func names(_ compartments: Set<Compartment>) -> String {
    compartments.map(\.rawValue).sorted().joined(separator: " ")
  }

  func all<T: Decodable & Sendable>(_ sql: SQL, _ house: House) async throws -> [T] {
    try await house.inspecting { transaction in try transaction.all(sql) }
  }

  func run(_ sql: SQL, _ house: House) async throws {
    try await house.keeping { transaction in try transaction.execute(sql) }
  }
}

struct Refused: Error {}

struct LetterWritten: Event {
  static let name = "letters.written"
  let letter: UUID
  let text: String
  var subject: UUID { letter }
}

/// What reactions and jobs of the tests write.
struct Note: Record {
  static let table: StaticString = "note"
  private(set) var id = ID<Note>()
  var version = 1
  var text: String

  static let area = Area(
    "notes",
    migrations: [
      Migration(
        "2026-12-01-02-notes",
        [
          """
          CREATE TABLE note (
            id \(.id) PRIMARY KEY, version \(.integer) NOT NULL, text \(.text) NOT NULL
          ) \(.strict)
          """
        ])
    ])
}
