import ArgumentParser

/// The programmes: checked, published, listed, and in the dress of DMN.
struct ProgrammesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programmes", abstract: "Check, publish, list and exchange programmes.",
    subcommands: [
      ProgrammesCheck.self, ProgrammesPublish.self, ProgrammesList.self, ProgrammesExport.self, ProgrammesImport.self,
    ])
}
