import Foundation
import Municipality

/// Where measurements are made: a temporary folder, the databases at hand, the program.
final class Workshop {
  let merimna: String
  let root: String
  let folder: URL
  private let postgres: String?
  private var made: [String] = []

  init(merimna: String, root: String, postgres: String?) throws {
    self.merimna = URL(filePath: merimna).standardizedFileURL.path
    self.root = root
    self.postgres = postgres
    folder = FileManager.default.temporaryDirectory.appending(path: "merimna-benchmarks-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// `sqlite`, and `postgres` where there is one.
  var engines: [String] { postgres == nil ? ["sqlite"] : ["sqlite", "postgres"] }

  /// A municipality just set up, on an empty database of that kind.
  func house(on engine: String) throws -> Place {
    let name = "benchmark_\(UUID().uuidString.prefix(8).lowercased())"
    var database = "sqlite:\(folder.path)/\(name).sqlite"
    if engine == "postgres", let postgres {
      try Child.run("psql", ["-q", postgres, "-c", "CREATE DATABASE \(name)"])
      made.append(name)
      database = postgres.replacing(#/\/[^\/]*$/#, with: "/\(name)")
    }
    let passwords = folder.appending(path: "passwords")
    try Data("φως στο παράθυρο α\nφως στο παράθυρο 7\n".utf8).write(to: passwords)
    let place = Place(merimna: merimna, engine: engine, database: database, keys: "\(folder.path)/\(name).keys")
    try place.run([
      "setup", "--municipality", "Δήμος Μετρήσεων", "--code", "9999", "--community", "1η", "--structure", "Κέντρο",
      "--administrator", "admin", "--administrator-name", "Άννα", "--social-worker", "eleni", "--social-worker-name",
      "Ελένη", "--password-file", passwords.path,
    ])
    return place
  }

  /// A register of about that many people who do not exist, always the same ones. Answers with its path and its rows.
  func register(of people: Int) throws -> (path: String, rows: Int) {
    let file = folder.appending(path: "register-\(people).csv")
    if !FileManager.default.fileExists(atPath: file.path) {
      let text = try Child.run(
        "python3", ["\(root)/Demonstration/people.py", "--flawless", "--households", "\(people * 10 / 27)"])
      try text.write(to: file)
    }
    let rows = try Data(contentsOf: file).count { $0 == UInt8(ascii: "\n") } - 1
    return (file.path, rows)
  }

  /// Removes all that was made.
  func clear() {
    do {
      for name in made { try Child.run("psql", ["-q", postgres ?? "", "-c", "DROP DATABASE \(name) WITH (FORCE)"]) }
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("Left behind in \(folder.path): \(error)")
    }
  }
}

/// A house that the program is told to work in.
struct Place {
  let merimna: String
  let engine: String
  let database: String
  let keys: String

  /// Runs the program on it. Throws where it fails.
  @discardableResult func run(_ words: [String]) throws -> Data { try Child.run(merimna, arguments(words)) }

  func arguments(_ words: [String]) -> [String] { words + ["--database", database, "--keys", keys] }

  /// The same house, opened in this process.
  func open() async throws -> OpenHouse {
    guard let address = DatabaseAddress(database) else { throw Child.Failure(what: "no address: \(database)") }
    return try await Opening(address, keys: keys).house()
  }
}
