import ArgumentParser
import Foundation
import Kit
import Municipality
import Pages
import Registry
import Storage

/// Lists the imports.
struct ImportList: HouseCommand {
  static let title = "import list"
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what was brought in, the latest first, each with the ID that undo takes.")

  @OptionGroup var place: Place

  func run(at desk: Desk, in house: OpenHouse) async throws {
    let imports = try await desk.imports()
    if imports.isEmpty { Terminal.say("Nothing was brought in yet.") }
    for record in imports {
      let fields = [
        "\(record.id.rawValue)".lowercased(), "\(record.day)", record.state.rawValue, record.file, record.summary,
      ]
      print(fields.joined(separator: "\t"))
    }
  }
}

/// Takes an import out again.
struct ImportUndo: HouseCommand {
  static let title = "import undo"
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take out again all that an import brought, where no later work stands on it.")

  @Argument(help: "The import's ID, as import list prints it.")
  var id: String

  @OptionGroup var place: Place

  func validate() throws {
    guard UUID(uuidString: id) != nil else { throw ValidationError("\(id) is no ID. See merimna import list.") }
  }

  func run(at desk: Desk, in house: OpenHouse) async throws {
    guard let uuid = UUID(uuidString: id) else { throw ImportObstacle.unknown }
    let undone = try await ImportObstacle.inWords {
      do {
        return try await desk.undoImport(ID<Import>(rawValue: uuid))
      } catch ImportObstacle.laterWork(let work) {
        for standing in work { Terminal.say("\(standing.name): \(standing.words?[.en] ?? standing.work)") }
        throw ImportObstacle.laterWork(work)
      }
    }
    print("\(undone.file) is undone: \(undone.imported) people taken out.")
  }
}
