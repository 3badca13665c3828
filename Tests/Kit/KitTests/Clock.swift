import Civil
import Foundation
import Kit
import Synchronization
import TestHouse

/// A clock that stands still until a test moves it.
final class Clock: Sendable {
  private let microseconds = Mutex(TestHouse.noon.rawValue)
  var now: Instant { Instant(rawValue: microseconds.withLock { $0 }) }

  func pass(seconds: Int) { microseconds.withLock { $0 += seconds * 1_000_000 } }
}

extension TestHouse {
  /// A house of these areas on the same database, by a clock that can be moved: as another process would have it.
  func neighbour(_ areas: [Area], by clock: Clock, keys: Keys? = nil) -> House {
    House(areas, on: database, keys: keys ?? house.keys, clock: { clock.now })
  }
}

/// What reactions and jobs of a test were given, in the order in which they ran, whether or not their transaction held.
final class Log: Sendable {
  private let mutex = Mutex<[String]>([])
  var lines: [String] { mutex.withLock { $0 } }
  func write(_ line: String) { mutex.withLock { $0.append(line) } }
}

/// A house with letters by a clock that can be moved, and the database that it stands on for as long.
struct Annex {
  let shared: TestHouse
  let clock = Clock()
  let house: House

  init(on engine: Engine) async throws {
    shared = try await TestHouse([Letter.area], on: engine)
    house = shared.neighbour([Letter.area], by: clock)
  }

  /// The desk of a command in that compartment.
  func desk(in compartment: Compartment = .open) -> Desk {
    house.desk(for: .system(job: "a", order: "b", in: compartment))
  }
}
