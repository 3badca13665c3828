import Foundation
public import Storage
import StoragePostgres
import StorageSQLite
import Synchronization

/// A database of a test's own, which goes with it. Where it has migrations it is a copy of one that this process has
/// migrated before.
public final class TestDatabase: Sendable {
  public let engine: Engine
  public let database: any Database
  /// What the program would be told by `--database`.
  public let url: String
  private let place: Place

  /// A new database; where a release is given, one that was installed with its steps and then upgraded.
  public init(_ engine: Engine, _ migrations: [Migration] = [], upgradedFrom release: [String] = []) async throws {
    self.engine = engine
    let template = migrations.isEmpty ? nil : try await Template.of(migrations, upgradedFrom: release, on: engine)
    place = try await Place(engine, copying: template)
    (database, url) = try place.open()
  }

  /// Tells the server something that runs in no transaction. Throws what it answers, and where there is no server.
  public func tellServer(_ order: String) async throws {
    guard let cluster = Engine.cluster else { throw TestFailure("MERIMNA_TEST_POSTGRES is not set.") }
    try await cluster.tell(order)
  }

  deinit {
    Task.detached { [database, place] in
      await database.close()
      await place.remove()
    }
  }
}

/// Where a database lies: a file in a folder of its own, or a name on the server.
enum Place: Sendable {
  case file(URL)
  case name(String, PostgresCluster)

  init(_ engine: Engine, copying template: Place?) async throws {
    switch (engine, Engine.cluster) {
    case (.postgres, let cluster?): self = .name(try await cluster.create(from: template?.name), cluster)
    case (.postgres, nil): throw TestFailure("MERIMNA_TEST_POSTGRES is not set.")
    case (.sqlite, _):
      let folder = FileManager.default.temporaryDirectory.appending(path: "merimna-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "house.sqlite")
      if case .file(let template) = template { try FileManager.default.copyItem(at: template, to: file) }
      self = .file(file)
    }
  }

  var name: String? { if case .name(let name, _) = self { name } else { nil } }

  func open() throws -> (any Database, url: String) {
    switch self {
    case .file(let file): (try SQLiteDatabase(path: file.path), "sqlite:\(file.path)")
    case .name(let name, let cluster): (try PostgresDatabase(url: cluster.url(of: name)), cluster.url(of: name))
    }
  }

  // What stays behind among temporary files harms nobody; a database that stays is swept when the process ends.
  func remove() async {
    switch self {
    case .file(let file): try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
    case .name(let name, let cluster): try? await cluster.drop(name)
    }
  }
}

/// The migrated databases that this process copies, one for each list of steps.
enum Template {
  private static let made = Mutex<[String: Task<Place, any Error>]>([:])

  static func of(_ migrations: [Migration], upgradedFrom release: [String], on engine: Engine) async throws -> Place {
    let steps = migrations.map { "\($0.name) \($0.statements.count)" }.sorted()
    let key = ([engine.rawValue] + steps + ["from"] + release.sorted()).joined(separator: "\n")
    let task = made.withLock { made in
      let task = made[key] ?? Task { try await make(migrations, release, on: engine) }
      made[key] = task
      return task
    }
    return try await task.value
  }

  private static func make(_ migrations: [Migration], _ release: [String], on engine: Engine) async throws -> Place {
    let place = try await Place(engine, copying: nil)
    let (database, _) = try place.open()
    try await Migrator(migrations.filter { release.contains($0.name) }).migrate(database)
    try await Migrator(migrations).migrate(database)
    await database.close()
    return place
  }
}
