import Accounts
import ArgumentParser
import Kit
import Municipality
import Pages

/// Prints the table of roles: what each may do, and how far.
struct ListRoles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "List what each role may do, and how far.")

  @Option(help: ArgumentHelp("One role only, by its key.", valueName: "key"))
  var role: String?

  func run() throws {
    let roles = try Roles.committed(for: Rooms.all)
    guard role == nil || role.flatMap({ roles[$0] }) != nil else {
      throw Failure("There is no role \(role ?? ""). There are \(roles.all.map(\.key).joined(separator: ", ")).")
    }
    for one in roles.all where role == nil || role == one.key {
      print("\(one.key)\t\(one.name[.en])\t\(one.name[.el])")
      for action in roles.actions {
        print("\t\(action.permission.name)\t\(Self.words(one.grants[action.permission]))\t\(action.name[.en])")
      }
    }
  }

  private static func words(_ grant: Post.Grant?) -> String {
    switch grant {
    case nil: "nothing"
    case .own: "own"
    case .structure: "structure"
    case .municipality: "municipality"
    }
  }
}
