import Accounts
import Audit
public import Kit
import Pages
import Programmes
import Registry

/// The house as its readers meet it: its entrance, its rooms with their pages open, its name over the door.
public struct TownHall: Sendable {
  let house: House
  let entrance: Entrance
  /// The rooms, with their pages open.
  public let areas: [Area]
  /// Every way in.
  public let routes: Routes
  /// Whose house it is.
  let plate: NamePlate
  /// What is to be done before anything else; nil where the house was set up long ago.
  let settingUp: SettingUp?
  let signIn: SignInPages

  /// Opens the pages of a house. `faults` says what keeps it from its work.
  init(
    _ house: House, entrance: Entrance, plate: NamePlate, registry: RegistryPages,
    programmes: ProgrammePages = ProgrammePages(Entitlements()), setUp: SetUpPages? = nil,
    extra: [Route] = [],
    verify: @escaping @Sendable () async throws -> Verification,
    faults: @escaping @Sendable () async -> [Unreadiness] = { [] }
  ) {
    self.house = house
    self.entrance = entrance
    self.plate = plate
    self.settingUp = setUp?.settingUp
    let (colleagues, compartments) = (ColleaguePages(entrance), CompartmentPages())
    let own = OwnPages(entrance).routes + SecondStepPages(entrance) { plate.name }.routes
    signIn = SignInPages(entrance, before: Routes(registry.routes + colleagues.routes + compartments.routes + extra)) {
      plate.name
    }
    areas = Rooms.open(
      accounts: signIn.routes + own + colleagues.routes + compartments.routes, registry, programmes)
    let trail = TrailPages(roles: entrance.roles, verify: verify)
    let day = areas.flatMap(\.day) + FailurePages.day
    routes = Routes(
      areas.flatMap(\.routes)
        + StartPage.routes(day) { visit in
          HomePage(house: plate.name, visit: visit, programmes: try await programmes.open(visit)).page
        } + (setUp?.routes ?? []) + trail.routes + FailurePages.routes + Health.routes(faults) + extra)
  }

  /// The page that asks to sign in, with what a form brought that came too late.
  func gate(_ visit: Visit, _ carried: Carried) -> Page { signIn.page(visit, carrying: carried) }
}
