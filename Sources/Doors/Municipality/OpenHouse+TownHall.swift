import Accounts
import Directory
import Kit
import Programmes
import Registry
import Storage

extension OpenHouse {
  /// The house with its pages open: its name over the door, its rooms' ports wired. Throws `RolesFaults` where the table of
  /// roles leaves anything open, and the driver's error.
  public func townHall() async throws -> TownHall {
    let name = try await database.read { try Organisation.municipality(in: $0) }?.name ?? "Μέριμνα"
    let panel = EntitlementPanel(Entitlements())
    let pages = RegistryPages(panel.vocabulary, panel: panel.port)
    return TownHall(house, entrance: try entrance(), name: name, registry: pages) { await isReady() }
  }

  /// Whether the database takes a write.
  func isReady() async -> Bool {
    do {
      try await database.write { _ in }
      return true
    } catch { return false }
  }
}
