import Foundation
import Glibc
import Storage
import TestDatabases
import Testing

/// Whatever keeps a house shut ends in one line and 1, and changes nothing.
struct ObstacleTests {
  @Test(arguments: Engine.all) func `an empty database asks for setup`(engine: Engine) async throws {
    let (program, place) = try await empty(engine)
    try await refused(program, place, "is empty. Run merimna setup")
    #expect(try await tables(place).isEmpty)
  }

  @Test func `no file at all asks for setup, and none is made`() throws {
    let program = try Program()
    let end = try program.run(["import", "list", "--data", program.path("data")])
    #expect(end.status == 1 && end.errorLines.count == 1 && end.errors.contains("Run merimna setup"), "\(end)")
    #expect(!FileManager.default.fileExists(atPath: program.path("data")))
  }

  @Test(arguments: Engine.all) func `an older database asks for migrate, which takes the steps`(
    engine: Engine
  ) async throws {
    let (program, place) = try await standing(engine)
    try await change(place, "DROP TABLE recusal")
    try await change(place, "DELETE FROM migration WHERE name = '2026-11-24-15-accounts-staff'")
    try await refused(program, place, "older than this program by 1 steps")
    let setup = try program.run(Program.setup + place.options, typing: Program.passwords)
    #expect(setup.status == 1 && setup.errors.contains("run merimna migrate"), "\(setup)")
    // Its tables are there but for one: the step fails at the first of them, and nothing of it stays.
    let migrate = try program.run(["migrate"] + place.options)
    #expect(migrate.status == 1 && migrate.errorLines.count == 1, "\(migrate)")
    #expect(try await !tables(place).contains("recusal"))
  }

  @Test(arguments: Engine.all) func `migrate makes the schema of an empty database, and then has nothing to do`(
    engine: Engine
  ) async throws {
    let (program, place) = try await empty(engine)
    let first = try program.run(["migrate"] + place.options)
    let second = try program.run(["migrate"] + place.options)
    #expect(first.status == 0 && first.output.contains("steps taken"), "\(first)")
    #expect(second.status == 0 && second.output == "The database is up to date.\n", "\(second)")
  }

  @Test(arguments: Engine.all) func `a newer database asks for the newer program`(engine: Engine) async throws {
    let (program, place) = try await standing(engine)
    try await change(place, "INSERT INTO migration (name) VALUES ('2031-01-01-01-kit-wonders')")
    try await refused(program, place, "does not know 2031-01-01-01-kit-wonders. Start the newer program.")
    let migrate = try program.run(["migrate"] + place.options)
    #expect(migrate.status == 1 && migrate.errorLines.count == 1, "\(migrate)")
  }

  @Test(arguments: Engine.all) func `another program's tables are left alone`(engine: Engine) async throws {
    let (program, place) = try await empty(engine)
    try await change(place, "CREATE TABLE invoice (number INTEGER)")
    try await refused(program, place, "holds the tables of another program")
    for arguments in [["migrate"], Program.setup] {
      let end = try program.run(arguments + place.options, typing: Program.passwords)
      #expect(end.status == 1 && end.errorLines.count == 1 && end.errors.contains("another program"), "\(end)")
    }
    #expect(try await tables(place) == ["invoice"])
  }

  @Test(arguments: Engine.all) func `without its keys the house stays shut, and with others too`(
    engine: Engine
  ) async throws {
    let (program, place) = try await standing(engine)
    try FileManager.default.moveItem(atPath: place.keys, toPath: place.keys + ".kept")
    try await refused(program, place, "is missing")
    #expect(!FileManager.default.fileExists(atPath: place.keys), "No other keys are made in their stead.")
    let (other, elsewhere) = try await standing(engine)
    try FileManager.default.copyItem(atPath: elsewhere.keys, toPath: place.keys)
    try await refused(program, place, "are not those that this database was sealed with", foreign: true)
    let verdict = try program.run(["audit", "verify"] + place.options)
    #expect(verdict.status == 1 && verdict.output.contains("sealed by another key"), "\(verdict)")
    #expect(other.folder != program.folder)
    try FileManager.default.removeItem(atPath: place.keys)
    try FileManager.default.moveItem(atPath: place.keys + ".kept", toPath: place.keys)
    #expect(chmod(place.keys, 0o644) == 0)
    try await refused(program, place, "run chmod 600")
    try Data("something else".utf8).write(to: URL(filePath: place.keys))
    #expect(chmod(place.keys, 0o600) == 0)
    try await refused(program, place, "it holds no keys")
  }

  @Test func `a file that is no database, and a folder that is not there`() throws {
    let program = try Program()
    try Data("a shopping list".utf8).write(to: URL(filePath: program.path("list.txt")))
    for (path, words) in [("list.txt", "is not a database"), ("none/house.sqlite", "There is no database")] {
      for arguments in [["import", "list"], ["migrate"], Program.setup]
      where path == "list.txt" || arguments != ["migrate"] {
        let options = ["--database", "sqlite:\(program.path(path))", "--keys", program.path("keys")]
        let end = try program.run(arguments + options, typing: Program.passwords)
        #expect(end.status == 1 && end.errorLines.count == 1 && end.errors.contains(words), "\(arguments) \(end)")
      }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything"))
  func `a file that may only be read`() async throws {
    let (program, place) = try await empty(.sqlite)
    let file = String(place.database.url.dropFirst("sqlite:".count))
    #expect(chmod(file, 0o400) == 0 && chmod(URL(filePath: file).deletingLastPathComponent().path, 0o500) == 0)
    let end = try program.run(["migrate"] + place.options)
    #expect(chmod(URL(filePath: file).deletingLastPathComponent().path, 0o700) == 0)
    #expect(end.status == 1 && end.errorLines.count == 1 && end.errors.contains("may only be read"), "\(end)")
  }

  @Test(.enabled(if: Engine.all.contains(.postgres), "MERIMNA_TEST_POSTGRES is not set"))
  func `a server that is down, a name that it does not have, a database that may only be read`() async throws {
    let (program, place) = try await standing(.postgres)
    let nowhere = ["--database", "postgres://merimna:secret@127.0.0.1:1/house", "--keys", place.keys]
    let down = try program.run(["import", "list"] + nowhere)
    #expect(down.status == 1 && down.errorLines.count == 1 && down.errors.contains("does not answer"), "\(down)")
    #expect(!down.errors.contains("secret"))
    let missing = try program.run(
      ["import", "list", "--database", place.database.url + "_none", "--keys", place.keys])
    #expect(missing.status == 1 && missing.errors.contains("There is no database at"), "\(missing)")
    try await change(
      place,
      """
      DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
      END $$
      """)
    for command in [["migrate"], ["import", "list"], ["serve", "--port", "0"]] {
      let readOnly = try program.run(command + place.options)
      #expect(readOnly.status == 1 && readOnly.errorLines.count == 1, "\(readOnly)")
      #expect(readOnly.errors.contains("may only be read"), "\(readOnly)")
    }
  }

  private func empty(_ engine: Engine) async throws -> (Program, EmptyPlace) {
    let program = try Program()
    return (program, try await EmptyPlace(engine, program))
  }

  private func standing(_ engine: Engine) async throws -> (Program, EmptyPlace) {
    let (program, place) = try await empty(engine)
    let end = try program.run(Program.setup + place.options, typing: Program.passwords)
    #expect(end.status == 0, "\(end)")
    return (program, place)
  }

  // A command that reads, one that only verifies, and the house that would be served.
  private func refused(_ program: Program, _ place: EmptyPlace, _ words: String, foreign: Bool = false) async throws {
    for command in [["import", "list"], ["audit", "verify"], ["serve", "--port", "0"]] {
      // Whose keys a trail was sealed with is what a verification finds out.
      if foreign, command[0] == "audit" { continue }
      let end = try program.run(command + place.options)
      #expect(end.status == 1 && end.output.isEmpty && end.errorLines.count == 1, "\(command) \(end)")
      #expect(end.errors.contains(words), "\(command) \(end)")
    }
  }

  private func change(_ place: EmptyPlace, _ sql: SQL) async throws {
    try await place.database.database.write { try $0.execute(sql) }
  }

  private func tables(_ place: EmptyPlace) async throws -> [String] {
    try await place.database.database.read { transaction in
      switch transaction.dialect {
      case .sqlite: try transaction.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      case .postgres:
        try transaction.all(
          "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
      }
    }
  }
}
