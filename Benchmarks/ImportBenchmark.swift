import Foundation
import Kit
import Municipality
import Registry
import Storage

/// A register brought in by the command, while somebody reads a person's page again and again in another process.
struct ImportBenchmark {
  private let workshop: Workshop
  private let engine: String
  private let people: Int

  init(_ workshop: Workshop, _ engine: String, people: Int) {
    self.workshop = workshop
    self.engine = engine
    self.people = people
  }

  /// Measures, and answers with the house that it filled.
  @discardableResult func run() async throws -> Place {
    let place = try workshop.house(on: engine)
    let few = try workshop.register(of: 100)
    try place.run(["import", "people", few.path])
    let register = try workshop.register(of: people)
    let reader = try await Reader(place)
    let clock = ContinuousClock()
    let began = clock.now
    let (process, output) = try Child.start(place.merimna, place.arguments(["import", "people", register.path]))
    var peak = 0.0
    var pages = Times()
    while process.isRunning {
      peak = max(peak, Child.peakMemory(of: process) ?? 0)
      pages.add(try await clock.measure { try await reader.read() })
      try await Task.sleep(for: .milliseconds(5))
    }
    let span = (clock.now - began) / .seconds(1)
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Child.Failure(what: "the import failed: \(said)") }
    line(
      "\(engine): import of \(register.rows) rows", "\(span.written()) s",
      "\((Double(register.rows) / span).written(0)) rows/s",
      "peak \(peak.written(0)) MB",
      "a page meanwhile p50 \(pages.milliseconds(0.5).written()) ms, longest \(pages.milliseconds(1).written(0)) ms")
    return place
  }
}

/// Somebody who reads one person's page.
private struct Reader {
  private let desk: Desk
  private let person: ID<Person>

  init(_ place: Place) async throws {
    let house = try await place.open()
    desk = house.desk(for: "benchmark", by: "nobody")
    let someone: [ID<Person>] = try await house.database.read {
      try $0.all("SELECT id FROM person ORDER BY id LIMIT 1")
    }
    guard let first = someone.first else { throw Child.Failure(what: "nobody was imported") }
    person = first
  }

  func read() async throws { _ = try await desk.person(person) }
}
