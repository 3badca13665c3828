import ArgumentParser
import FEEL
import Foundation

/// Evaluates one expression.
struct FEELCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel", abstract: "Evaluate an expression of FEEL, the language of the rules.",
    discussion: "Prints the value as FEEL writes it; what was odd on the way goes to standard error, with its place.")

  @ArgumentParser.Argument(help: ArgumentHelp("The expression.", valueName: "expression"))
  var text: String
  @Option(help: ArgumentHelp("A file with one JSON object: the values of names.", valueName: "file.json"))
  var context: String?

  func run() throws {
    let names = try context.map { try NamedFile.context($0) } ?? [:]
    let expression: FEEL.Expression
    do throws(SyntaxError) {
      expression = try FEEL.Expression(text, names: NamedFile.names(in: .context(names)))
    } catch {
      throw Failure("The expression cannot be read: \(error)")
    }
    let evaluation = expression.evaluate(in: names)
    for warning in evaluation.warnings {
      let position = Position(of: warning.place.start, in: text.unicodeScalars)
      Terminal.say("line \(position.line), column \(position.column): \(warning.sentence)")
    }
    print(evaluation.value.text)
    if evaluation.isStopped { throw Failure("The evaluation was stopped at a limit, so the value says nothing.") }
  }
}

/// A file that somebody names on the command line.
enum NamedFile {
  static func bytes(_ path: String) throws -> Data {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure("The file \(path) cannot be read. Correct its path, or ask for the right to read it.")
    }
    return bytes
  }

  /// Writes a text. Throws a `Failure` where it cannot.
  static func write(_ text: String, to path: String) throws {
    do { try text.write(toFile: path, atomically: true, encoding: .utf8) } catch {
      throw Failure("The file \(path) cannot be written. Give another path.")
    }
  }

  /// The values of a file with one JSON object.
  static func context(_ path: String) throws -> Context {
    do {
      return try Context(json: try bytes(path))
    } catch let error as DecodingError {
      throw Failure(
        "\(path) is to hold one JSON object: \(error.failureReason ?? "it is not well-formed"). Correct it.")
    }
  }

  /// All names in a value, so that those of several words are known.
  static func names(in value: Value) -> Set<String> {
    switch value {
    case .context(let context): context.values.reduce(Set(context.names)) { $0.union(names(in: $1)) }
    case .list(let list): list.reduce([]) { $0.union(names(in: $1)) }
    default: []
    }
  }
}
