import Foundation
import Storage
import TestDatabases
import Testing

@testable import StoragePostgres

struct PostgresAddressTests {
  @Test(arguments: [
    "postgres://anna@localhost/house", "postgres://anna@127.0.0.1:5433/house", "postgres://anna@[::1]/house",
    "postgres:///house?host=/var/run/postgresql", "postgres:///house", "postgres://localhost,127.0.0.1/house",
  ])
  func `a server of this machine is spoken to as it is`(url: String) throws {
    #expect(try PostgresAddress(url).settings.first?.value == "disable")
  }

  @Test(arguments: [
    "postgres://anna@db.example/house", "postgres://anna@10.0.0.7/house", "postgres://localhost,db.example/house",
    "postgres://localhost/house?hostaddr=10.0.0.7", "postgres://127.0.0.1.example/house",
    "postgres://db.example/house?sslmode=verify-full",
  ])
  func `one of another machine only by TLS, with its certificate checked`(url: String) throws {
    #expect(try PostgresAddress(url).settings.first?.value == "verify-full")
    for weaker in ["disable", "allow", "prefer", "require", "verify-ca"] where !url.contains("sslmode") {
      let address = url + (url.contains("?") ? "&" : "?") + "sslmode=\(weaker)"
      let refusal = #expect(throws: DatabaseUnavailable.self) { try PostgresAddress(address) }
      #expect(refusal?.reason == .open && refusal?.place.contains("anna") == false)
    }
  }

  @Test(.enabled(if: Engine.all.contains(.postgres)))
  func `a server whose certificate is trusted lets in, and no other does`() async throws {
    let base = try await TestDatabase(.postgres)
    let certificate = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).crt")
    defer { try? FileManager.default.removeItem(at: certificate) }
    let (own, pem) = try await base.database.read { transaction in
      let own: [String] = try transaction.all("SELECT current_setting('port') AS port")
      let pem: [String] = try transaction.all("SELECT pg_read_file('server.crt') AS pem")
      return (own[0], pem[0])
    }
    try Data(pem.utf8).write(to: certificate)
    let name = try #require(base.url.split(separator: "/").last)
    func address(_ host: String, _ rest: String) -> String {
      "postgres://merimna@\(host):\(own)/\(name)?hostaddr=127.0.0.1\(rest)"
    }
    func encrypted(_ url: String) async throws -> Bool {
      let database = try PostgresDatabase(url: url)
      defer { Task { await database.close() } }
      let found: [Bool] = try await database.read {
        try $0.all("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
      }
      return found == [true]
    }
    func refused(_ url: String) async throws -> DatabaseUnavailable.Reason? {
      do { _ = try await encrypted(url) } catch let refusal as DatabaseUnavailable { return refusal.reason }
      return nil
    }
    #expect(try await refused(address("merimna.test", "&sslrootcert=\(certificate.path)")) == .untrusted, "No TLS.")
    try await base.turn(tls: true)
    #expect(try await encrypted(address("merimna.test", "&sslrootcert=\(certificate.path)")))
    #expect(try await refused(address("other.test", "&sslrootcert=\(certificate.path)")) == .untrusted)
    #expect(try await refused(address("merimna.test", "&sslrootcert=/nowhere")) == .untrusted)
    #expect(try await encrypted(base.url) == false, "On this machine there is nobody between.")
    try await base.turn(tls: false)
  }
}

extension TestDatabase {
  /// Has the server speak TLS, or not any more, and waits until it does as it is told.
  fileprivate func turn(tls isOn: Bool) async throws {
    let order = isOn ? "ALTER SYSTEM SET ssl = on" : "ALTER SYSTEM RESET ssl"
    try await tellServer(order)
    try await tellServer("SELECT pg_reload_conf()")
    for _ in 0..<100 {
      let now: [String] = try await database.read { try $0.all("SELECT current_setting('ssl') AS ssl") }
      if now == [isOn ? "on" : "off"] { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("The server does not \(isOn ? "begin" : "cease") to speak TLS.")
  }
}
