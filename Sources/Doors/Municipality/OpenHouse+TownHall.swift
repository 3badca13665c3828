import Accounts
import Directory
import Kit
public import Programmes
import Registry
import Storage

extension OpenHouse {
  /// The house with its pages open: its name over the door, its rooms' ports wired. Throws `RolesFaults` where the table of
  /// roles leaves anything open, and the driver's error.
  public func townHall(answering entitlements: Entitlements = Entitlements()) async throws -> TownHall {
    let municipality = try await database.read { try Organisation.municipality(in: $0) }
    let panel = EntitlementPanel(entitlements)
    let pages = RegistryPages(panel.vocabulary, panel: panel.port)
    return TownHall(
      house, entrance: try entrance(), name: municipality?.name ?? "Μέριμνα",
      isDemonstration: municipality?.isDemonstration ?? false, registry: pages,
      programmes: ProgrammePages(entitlements), verify: verification, faults: readiness.faults)
  }

  private var readiness: Readiness {
    Readiness(database: database, migrator: Migrator(house.areas.flatMap(\.migrations)), sealer: sealer)
  }
}
