import ArgumentParser
import Foundation
import Kit
import Municipality
import Registry

/// Brings in people and households from a spreadsheet.
struct ImportPeople: HouseCommand {
  static let title = "import people"
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Bring in people and households from a spreadsheet saved as CSV.",
    discussion: """
      Letters, separator and headings are recognised. What cannot be wrong is repaired; everything else is refused, row by \
      row, with what to do. All of it comes in at once, or nothing. If the program is stopped, run the same command again: \
      it goes on where it was.
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["csv", "txt", "tsv"]))
  var file: String

  @Flag(help: "Say what would happen, and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("List the refused rows in this file.", valueName: "out.csv"))
  var report: String?

  @OptionGroup var place: Place

  func run(at desk: Desk, in house: OpenHouse) async throws {
    guard FileManager.default.isReadableFile(atPath: file) else {
      throw Failure("The file \(file) cannot be read. Correct its path, or ask for the right to read it.")
    }
    var order = ImportOrder(URL(filePath: file), holder: ImportOrder.process)
    order.isDry = dryRun
    order.report = report.map { URL(filePath: $0) }
    order.isGone = ImportOrder.isGone
    order.progress = Self.say
    let outcome = try await ImportObstacle.inWords { try await desk.importPeople(order) }
    print(outcome.summary)
  }

  private static let say: @Sendable (ImportProgress) -> Void = { progress in
    switch progress {
    case .read(let encoding, let rows, let unknown):
      Terminal.say("\(rows) rows in \(encoding).")
      if !unknown.isEmpty { Terminal.say("Columns that stay out: \(unknown.joined(separator: ", ")).") }
    case .resumed(let line): Terminal.say("Begun before; going on after row \(line).")
    case .staged(let line, let rows): Terminal.say("Row \(line) of \(rows).")
    case .waiting(let holder): Terminal.say("Another import is just coming in (\(holder)); waiting for it.")
    case .laid(let people, let all): Terminal.say("\(people) of \(all) people laid in.")
    case .published: Terminal.say("All rows are in.")
    }
  }
}

extension ImportObstacle {
  /// What the body throws, as a line for the command.
  static func inWords<T>(_ body: () async throws -> T) async throws -> T {
    do {
      return try await body()
    } catch let obstacle as ImportObstacle {
      throw Failure(obstacle.line)
    }
  }

  private var line: String {
    switch self {
    case .file(let el, let en): "\(en) (\(el))"
    case .report(let path):
      "The refused rows cannot be listed in \(path): see to its folder's room and rights, then run the same command again; "
        + "what is in already stays in."
    case .underWay(let holder): "Another process (\(holder)) is bringing in this file. Wait for it, or end it."
    case .restless: "The registry kept changing meanwhile. Nothing came in; run the command again when it is quiet."
    case .unknown: "There is no such import. See merimna import list."
    case .notPublished: "That import was never finished, or is undone already. See merimna import list."
    case .laterWork(let work):
      "Later work stands on \(work.count < 100 ? "" : "at least ")\(work.count) of its records, listed above. "
        + "Nothing was undone; take that back first."
    case .otherRooms: "Later work stands on its records. Nothing was undone; take that back first."
    }
  }
}
