import Foundation
import Kit
import Storage
import TestHouse
import Testing

struct KeysTests {
  @Test(arguments: TestHouse.engines) func `the first start makes a file for its owner alone, the next reads it`(
    engine: Engine
  ) async throws {
    let (house, path) = try await place(on: engine)
    let first = try await Keys.open(at: path, for: house.database)
    #expect(first.areNew)
    #expect(try mode(of: path) == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Keep a copy elsewhere"))
    let second = try await Keys.open(at: path, for: house.database)
    #expect(!second.areNew && second.fingerprint == first.fingerprint)
  }

  @Test(arguments: TestHouse.engines) func `a file that others may read is refused`(engine: Engine) async throws {
    let (house, path) = try await place(on: engine)
    _ = try await Keys.open(at: path, for: house.database)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    await #expect(throws: KeysRefusal.open(path, mode: 0o640)) { try await Keys.open(at: path, for: house.database) }
  }

  @Test(arguments: TestHouse.engines) func `a missing file is not made anew where something was sealed`(
    engine: Engine
  ) async throws {
    let (house, path) = try await place(on: engine)
    _ = try await Keys.open(at: path, for: house.database)
    try FileManager.default.removeItem(atPath: path)
    await #expect(throws: KeysRefusal.missing(path)) { try await Keys.open(at: path, for: house.database) }
    try await house.run("DELETE FROM audit_head")
    try await house.run(
      """
      INSERT INTO audit (id, at, who, action, mac)
      VALUES (\(UUID()), \(TestHouse.noon), 'staff', 'x', \(Data(count: 32)))
      """)
    await #expect(throws: KeysRefusal.missing(path)) { try await Keys.open(at: path, for: house.database) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: TestHouse.engines) func `keys of another house are refused`(engine: Engine) async throws {
    let (house, path) = try await place(on: engine)
    let (other, otherPath) = try await place(on: engine)
    _ = try await Keys.open(at: path, for: house.database)
    _ = try await Keys.open(at: otherPath, for: other.database)
    await #expect(throws: KeysRefusal.foreign(path)) { try await Keys.open(at: path, for: other.database) }
  }

  @Test(arguments: ["", "merimna-keys-1 AAAA\n", "merimna-keys-1 !\n", "something else\n"])
  func `a file that holds no keys is refused in one line`(text: String) async throws {
    let (house, path) = try await place(on: TestHouse.engines[0])
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    await #expect(throws: KeysRefusal.unreadable(path, "it holds no keys")) {
      try await Keys.open(at: path, for: house.database)
    }
  }

  @Test func `each use has a key of its own`() {
    let keys = Keys.random()
    let macs = Keys.Use.allCases.map { keys.mac(Data("x".utf8), for: $0) }
    #expect(Set(macs).count == Keys.Use.allCases.count && macs.allSatisfy { $0.count == 32 })
    #expect(keys.isMac(macs[0], of: Data("x".utf8), for: Keys.Use.allCases[0]))
    #expect(!keys.isMac(macs[0], of: Data("x".utf8), for: Keys.Use.allCases[1]))
    #expect(!macs.contains { $0.prefix(16) == keys.fingerprint })
  }

  @Test func `every refusal is one line that says what to do`() {
    let refusals: [KeysRefusal] = [
      .missing("k"), .open("k", mode: 0o644), .unreadable("k", "it holds no keys"), .foreign("k"), .notMade("k", "x"),
    ]
    for refusal in refusals {
      #expect(refusal.description.contains(" k") && !refusal.description.contains("\n"))
    }
    #expect(refusals[1].description.contains("0644") && refusals[1].description.contains("chmod 600"))
  }

  private func place(on engine: Engine) async throws -> (TestHouse, String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "merimna-keys-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return (try await TestHouse(on: engine), folder.appending(path: "house.keys").path)
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
