import ArgumentParser
import Foundation
import Municipality

/// Where the house stands: the options that every command takes.
struct Place: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The data folder (default: ~/.local/share/merimna).", discussion: "Holds the database where no other is named.",
      valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "sqlite:PATH or postgres://… (default: the file merimna.sqlite in the data folder).", valueName: "url"))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "The keys file (default: beside the data folder, DIR.keys; for a database that is named, its PATH.keys or DIR.NAME.keys).",
      valueName: "path"))
  var keys: String?

  func validate() throws {
    guard database.map({ DatabaseAddress($0) != nil }) ?? true else {
      throw ValidationError("--database takes sqlite:PATH or postgres://…, not \(database ?? "").")
    }
  }

  /// The data folder.
  var folder: String {
    data ?? (ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()) + "/.local/share/merimna"
  }

  /// The house that these options name, still shut.
  var opening: Opening { Opening(address, keys: keys ?? defaultKeys) }

  /// Makes the data folder, for its owner alone, where the database is to lie in it.
  func makeFolder() throws {
    guard database == nil else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure("The data folder \(folder) cannot be made. Name another by --data.")
    }
  }

  private var address: DatabaseAddress {
    database.flatMap(DatabaseAddress.init) ?? .sqlite(path: folder + "/merimna.sqlite")
  }

  // Two databases never share a keys file that nobody named: its anchor counts the entries of one.
  private var defaultKeys: String {
    let beside = URL(filePath: folder).standardizedFileURL.path
    guard data == nil, database != nil else { return beside + ".keys" }
    switch address {
    case .sqlite(let path): return path + ".keys"
    case .postgres(let url): return "\(beside).\(URLComponents(string: url)?.path.dropFirst() ?? "").keys"
    }
  }
}
