import Foundation
import GRDB
import Storage
import StorageSQLite
import Testing

/// What a file can do to us, each in one line that says what, where, and what to do.
final class SQLiteFailureTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "merimna-\(UUID())")
  var path: String { folder.appending(path: "house.sqlite").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func expect(_ reason: DatabaseUnavailable.Reason, _ body: () async throws -> Void) async {
    let failure = await #expect(throws: DatabaseUnavailable.self) { try await body() }
    #expect(failure?.reason == reason)
    let line = failure.map { "\($0)" } ?? ""
    #expect(line.contains(folder.lastPathComponent) && !line.contains("\n") && !line.contains("SQLite error"))
  }

  private static let fill: Storage.SQL = """
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 20000)
    INSERT INTO paper (text) SELECT 'Α' || n FROM number
    """

  private func papers() async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: path)
    try await database.write { try $0.execute("CREATE TABLE paper (text \(.text)) \(.strict)") }
    return database
  }

  @Test func `a full disk saves nothing, and once there is room all goes on`() async throws {
    let database = try await papers()
    let _: [Int] = try await database.write { try $0.all("PRAGMA max_page_count = 20") }
    await expect(.full) { try await database.write { try $0.execute(Self.fill) } }
    #expect(try await database.read { try $0.all("SELECT COUNT(*) FROM paper") } == [0])
    let _: [Int] = try await database.write { try $0.all("PRAGMA max_page_count = 1000000") }
    try await database.write { try $0.execute(Self.fill) }
    #expect(try await database.read { try $0.all("SELECT COUNT(*) FROM paper") } == [20_000])
  }

  @Test func `a file that may only be read says so when it is written`() async throws {
    let database = try await papers()
    try await database.write { try $0.execute("PRAGMA query_only = 1") }
    await expect(.readOnly) { try await database.write { try $0.execute(Self.fill) } }
  }

  @Test func `a file that is something else is not opened, nor touched`() async throws {
    let text = Data(String(repeating: "Αγαπητή κυρία, ", count: 100).utf8)
    try text.write(to: URL(filePath: path))
    await expect(.notADatabase) { _ = try SQLiteDatabase(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == text)
  }

  @Test func `a damaged file is known for it`() async throws {
    let database = try await papers()
    try await database.write { try $0.execute(Self.fill) }
    await database.close()
    var bytes = try Data(contentsOf: URL(filePath: path))
    for place in 8_192..<bytes.count { bytes[place] = 0xA5 }
    try bytes.write(to: URL(filePath: path))
    let damaged = try SQLiteDatabase(path: path)
    await expect(.corrupt) { let _: [Int] = try await damaged.read { try $0.all("SELECT LENGTH(text) FROM paper") } }
  }

  @Test(arguments: ["absent/house.sqlite", "."]) func `a path that leads to no file is not there`(name: String) async {
    await expect(.missing) { _ = try SQLiteDatabase(path: folder.path + "/" + name) }
  }

  @Test func `a file that another program holds is given up after a while`() async throws {
    let database = try SQLiteDatabase(path: path, patience: 0.05)
    try await database.write { try $0.execute("CREATE TABLE paper (text \(.text)) \(.strict)") }
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    await expect(.locked) { try await database.write { try $0.execute("DELETE FROM paper") } }
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try await database.write { try $0.execute("DELETE FROM paper") }
  }
}
