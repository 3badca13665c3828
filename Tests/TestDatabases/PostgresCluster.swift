import CPostgres
import Foundation
import Synchronization

/// The PostgreSQL server of the tests, where each process makes databases of its own and leaves none behind.
struct PostgresCluster: Sendable {
  private let url: URLComponents

  init?(_ address: String) {
    guard let url = URLComponents(string: address), !address.isEmpty else { return nil }
    self.url = url
  }

  /// Where a database of it lies.
  func url(of name: String) -> String {
    var url = url
    url.path = "/\(name)"
    return url.string ?? ""
  }

  /// Makes a database, empty or as the template is, and answers with its name.
  func create(from template: String?) async throws -> String {
    let name = mine.withLock { mine in
      mine.count += 1
      let name = "\(Self.prefix)\(getpid())_\(mine.count)"
      mine.names.insert(name)
      if mine.count == 1 { atexit { Engine.cluster?.sweep() } }
      return name
    }
    if name.hasSuffix("_1") { try await apart { try dropOrphans() } }
    try await apart { try order("CREATE DATABASE \(name) TEMPLATE \(template ?? "template0")") }
    return name
  }

  /// Takes a database of this process away.
  func drop(_ name: String) async throws {
    try await apart { try order("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
    mine.withLock { _ = $0.names.remove(name) }
  }

  /// Runs one statement in no transaction.
  func tell(_ text: String) async throws { try await apart { try order(text) } }

  // What a process that was killed has left behind.
  private func dropOrphans() throws {
    for name in try order("SELECT datname FROM pg_database WHERE datname LIKE 'merimna_test_%'") {
      guard let process = name.dropFirst(Self.prefix.count).split(separator: "_").first.flatMap({ pid_t($0) }),
        kill(process, 0) != 0
      else { continue }
      try order("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }
  }

  private func sweep() {
    for name in mine.withLock({ $0.names }) {
      do { try order("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") } catch { print("\(name) stays: \(error)") }
    }
  }

  @discardableResult
  private func order(_ text: String) throws -> [String] {
    let connection = PQconnectdb(url.string ?? "")
    defer { PQfinish(connection) }
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    let result = PQexec(connection, text)
    defer { PQclear(result) }
    guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
      throw TestFailure("\(text): \(String(cString: PQerrorMessage(connection)))")
    }
    return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
  }

  private func apart(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
    }
  }

  private static let prefix = "merimna_test_"
}

/// What a test could not prepare.
public struct TestFailure: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}

private let mine = Mutex((count: 0, names: Set<String>()))
