public import Accounts
public import Kit
public import Storage

/// A house that stands open.
public struct OpenHouse: Sendable {
  /// The house.
  public let house: House
  /// Its database, for what stands before any caller: the entrance, and whoever asks whether the database lives.
  public let database: any Database

  init(_ house: House, on database: any Database) {
    self.house = house
    self.database = database
  }

  /// The desk at which the command line works, on the order of whoever typed the command.
  public func desk(for command: String, by operatorName: String) -> Desk {
    house.desk(for: .system(job: command, order: operatorName))
  }

  /// Where staff sign in. Throws `RolesFaults` where the table of roles leaves anything open.
  public func entrance() throws -> Entrance {
    Entrance(house, on: database, roles: try Roles.committed(for: house.areas))
  }
}
