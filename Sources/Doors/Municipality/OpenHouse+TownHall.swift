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
    try await townHall(answering: entitlements, settingUp: nil, [])
  }

  /// The same where nothing may be set up yet: `settingUp` has the code by which somebody may do it, and then proposes these
  /// programmes.
  func townHall(
    answering entitlements: Entitlements, settingUp: SettingUp?, _ texts: [EditionText]
  ) async throws -> TownHall {
    let plate = NamePlate(try await database.read { try Organisation.municipality(in: $0) })
    let entrance = try entrance()
    let setUp = settingUp.map { SetUpPages(settingUp: $0, entrance: entrance, texts: texts, plate: plate) }
    let panel = EntitlementPanel(entitlements)
    let pages = RegistryPages(panel.vocabulary, panel: panel.port)
    return TownHall(
      house, entrance: entrance, plate: plate, registry: pages,
      programmes: ProgrammePages(entitlements), setUp: setUp, verify: verification, faults: readiness.faults)
  }

  private var readiness: Readiness {
    Readiness(database: database, migrator: Migrator(house.areas.flatMap(\.migrations)), sealer: sealer)
  }
}
