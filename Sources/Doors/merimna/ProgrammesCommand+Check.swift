import ArgumentParser
import Foundation
import Programmes
import Registry

/// Checks a folder of programmes and runs its tests.
struct ProgrammesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the programmes of a folder, and run their tests.",
    discussion: "Each line names the file, the line, what is wrong and the cure. The last says how many tests passed.")

  @Argument(help: ArgumentHelp("The folder that holds facts.yaml (default: Programmes).", valueName: "dir"))
  var folder = "Programmes"

  func run() throws {
    let folder = try ProgrammeFolder.named(self.folder)
    let report = folder.runTests()
    let mistakes = folder.mistakes + report.mistakes
    for mistake in mistakes { print(mistake.weight == .remark ? "\(mistake) (a remark)" : "\(mistake)") }
    print("\(report.passed) passed, \(report.failed) failed")
    let wrong = mistakes.count { $0.weight == .stops }
    guard wrong == 0, report.failed == 0 else {
      throw Failure("\(wrong) mistakes in \(self.folder). Correct each as its line says.")
    }
  }
}

extension ProgrammeFolder {
  /// The folder of that path. Throws a `Failure` with every mistake where it cannot be read.
  static func named(_ path: String) throws -> ProgrammeFolder {
    do throws(Mistakes) {
      return try ProgrammeFolder(URL(filePath: path))
    } catch {
      throw Failure(error.description)
    }
  }

  /// Throws a `Failure` where a file has a mistake that stops it from being used.
  func sound(_ path: String) throws -> ProgrammeFolder {
    let wrong = mistakes.filter { $0.weight == .stops }
    guard let first = wrong.first else { return self }
    let more = wrong.count > 1 ? " There are \(wrong.count - 1) more: merimna programmes check \(path)" : ""
    throw Failure("\(first)\(more)")
  }
}
