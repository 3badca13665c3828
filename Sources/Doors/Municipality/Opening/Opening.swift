public import Audit
import Directory
import Kit
public import Storage

/// A house still shut: where its database and its keys lie.
public struct Opening: Sendable {
  /// The database.
  public let address: DatabaseAddress
  /// The path of the keys file.
  public let keys: String
  private let migrator = Migrator(Rooms.all.flatMap(\.migrations))

  /// The house of that database and those keys.
  public init(_ address: DatabaseAddress, keys: String) {
    self.address = address
    self.keys = keys
  }

  /// Opens it. Throws an `Obstacle`, a `KeysRefusal`, and the driver's error.
  public func house() async throws -> OpenHouse { try await house(on: try await database()) }

  /// Opens a house whose schema is known to be current.
  func house(on database: any Database) async throws -> OpenHouse {
    let keys = try await Keys.open(at: self.keys, for: database)
    return OpenHouse(House(Rooms.all, on: database, keys: keys), on: database, anchor: Anchor(besideKeys: self.keys))
  }

  /// Whether its audit trail stands as it was written, told even where the keys are not those that it was sealed with.
  /// Throws as `house` does.
  public func verification() async throws -> Verification {
    let house = House(Rooms.all, on: try await database(), keys: try Keys.read(at: keys))
    return try await Verification.of(house, anchor: Anchor(besideKeys: keys))
  }

  /// The database as this program needs it: set up, and with no step missing or unknown. Throws an `Obstacle`, and the
  /// driver's error where it cannot be opened.
  public func database() async throws -> any Database {
    guard address.isThere else { throw Obstacle.noDatabase(address) }
    let database = try address.database()
    switch try await migrator.schema(of: database) {
    case .current: return database
    case .empty: throw Obstacle.notSetUp(address)
    case .foreign: throw Obstacle.foreign(address)
    case .older(let steps): throw Obstacle.older(address, steps: steps.count)
    case .newer(let steps): throw Obstacle.newer(address, steps: steps)
    }
  }

  /// Throws where a municipality is set up here already, or something else than an empty database stands here. Makes nothing.
  public func refuseWhereFounded() async throws {
    guard address.isThere else { return }
    let database = try address.database()
    switch try await migrator.schema(of: database) {
    case .empty: return
    case .current: break
    case .foreign: throw Obstacle.foreign(address)
    case .older(let steps): throw Obstacle.older(address, steps: steps.count)
    case .newer(let steps): throw Obstacle.newer(address, steps: steps)
    }
    if let name = try await database.read({ try Organisation.municipality(in: $0) })?.name {
      throw Obstacle.founded(address, name)
    }
  }

  /// Whether there is nothing here yet: no file, or a database without any table. Throws the driver's error.
  public func isNew() async throws -> Bool {
    guard address.isThere else { return true }
    return try await migrator.schema(of: try address.database()) == .empty
  }

  /// Takes the steps that are missing, all or none, and answers with their names; makes the database where there is none.
  /// Throws an `Obstacle`, and the driver's error.
  public func migrate() async throws -> [String] {
    let database = try address.database()
    guard try await migrator.schema(of: database) != .foreign else { throw Obstacle.foreign(address) }
    return try await migrator.migrate(database)
  }
}
