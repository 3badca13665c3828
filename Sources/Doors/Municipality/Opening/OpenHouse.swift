public import Accounts
public import Audit
public import Kit
public import Storage

/// A house that stands open.
public struct OpenHouse: Sendable {
  /// The house.
  public let house: House
  /// Its database, for what stands before any caller: the entrance, and whoever asks whether the database lives.
  public let database: any Database
  /// What seals its trail.
  public let sealer: Sealer
  private let anchor: Anchor

  init(_ house: House, on database: any Database, anchor: Anchor) {
    self.house = house
    self.database = database
    sealer = Sealer(house, anchor: anchor)
    self.anchor = anchor
  }

  /// Whether the trail stands as it was written, up to this moment.
  @Sendable func verification() async throws -> Verification {
    try await Verification.of(house, anchor: anchor)
  }

  /// What a running house does beside answering, until the task is cancelled: seals its trail, delivers events, does jobs.
  /// What goes wrong is reported, and tried again.
  public func keep(reporting report: @escaping @Sendable (any Error) -> Void) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await sealer.run(reporting: report) }
      group.addTask { await Deliveries(house).run(reporting: report) }
      group.addTask { await Jobs(house).run(reporting: report) }
    }
  }

  /// The desk at which the command line works, on the order of whoever typed the command.
  public func desk(for command: String, by operatorName: String) -> Desk {
    house.desk(for: .system(job: command, order: operatorName))
  }

  /// Does a command's work at that desk, and seals what it left in the trail, also where it failed on the way.
  public func run(_ command: String, by operatorName: String, _ body: (Desk) async throws -> Void) async throws {
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await body(desk(for: command, by: operatorName)))
    } catch {
      outcome = .failure(error)
    }
    let sealing: Result<Void, any Error>
    do { sealing = .success(try await sealer.close()) } catch { sealing = .failure(error) }
    // Why the command failed matters more than why its trail waits for the next one to be sealed.
    try outcome.get()
    try sealing.get()
  }

  /// Where staff sign in. Throws `RolesFaults` where the table of roles leaves anything open.
  public func entrance() throws -> Entrance {
    Entrance(house, on: database, roles: try Roles.committed(for: house.areas))
  }
}
