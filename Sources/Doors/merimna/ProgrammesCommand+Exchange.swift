import ArgumentParser
import DMN
import Foundation
import Kit
import Municipality
import Programmes
import Registry

/// Writes a programme as a model of DMN.
struct ProgrammesExport: HouseCommand {
  static let title = "programmes export"
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a programme as a model of DMN 1.5, for any tool that reads those.",
    discussion: """
      The edition that holds today is written or, where none does, the one that was proposed last; by --folder the one that lies \
      there, and no house is needed. What DMN has no place for stands in extension elements. The way back is \
      merimna programmes import.
      """)

  @Argument(help: ArgumentHelp("The programme: the name of its folder.", valueName: "slug"))
  var slug: String
  @Option(help: ArgumentHelp("The file to write.", valueName: "file.dmn"))
  var dmn: String
  @Option(help: ArgumentHelp("The folder that holds facts.yaml, in place of the house.", valueName: "dir"))
  var folder: String?

  @OptionGroup var place: Place

  func run() async throws {
    guard let folder else { return try await runInHouse() }
    let found = try ProgrammeFolder.named(folder)
    guard let programme = found.programmes.first(where: { $0.slug == slug }) else {
      throw Failure(
        "There is no programme \(slug) in \(folder). It has: \(found.programmes.map(\.slug).joined(separator: ", ")).")
    }
    try write(programme, found.vocabulary)
  }

  func run(at desk: Desk, in house: OpenHouse) async throws {
    do {
      let edition = try await desk.edition(of: slug)
      let vocabulary = try Vocabulary(reading: edition.vocabulary)
      try write(try Programme(reading: edition.text, over: vocabulary), vocabulary)
    } catch Refusal.notFound {
      throw Failure("No programme \(slug) was published here. See merimna programmes list")
    }
  }

  private func write(_ programme: Programme, _ vocabulary: Vocabulary) throws {
    try NamedFile.write(try programme.model(over: vocabulary).xml, to: dmn)
  }
}

/// Writes a programme's file from a model of DMN.
struct ProgrammesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Write a programme's file from a model of DMN that was exported from it.",
    discussion: """
      Whatever was changed in the model with another tool is in the file then. Comments are not. Put it into its folder and have \
      merimna programmes check say what is missing.
      """)

  @Argument(help: ArgumentHelp("The model.", valueName: "model.dmn"))
  var model: String
  @Option(help: ArgumentHelp("The file to write.", valueName: "programme.yaml"))
  var yaml: String

  func run() throws {
    do {
      try NamedFile.write(try Definitions(xml: try NamedFile.bytes(model)).programme(), to: yaml)
    } catch let error as ModelError {
      throw Failure("\(model): \(error)")
    }
  }
}
