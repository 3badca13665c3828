import Accounts
import Foundation
import Kit
import Municipality
import Storage
import TestDatabases
import Testing

struct SetupTests {
  @Test(arguments: Engine.all) func `setup makes a house once, and says so in one line`(engine: Engine) async throws {
    let program = try Program()
    let place = try await EmptyPlace(engine, program)
    let first = try program.run(Program.setup + place.options, typing: Program.passwords)
    #expect(first.status == 0 && first.output.split(separator: "\n").count == 1, "\(first)")
    #expect(first.output.contains("Δήμος Πλατάνου") && first.output.contains("programmes publish"))
    #expect(first.errors.contains("Keep a copy of that file elsewhere"))
    let second = try program.run(Program.setup + place.options, typing: Program.passwords)
    #expect(second.status == 1 && second.output.isEmpty && second.errorLines.count == 1, "\(second)")
    #expect(second.errors.contains("set up already"))
    #expect(try await count("account", place) == 2)
    #expect(try await count("organisation", place) == 1)
  }

  @Test(arguments: Engine.all) func `both sign in; the administrator sees no citizen, the social worker does`(
    engine: Engine
  ) async throws {
    let program = try Program()
    let place = try await EmptyPlace(engine, program)
    #expect(try program.run(Program.setup + place.options, typing: Program.passwords).status == 0)
    let address = try #require(DatabaseAddress(place.database.url))
    let entrance = try await Opening(address, keys: place.keys).house().entrance()
    let viewing = Permission("registry.view")
    for (name, password, reach) in [
      ("KOSTAS", "τρία πράσινα ποδήλατα", Scope.Reach.nothing), ("maria", "βροχή στο λιμάνι 7", .municipality),
    ] {
      guard case .welcome(let signedIn) = try await entrance.signIn(name, password, from: "127.0.0.1") else {
        Issue.record("\(name) does not get in.")
        continue
      }
      #expect(try await entrance.caller(for: signedIn.token)?.scope(of: viewing).reach == reach)
    }
  }

  @Test(arguments: Engine.all) func `the trail says who typed it, and is sealed at once`(engine: Engine) async throws {
    let program = try Program()
    let place = try await EmptyPlace(engine, program)
    #expect(try program.run(Program.setup + place.options, typing: Program.passwords).status == 0)
    let who: [String] = try await place.database.database.read { try $0.all("SELECT who FROM audit") }
    let sealed: [Int] = try await place.database.database.read { try $0.all("SELECT count FROM audit_head") }
    #expect(who == ["system setup for \(NSUserName())"] && sealed == [1])
    #expect(FileManager.default.fileExists(atPath: place.keys + ".anchor"))
  }

  @Test(arguments: [
    ("τρία πράσινα ποδήλατα\n", "has 1 lines"), ("short\nβροχή στο λιμάνι 7\n", "at least 12 characters"),
    ("qwertyuiop12\nβροχή στο λιμάνι 7\n", "first that anybody tries"),
    ("Πλάτανος-2026!\nβροχή στο λιμάνι 7\n", "not made of your name"), ("", "has 0 lines"),
  ])
  func `a password that is refused leaves nothing behind`(typed: String, reason: String) throws {
    let program = try Program()
    let data = program.path("data")
    let end = try program.run(Program.setup + ["--data", data], typing: typed)
    #expect(end.status == 1 && end.errorLines.count == 1 && end.errors.contains(reason), "\(end)")
    #expect(!FileManager.default.fileExists(atPath: data))
    #expect(!FileManager.default.fileExists(atPath: data + ".keys"))
  }

  @Test func `without options the house stands in the data folder, its keys beside it, and no one else reads them`()
    throws
  {
    let program = try Program()
    #expect(try program.run(Program.setup, typing: Program.passwords).status == 0)
    let folder = program.path(".local/share/merimna")
    for (path, mode) in [(folder, 0o700), (folder + "/merimna.sqlite", 0o600), (folder + ".keys", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test(arguments: Engine.all) func `a database that is named has keys of its own, whatever else stands here`(
    engine: Engine
  ) async throws {
    let program = try Program()
    #expect(try program.run(Program.setup, typing: Program.passwords).status == 0)
    let before = try keys(in: program)
    let place = try await EmptyPlace(engine, program)
    let end = try program.run(Program.setup + ["--database", place.database.url], typing: Program.passwords)
    #expect(end.status == 0 && end.errors.contains("were made just now"), "\(end)")
    let made = try #require(
      end.errors.split(separator: " ").first { $0.contains(".keys.") }?.split(separator: "\n").first)
    #expect(!before.contains(String(made.dropLast())))
  }

  @Test(arguments: [
    ["setup"], ["setup", "--municipality", "Δήμος"], Array(Program.setup.dropLast(2)), ["setup", "--nonsense"],
    ["setup", "--password", "secret"], ["migrate", "--database", "mysql://x"], ["migrate", "--database", "sqlite:"],
    ["nonsense"],
  ])
  func `wrong usage is 64, and nothing is made`(arguments: [String]) throws {
    let program = try Program()
    let end = try program.run(arguments)
    #expect(end.status == 64 && end.output.isEmpty && !end.errors.isEmpty, "\(end)")
    #expect(!FileManager.default.fileExists(atPath: program.path(".local")))
  }

  @Test func `the table of roles is printed whole, or for one role`() throws {
    let program = try Program()
    let all = try program.run(["roles"])
    let one = try program.run(["roles", "--role", "administrator"])
    #expect(all.status == 0 && all.output.contains("social_worker\tSocial worker\tΚοινωνικός λειτουργός"))
    #expect(one.status == 0 && one.output.contains("registry.view\tnothing") && !one.output.contains("social_worker"))
    let none = try program.run(["roles", "--role", "king"])
    #expect(none.status == 1 && none.errorLines.count == 1 && none.errors.contains("There is no role king."))
  }

  @Test func `a result that nobody takes is no result`() throws {
    let program = try Program()
    let end = try program.run(["roles"], into: "/dev/full")
    #expect(end.status == 1 && end.errorLines.count == 1, "\(end)")
    #expect(end.errors.contains("The result could not be written: No space left on device."), "\(end)")
  }

  private func keys(in program: Program) throws -> [String] {
    let folder = program.path(".local/share")
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".keys") }
      .map { "\(folder)/\($0)" }
  }

  private func count(_ table: StaticString, _ place: EmptyPlace) async throws -> Int {
    let rows: [Int] = try await place.database.database.read {
      try $0.all("SELECT COUNT(*) FROM \(SQL(stringLiteral: table))")
    }
    return rows[0]
  }
}
