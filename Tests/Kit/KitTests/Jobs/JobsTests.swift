import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct JobsTests {
  @Test(arguments: TestHouse.engines) func `a job is done when it is due, once`(engine: Engine) async throws {
    let yard = try await Yard(on: engine)
    try await yard.schedule("a", key: "1", after: 10)
    #expect(try await Jobs(yard.house()).doDue() == 0)
    yard.clock.pass(seconds: 10)
    #expect(try await Jobs(yard.house()).doDue() == 1)
    #expect(try await Jobs(yard.house()).doDue() == 0)
    #expect(try await yard.notes() == ["a"])
  }

  @Test(arguments: TestHouse.engines) func `there is one job of a kind under a key`(engine: Engine) async throws {
    let yard = try await Yard(on: engine)
    #expect(try await yard.schedule("a", key: "1"))
    #expect(try await !yard.schedule("b", key: "1"))
    #expect(try await yard.schedule("c", key: "2"))
    try await Jobs(yard.house()).doDue()
    #expect(try await yard.notes() == ["a", "c"])
  }

  @Test(arguments: TestHouse.engines)
  func `a job that fails leaves nothing behind, and is tried again until it stands as failed`(engine: Engine)
    async throws
  {
    let yard = try await Yard(on: engine)
    try await yard.schedule("fails", key: "1")
    for _ in 0..<8 {
      try await Jobs(yard.house()).doDue()
      yard.clock.pass(seconds: 30_000)
    }
    #expect(yard.log.lines.count == 7)
    #expect(try await yard.notes() == [])
    let desk = yard.house().desk(for: .system(job: "test", order: "nobody"))
    let failed = try await desk.list(Letter.viewing, Letter.self) { _, look in try look.failedJobs() }
    #expect(failed.map(\.kind) == ["notes.take"] && failed[0].lastError == "KitTests.Refused")
    try await desk.write(Letter.editing) { [id = failed[0].id] in try $0.retry(job: id) }
    try await Jobs(yard.house(isFailing: false)).doDue()
    #expect(try await yard.notes() == ["fails"])
  }

  @Test(arguments: TestHouse.engines) func `what a killed process had begun another takes up, but not for ever`(
    engine: Engine
  ) async throws {
    let yard = try await Yard(on: engine)
    try await yard.schedule("a", key: "1")
    try await yard.shared.run("UPDATE job SET lease = \(UUID()), lease_until = \(yard.clock.now), tries = 3")
    #expect(try await Jobs(yard.house()).doDue() == 0)
    yard.clock.pass(seconds: 1)
    #expect(try await Jobs(yard.house()).doDue() == 1)
    try await yard.schedule("b", key: "2")
    try await yard.shared.run(
      "UPDATE job SET lease = \(UUID()), lease_until = \(yard.clock.now), tries = 7 WHERE done IS NULL")
    yard.clock.pass(seconds: 1)
    #expect(try await Jobs(yard.house()).doDue() == 0)
    #expect(try await yard.shared.all("SELECT COUNT(*) FROM job WHERE failed IS NOT NULL") == [1])
  }

  @Test(arguments: TestHouse.engines) func `a long job has a desk, and takes its steps in transactions of its own`(
    engine: Engine
  ) async throws {
    let yard = try await Yard(on: engine)
    _ = try await yard.shared.desk([(yard.shared.a, [Letter.editing])]).write(Letter.editing) { work in
      try work.schedule(Steps(count: 3), key: "1", due: work.now, in: .open)
    }
    #expect(try await Jobs(yard.house()).doDue() == 1)
    #expect(try await yard.notes() == ["0", "1", "2"])
    #expect(try await yard.shared.all("SELECT COUNT(*) FROM job WHERE done IS NOT NULL") == [1])
  }

  @Test(arguments: TestHouse.engines) func `several at work on one database do each job once`(engine: Engine)
    async throws
  {
    let yard = try await Yard(on: engine)
    for number in 0..<40 { try await yard.schedule("\(number)", key: "\(number)") }
    let house = yard.house()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { try await Jobs(house).doDue() } }
      try await group.waitForAll()
    }
    #expect(try await Jobs(house).doDue() == 0)
    #expect(try await yard.notes() == (0..<40).map { "\($0)" }.sorted())
  }

  @Test(arguments: TestHouse.engines) func `nobody leaves a job in a compartment that is not theirs`(engine: Engine)
    async throws
  {
    let yard = try await Yard(on: engine)
    await #expect(throws: Misuse.compartment) {
      _ = try await yard.shared.desk([(yard.shared.a, [Letter.editing])]).write(Letter.editing) { work in
        try work.schedule(Steps(count: 3), key: "1", due: work.now, in: .women)
      }
    }
  }
}

/// A house whose jobs are done by a clock that can be moved.
struct Yard {
  let clock = Clock()
  let log = Log()
  let shared: TestHouse

  init(on engine: Engine) async throws { shared = try await TestHouse([Letter.area, Note.area], on: engine) }

  @discardableResult
  func schedule(_ text: String, key: String, after seconds: Int = 0) async throws -> Bool {
    let due = Instant(rawValue: clock.now.rawValue + seconds * 1_000_000)
    return try await shared.desk([(shared.a, [Letter.editing])]).write(Letter.editing) { work in
      try work.schedule(TakeNote(text: text), key: key, due: due, in: .open)
    }
  }

  func notes() async throws -> [String] { try await shared.all("SELECT text FROM note ORDER BY text") }

  func house(isFailing: Bool = true) -> House {
    let duties = [
      Duty(TakeNote.self) { [log] job, work in
        log.write(job.text)
        try work.insert(Note(text: job.text), unscoped: "a test")
        if job.text == "fails" && isFailing { throw Refused() }
      },
      Duty(stepwise: Steps.self) { job, desk in
        for step in 0..<job.count {
          try await desk.write(Letter.editing) { try $0.insert(Note(text: "\(step)"), unscoped: "a test") }
        }
      },
    ]
    return shared.neighbour([Letter.area, Note.area, Area("duties", jobs: duties)], by: clock)
  }
}

struct TakeNote: Job {
  static let kind = "notes.take"
  let text: String
}

struct Steps: Job {
  static let kind = "notes.steps"
  let count: Int
}
