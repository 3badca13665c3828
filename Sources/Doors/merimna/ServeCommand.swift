import ArgumentParser
import Audit
import Foundation
import Kit
import Logging
import Municipality
import Programmes

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
  @Flag(
    help: ArgumentHelp(
      "Where nothing is set up yet, let whoever has the code that is printed do it in the browser.",
      discussion: "The programmes of --programmes are then proposed, for somebody else to approve."))
  var setUp = false
  @Option(help: ArgumentHelp("The folder that holds facts.yaml, where --set-up proposes programmes.", valueName: "dir"))
  var programmes = "Programmes"
  @Option(help: "A port of this machine on which /metrics tells how it runs, in Prometheus' text format.")
  var metricsPort: Int?
  @Flag(help: "A proxy in front of the house speaks TLS to its readers.") var behindTLS = false

  func validate() throws {
    guard metricsPort.map((1...65_535).contains) ?? true else {
      throw ValidationError("--metrics-port takes a number from 1 to 65535.")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
  }

  func run() async throws {
    let opening = place.opening
    let texts = setUp ? try ProgrammeFolder.named(programmes).sound(programmes).texts : nil
    if setUp, try await opening.isNew() {
      try place.makeFolder()
      _ = try await opening.migrate()
    }
    let house = try await opening.house()
    if house.house.keys.areNew { Terminal.say(Keys.words(for: opening.keys)) }
    let serving = Serving(
      house, anchor: Anchor(besideKeys: opening.keys), port: port,
      terms: DoorTerms(isBehindTLS: behindTLS), logger: Self.logger, settingUp: texts,
      metricsPort: metricsPort)
    let code = try await serving.setUpCode()
    try await serving.run { address in
      Terminal.say("Merimna is open at \(address)")
      if let code {
        Terminal.say("Nothing is set up yet. Open \(address)/setup with the set-up code \(code), within 60 minutes.")
      }
    }
  }

  private static var logger: Logger {
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    return Logger(label: "merimna")
  }
}
