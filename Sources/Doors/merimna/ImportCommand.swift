import ArgumentParser

/// Brings in registers from files.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a register from a spreadsheet, and take it out again.",
    subcommands: [ImportPeople.self, ImportList.self, ImportUndo.self])
}
