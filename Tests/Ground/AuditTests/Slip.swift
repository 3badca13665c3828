import Audit
import Civil
import Foundation
import Kit
import Storage
import Synchronization
import TestHouse

/// A record of the tests: a slip about somebody.
struct Slip: Personal {
  static let table: StaticString = "slip"
  static let viewing = Permission("slips.view")
  private(set) var id = ID<Slip>()
  var version = 1

  var concerns: [Subject] { [Subject(id)] }
  static func lies(in scope: Scope, as row: SQL) -> SQL { scope.reaches() }

  static let area = Area(
    "slips", permissions: [viewing],
    migrations: [
      Migration(
        "2026-12-01-01-slips",
        ["CREATE TABLE slip (id \(.id) PRIMARY KEY, version \(.integer) NOT NULL) \(.strict)"])
    ])
}

/// A house whose trail is sealed: with keys that its database is marked with, an anchor, and a clock that can be moved.
final class SealedHouse: Sendable {
  let shared: TestHouse
  let anchor: Anchor
  let house: House
  let sealer: Sealer
  let keys: String
  let clock = Passed()
  private let folder = FileManager.default.temporaryDirectory.appending(path: "merimna-\(UUID())")

  init(on engine: Engine) async throws {
    shared = try await TestHouse([Slip.area], on: engine)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    keys = folder.appending(path: "keys").path
    anchor = Anchor(besideKeys: keys)
    let database = shared.database
    let secret = try await Keys.open(at: keys, for: database)
    let start = TestHouse.noon.rawValue
    house = House(
      [Slip.area], on: database, keys: secret, clock: { [clock] in Instant(rawValue: start + clock.microseconds) })
    sealer = Sealer(house, anchor: anchor)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  final class Passed: Sendable {
    private let mutex = Mutex(0)
    var microseconds: Int { mutex.withLock { $0 } }
    func pass(seconds: Int) { mutex.withLock { $0 += seconds * 1_000_000 } }
  }

  var desk: Desk { house.desk(for: .system(job: "test", order: "nobody")) }

  /// Has slips written and looked at, so many entries in all, each sealed by itself.
  @discardableResult
  func write(_ count: Int) async throws -> [ID<Slip>] {
    var slips: [ID<Slip>] = []
    for _ in 0..<count {
      let slip = Slip()
      try await desk.write(Slip.viewing) { try $0.insert(slip) }
      try await sealer.seal()
      slips.append(slip.id)
    }
    return slips
  }

  func look(at slip: ID<Slip>) async throws {
    _ = try await desk.see(Slip.viewing, Slip.self, slip, for: .counter) { _, _ in true }
  }

  func list() async throws -> Int {
    try await desk.list(Slip.viewing, Slip.self) { scope, look in
      try look.all("SELECT * FROM slip WHERE \(Slip.within(scope))")
    }.count
  }

  func verify() async throws -> Verification { try await Verification.of(house, anchor: anchor) }
  func run(_ statements: [SQL]) async throws { for sql in statements { try await shared.run(sql) } }
}
