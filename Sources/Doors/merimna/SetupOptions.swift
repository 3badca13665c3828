import Accounts
import ArgumentParser
import Directory
import Foundation
import Kit

/// What `setup` may be told instead of asked.
struct SetupOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The municipality's name, as documents write it.", valueName: "name"))
  var municipality: String?

  @Option(help: ArgumentHelp("Its four digits in the Ministry of the Interior's list.", valueName: "digits"))
  var code: String?

  @Option(help: ArgumentHelp("A community; may be repeated, the first is the seat.", valueName: "name"))
  var community: [String] = []

  @Option(help: ArgumentHelp("A structure in which people work; may be repeated.", valueName: "name"))
  var structure: [String] = []

  @Option(help: ArgumentHelp("The administrator's name to sign in by.", valueName: "sign-in name"))
  var administrator: String?

  @Option(help: ArgumentHelp("The administrator's own name.", valueName: "name"))
  var administratorName: String?

  @Option(help: ArgumentHelp("The social worker's name to sign in by.", valueName: "sign-in name"))
  var socialWorker: String?

  @Option(help: ArgumentHelp("The social worker's own name.", valueName: "name"))
  var socialWorkerName: String?

  @Option(help: ArgumentHelp("A file with the two passwords, a line each; - is the standard input.", valueName: "path"))
  var passwordFile: String?

  /// What was told, and asked for where it was not. Throws `invalid` before anything is made.
  func answers() throws -> SetupAnswers {
    let founding = try founding().checked()
    let passwords = try passwordFile.map(Self.passwords)
    let administrator = try colleague(
      "administrator", self.administrator, administratorName, passwords?.administrator, founding.name)
    let socialWorker = try colleague(
      "social-worker", self.socialWorker, socialWorkerName, passwords?.socialWorker, founding.name)
    return SetupAnswers(founding: founding, administrator: administrator, socialWorker: socialWorker)
  }

  private func founding() throws -> Founding {
    let name =
      try municipality ?? Terminal.ask("Name of the municipality, as documents write it", otherwise: "--municipality")
    let code = try code ?? Terminal.ask("Its four digits in the Ministry of the Interior's list", otherwise: "--code")
    let structures =
      try structure.isEmpty
      ? [Terminal.ask("Name of the structure in which you work", otherwise: "--structure")] : structure
    return Founding(name: name, code: code, communities: community, structures: structures)
  }

  private func colleague(
    _ role: String, _ signInName: String?, _ name: String?, _ password: String?, _ municipality: String
  ) throws -> NewColleague {
    let words = role.replacing("-", with: " ")
    let signInName = try signInName ?? Terminal.ask("Name by which the \(words) signs in", otherwise: "--\(role)")
    let name = try name ?? Terminal.ask("The \(words)'s own name", otherwise: "--\(role)-name")
    let password = try password ?? Terminal.askPassword(of: signInName)
    return try NewColleague(
      signInName: signInName, fullName: name, password: password, municipality: municipality
    ).checked()
  }

  private static func passwords(in path: String) throws -> (administrator: String, socialWorker: String) {
    let bytes =
      path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let bytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("The passwords in \(path) cannot be read. Name a file of two lines, in UTF-8.")
    }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.count == 2 else {
      throw Failure(
        "\(path) has \(lines.count) lines. The first is the administrator's password, the second the social worker's.")
    }
    return (lines[0], lines[1])
  }
}

/// All that a new house needs to be told.
struct SetupAnswers: Sendable {
  let founding: Founding
  let administrator: NewColleague
  let socialWorker: NewColleague
}
