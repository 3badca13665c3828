import ArgumentParser
import Foundation

/// What Merimna measures of itself, each beside a peer in the same run. Build it in release.
@main struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Measures Merimna, each beside a peer in the same run.",
    subcommands: [Inside.self, BareList.self], defaultSubcommand: Inside.self)
}

/// What is measured in this process.
struct Inside: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inside",
    abstract: "Measures the engine, the import, entitlement, reading one person and a list of fifty.")

  @Option(help: "A PostgreSQL in which databases may be made: postgres://…/postgres. Without it, SQLite alone.")
  var postgres: String?

  @Option(help: "The program to measure.")
  var merimna: String

  @Option(help: "How many people the large register holds.")
  var people = 100_000

  @Option(help: "The repository's folder.")
  var root = FileManager.default.currentDirectoryPath

  func run() async throws {
    let workshop = try Workshop(merimna: merimna, root: root, postgres: postgres)
    defer { workshop.clear() }
    try await EngineBenchmark(root: root).run()
    try await EligibilityBenchmark(workshop).run()
    for engine in workshop.engines {
      try await ImportBenchmark(workshop, engine, people: people / 10).run()
      let place = try await ImportBenchmark(workshop, engine, people: people).run()
      try await DeskBenchmark(place).run()
    }
  }
}
