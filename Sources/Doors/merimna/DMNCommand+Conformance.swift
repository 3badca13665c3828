import ArgumentParser
import DMN
import Foundation

/// Judges the engine by a folder of cases.
struct DMNConformance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tck", abstract: "Run all cases of a folder laid out like DMN's public Technology Compatibility Kit.",
    discussion: "Each line is an element that came to something else than expected. What is not supported has failed.")

  @Argument(help: ArgumentHelp("The folder; every file of cases under it is run.", valueName: "dir"))
  var folder: String
  @Option(help: ArgumentHelp("A file for a table of all cases.", valueName: "file.csv"))
  var report: String?

  func run() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure("There is no folder \(folder). Give the one that holds the cases.")
    }
    let verdicts = try Conformance(folder: URL(filePath: folder)).verdicts { verdict in
      for difference in verdict.differences { print(DMNConformance.line(verdict, difference)) }
    }
    if let report { try write(verdicts, to: report) }
    let passed = verdicts.count { $0.isPassed }
    print("\(passed) passed, \(verdicts.count - passed) failed")
    guard passed == verdicts.count else { throw ExitCode(1) }
  }

  private static func line(_ verdict: Conformance.Verdict, _ difference: Conformance.Difference) -> String {
    let reasons = difference.reasons.isEmpty ? "" : " (\(difference.reasons.joined(separator: " ")))"
    return "\(verdict.file) \(verdict.id) \(difference.element): expected \(difference.expected), got "
      + "\(difference.actual)\(reasons)"
  }

  private func write(_ verdicts: [Conformance.Verdict], to path: String) throws {
    var lines = ["file,case,verdict,element,expected,actual"]
    for verdict in verdicts {
      if verdict.isPassed { lines.append(row([verdict.file, verdict.id, "passed", "", "", ""])) }
      for difference in verdict.differences {
        lines.append(
          row([verdict.file, verdict.id, "failed", difference.element, difference.expected, difference.actual]))
      }
    }
    try NamedFile.write(lines.joined(separator: "\r\n") + "\r\n", to: path)
  }

  private func row(_ cells: [String]) -> String {
    cells.map { cell in
      cell.contains { ",\"\r\n".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",")
  }
}
