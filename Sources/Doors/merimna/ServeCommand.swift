import ArgumentParser
import Audit
import Foundation
import Kit
import Logging
import Municipality

/// Opens the house to its readers, on this machine only, until it is told to stop.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the house at http://127.0.0.1:PORT until TERM.",
    discussion: """
      It listens on this machine only. For readers elsewhere put a proxy that speaks TLS in front of it and say \
      --behind-tls: cookies are then bound to TLS, and the proxy's X-Forwarded-For says who calls.
      """)

  @OptionGroup var place: Place
  @Option(help: "The port; 0 takes any that is free.") var port = 8080
  @Flag(help: "A proxy in front of the house speaks TLS to its readers.") var behindTLS = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
  }

  func run() async throws {
    let opening = place.opening
    let house = try await opening.house()
    if house.house.keys.areNew { Terminal.say(Keys.words(for: opening.keys)) }
    let serving = Serving(
      house, anchor: Anchor(besideKeys: opening.keys), port: port,
      terms: DoorTerms(isBehindTLS: behindTLS), logger: Self.logger)
    try await serving.run { address in Terminal.say("Merimna is open at \(address)") }
  }

  private static var logger: Logger {
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    return Logger(label: "merimna")
  }
}
