import ArgumentParser
import Foundation
import Glibc
import Municipality

/// The command. Each subcommand is a file of its own.
@main struct Merimna: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merimna", abstract: "The system that a municipality runs its social protection on.",
    version: "merimna \(Program.version)",
    subcommands: [
      Setup.self, Serve.self, Migrate.self, ListRoles.self, ImportCommand.self, ProgrammesCommand.self,
      EligibilityCommand.self,
      AuditCommand.self, DemoCommand.self, FEELCommand.self, DMNCommand.self,
    ])

  /// Runs what was asked for. Exit 0: done; 1: refused or failed, with one line on standard error; 64: wrong usage.
  static func main() async {
    // What a command makes, databases and reports of people among it, is nobody else's to read.
    umask(0o077)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      // What was printed may still lie here, and the disk or the pipe that it goes to take no more.
      guard fflush(nil) == 0 else {
        throw Failure("The result could not be written: \(String(cString: strerror(errno))).")
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    guard let sentence = Failure.sentence(for: error) else { exit(withError: error) }
    Terminal.say("merimna: \(sentence)")
    Foundation.exit(1)
  }
}
