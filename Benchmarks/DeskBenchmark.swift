import Foundation
import Kit
import Municipality
import Registry
import Storage

/// Reading one person's record and a list of fifty among many, with rights and audit, beside the same SELECT without either.
struct DeskBenchmark {
  private let place: Place

  init(_ place: Place) { self.place = place }

  func run() async throws {
    let house = try await place.open()
    let ids: [ID<Person>] = try await house.database.read {
      try $0.all("SELECT id FROM person ORDER BY name_sort LIMIT 20000")
    }
    for callers in [1, 16] {
      let pairs = [
        (
          "see", try await measure(callers) { try await see(house, ids) },
          try await measure(callers) { try await bareOne(house, ids) }
        ),
        (
          "list of 50", try await measure(callers) { try await list(house) },
          try await measure(callers) { try await bareList(house) }
        ),
      ]
      for (name, ours, bare) in pairs {
        let ratio = ours.times.milliseconds(0.5) / max(bare.times.milliseconds(0.5), 0.001)
        line(
          "\(place.engine): \(name), \(callers) caller\(callers == 1 ? "" : "s")",
          "p50 \(ours.times.milliseconds(0.5).written(2)) ms", "p99 \(ours.times.milliseconds(0.99).written(2)) ms",
          "\(ours.rate.written(0))/s",
          "bare SQL p50 \(bare.times.milliseconds(0.5).written(2)) ms, ratio \(ratio.written(2))")
      }
    }
  }

  private func see(_ house: OpenHouse, _ ids: [ID<Person>]) async throws {
    guard let id = ids.randomElement() else { return }
    _ = try await house.desk(for: "benchmark", by: "nobody").see(.viewPerson, Person.self, id, for: .counter) {
      person, _ in
      person
    }
  }

  private func list(_ house: OpenHouse) async throws {
    let from = Int.random(in: 0..<10_000)
    _ = try await house.desk(for: "benchmark", by: "nobody").list(.searchPeople, Person.self) { scope, look in
      try look.all(
        "SELECT * FROM person WHERE \(Person.within(scope)) ORDER BY name_sort, id LIMIT 50 OFFSET \(from)") as [Person]
    }
  }

  private func bareOne(_ house: OpenHouse, _ ids: [ID<Person>]) async throws {
    guard let id = ids.randomElement() else { return }
    let _: [Person] = try await house.database.read { try $0.all("SELECT * FROM person WHERE id = \(id)") }
  }

  private func bareList(_ house: OpenHouse) async throws {
    let from = Int.random(in: 0..<10_000)
    let _: [Person] = try await house.database.read {
      try $0.all("SELECT * FROM person ORDER BY name_sort, id LIMIT 50 OFFSET \(from)")
    }
  }

  private func measure(
    _ callers: Int, _ work: @escaping @Sendable () async throws -> Void
  ) async throws -> (times: Times, rate: Double) {
    let clock = ContinuousClock()
    let began = clock.now
    let turns = 1500 / callers
    let times = try await withThrowingTaskGroup(of: Times.self) { group in
      for _ in 0..<callers {
        group.addTask {
          var times = Times()
          for _ in 0..<turns { times.add(try await clock.measure { try await work() }) }
          return times
        }
      }
      return try await group.reduce(into: Times()) { $0.add($1) }
    }
    return (times, Double(turns * callers) / ((clock.now - began) / .seconds(1)))
  }
}
