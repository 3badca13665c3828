import ArgumentParser

/// What Merimna measures.
@main struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "benchmarks")
}
