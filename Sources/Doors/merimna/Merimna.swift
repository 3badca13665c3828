import ArgumentParser

/// The command.
@main struct Merimna: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "merimna")
}
