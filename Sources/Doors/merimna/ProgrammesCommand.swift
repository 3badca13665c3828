import ArgumentParser

/// The programmes: checked, published, listed.
struct ProgrammesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programmes", abstract: "Check, publish and list programmes.",
    subcommands: [ProgrammesCheck.self, ProgrammesPublish.self, ProgrammesList.self])
}
