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

  /// The database as this program needs it: set up, and with no step missing or unknown. Throws an `Obstacle`, and the
  /// driver's error where it cannot be opened.
  public func database() async throws -> any Database {
    guard address.isThere else { throw Obstacle.noDatabase(address) }
    let database = try await address.database()
    switch try await migrator.schema(of: database) {
    case .current: return database
    case .empty: throw Obstacle.notSetUp(address)
    case .foreign: throw Obstacle.foreign(address)
    case .older(let steps): throw Obstacle.older(address, steps: steps.count)
    case .newer(let steps): throw Obstacle.newer(address, steps: steps)
    }
  }

  /// Takes the steps that are missing, all or none, and answers with their names; makes the database where there is none.
  /// Throws an `Obstacle`, and the driver's error.
  public func migrate() async throws -> [String] {
    let database = try await address.database()
    guard try await migrator.schema(of: database) != .foreign else { throw Obstacle.foreign(address) }
    return try await migrator.migrate(database)
  }
}
