import Accounts
import Audit
import Directory
public import Kit
import Programmes
import Registry

/// The rooms of the house, in the order in which each may know the one before it.
public enum Rooms {
  /// Their manifests.
  public static let all: [Area] = [
    KitArea.manifest, AuditArea.manifest, DirectoryArea.manifest, AccountsArea.manifest, RegistryArea.manifest,
    ProgrammesArea.manifest,
  ]

  /// The same with their pages open, and their ports wired.
  static func open(accounts: [Route], _ registry: RegistryPages, _ programmes: ProgrammePages) -> [Area] {
    all.map { area in
      switch area.name {
      case AccountsArea.manifest.name:
        area.opening(
          accounts, signposts: OwnPages.signposts + ColleaguePages.signposts + CompartmentPages.signposts,
          day: CompartmentPages.day)
      case RegistryArea.manifest.name:
        area.opening(registry.routes, signposts: RegistryPages.signposts, day: RegistryPages.day)
      case ProgrammesArea.manifest.name:
        area.opening(programmes.routes, signposts: ProgrammePages.signposts, day: ProgrammePages.day)
      default: area
      }
    }
  }
}
