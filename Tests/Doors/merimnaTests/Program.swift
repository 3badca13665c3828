import Foundation
import TestDatabases

/// The built command, run as people run it, in a folder of its own that goes with it.
final class Program: Sendable {
  /// How a run ended.
  struct End {
    let status: Int32
    let output: String
    let errors: String
    /// The lines on standard error, of which a refusal has one.
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  static let setup = [
    "setup", "--municipality", "Δήμος Πλατάνου", "--code", "9301", "--structure", "Κοινωνική Υπηρεσία", "--community",
    "Πλάτανος", "--administrator", "kostas", "--administrator-name", "Κώστας Αθανασίου", "--social-worker", "maria",
    "--social-worker-name", "Μαρία Παππά", "--password-file", "-",
  ]
  static let passwords = "τρία πράσινα ποδήλατα\nβροχή στο λιμάνι 7\n"

  let folder: URL
  let environment: [String: String]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "merimna-command-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = ProcessInfo.processInfo.environment.merging(["HOME": folder.path]) { $1 }
  }

  // A folder that stays behind among the temporary ones harms nobody.
  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Runs the command with what is typed into it; `place`: where its output goes, instead of what is answered.
  func run(_ arguments: [String], typing text: String = "", into place: String? = nil) throws -> End {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.environment = environment
    let (output, errors) = (path("out-\(UUID())"), path("err-\(UUID())"))
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle(forWritingAtPath: place ?? output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return End(status: process.terminationStatus, output: Self.text(output), errors: Self.text(errors))
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  // Beside the tests, where the build puts both.
  static let executable: URL = {
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "merimna")
    guard !FileManager.default.isExecutableFile(atPath: tests.path) else { return tests }
    return URL(filePath: #filePath).appending(path: "../../../../.build/debug/merimna").standardized
  }()
}

/// An empty database, and the options that name it.
struct EmptyPlace {
  let options: [String]
  let keys: String
  let database: TestDatabase

  init(_ engine: Engine, _ program: Program) async throws {
    database = try await TestDatabase(engine, [])
    keys = program.path("keys")
    options = ["--database", database.url, "--keys", keys]
  }
}
