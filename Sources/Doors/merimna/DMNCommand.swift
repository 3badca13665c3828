import ArgumentParser
import DMN
import FEEL
import Foundation

/// Models of DMN: run, checked, judged.
struct DMNCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn", abstract: "Run and check models of decisions in DMN 1.1 to 1.5.",
    subcommands: [DMNRun.self, DMNCheck.self, DMNConformance.self])
}

/// Runs one model.
struct DMNRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Answer the decisions of a model, as JSON.",
    discussion: "Models that it imports are looked for beside it. What was odd goes to standard error.")

  @ArgumentParser.Argument(help: ArgumentHelp("The model.", valueName: "model.dmn"))
  var file: String
  @Option(help: ArgumentHelp("The name of one decision (default: all).", valueName: "name"))
  var decision: String?
  @Option(help: ArgumentHelp("A file with one JSON object: the inputs by name.", valueName: "file.json"))
  var input: String?

  func run() throws {
    let model = try NamedModel.model(file)
    let inputs = try input.map { try model.inputs(json: try NamedFile.bytes($0)) } ?? [:]
    var (results, isStopped): ([(String, Value)], Bool) = ([], false)
    for name in decision.map({ [$0] }) ?? model.definitions.decisions.map(\.variable.name) {
      guard let answer = model.evaluate(name, in: inputs) else {
        throw Failure("\(file) has no decision “\(name)”. It has: \(model.decisions.joined(separator: ", ")).")
      }
      for warning in answer.warnings { Terminal.say("\(warning)") }
      isStopped = isStopped || answer.isStopped
      results.append((name, answer.value))
    }
    print(decision == nil ? Value.context(Context(results)).jsonText : results[0].1.jsonText)
    if isStopped { throw Failure("A decision was stopped at a limit, so its value says nothing.") }
  }
}

/// Says what is wrong with one model.
struct DMNCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with a model, each with its line.")

  @ArgumentParser.Argument(help: ArgumentHelp("The model.", valueName: "model.dmn"))
  var file: String

  func run() throws {
    let problems = try NamedModel.model(file).check()
    for problem in problems { print("\(file): \(problem)") }
    guard problems.isEmpty else {
      throw Failure("\(problems.count) problems in \(file). Correct each as its line says.")
    }
    print("Nothing is wrong with \(file).")
  }
}

/// A model by the path of its file.
enum NamedModel {
  static func model(_ path: String) throws -> Model {
    do {
      let definitions = try Definitions(xml: try NamedFile.bytes(path))
      return try Model(definitions, imports: definitions.imports.isEmpty ? [] : neighbours(of: path))
    } catch let error as ModelError {
      throw Failure("\(path): \(error)")
    }
  }

  private static func neighbours(of path: String) throws -> [Definitions] {
    let file = URL(filePath: path)
    let folder = file.deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".dmn") && $0 != file.lastPathComponent }.map {
      try Definitions(xml: try NamedFile.bytes(folder.appending(path: $0).path))
    }
  }
}
