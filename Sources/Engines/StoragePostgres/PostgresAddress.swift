import CPostgres
import Foundation
import Storage

/// Where a PostgreSQL database lies, and with what settings it is spoken to. One on another machine only by TLS, and only where its
/// certificate is of an authority that is trusted and bears its name.
struct PostgresAddress: Sendable {
  /// Server and name, without user and password: what a message says.
  let place: String
  /// What libpq is told. What stands before the address is our wish, and the address overrules it.
  let settings: [(keyword: String, value: String)]

  init(_ url: String) throws {
    let parts = try Self.parts(of: url)
    let hosts = parts["host"] ?? parts["hostaddr"] ?? "localhost"
    let port = parts["port"].map { ":\($0)" } ?? ""
    let isElsewhere = Self.leaveThisMachine(parts)
    place = "\(hosts)\(port)/\(parts["dbname"] ?? parts["user"] ?? "")"
    if isElsewhere, let mode = parts["sslmode"], mode != Self.checked { throw DatabaseUnavailable(.open, at: place) }
    settings = [
      ("sslmode", isElsewhere ? Self.checked : "disable"), ("connect_timeout", "5"),
      ("target_session_attrs", "read-write"), ("application_name", "merimna"),
      ("keepalives_idle", "30"), ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "30000"),
      ("options", "-c lock_timeout=30s -c client_min_messages=error -c timezone=UTC"),
      ("dbname", url), ("client_encoding", "UTF8"),
    ]
  }

  private static let checked = "verify-full"

  // A name that leads to this machine by its own table of names is one of another machine all the same: it may lead elsewhere tomorrow.
  private static func leaveThisMachine(_ parts: [String: String]) -> Bool {
    let hosts = [parts["host"], parts["hostaddr"]].compactMap(\.self).flatMap { $0.split(separator: ",") }
    return hosts.contains { host in
      !(host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1"
        || host.wholeMatch(of: #/127\.\d+\.\d+\.\d+/#) != nil)
    }
  }

  private static func parts(of url: String) throws -> [String: String] {
    guard let options = PQconninfoParse(url, nil) else {
      let open = url.replacing(#/\/\/.*@/#, with: "//")
      throw DatabaseUnavailable(.missing, at: open)
    }
    defer { PQconninfoFree(options) }
    var parts: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      parts[String(cString: keyword)] = option.pointee.val.map { String(cString: $0) }
      option += 1
    }
    return parts
  }

  /// Calls libpq with its two arrays of words.
  func withSettings<T>(_ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    let words = settings.map { (strdup($0.keyword), strdup($0.value)) }
    defer { for word in words { free(word.0); free(word.1) } }
    let keywords = words.map { UnsafePointer($0.0) } + [nil]
    let values = words.map { UnsafePointer($0.1) } + [nil]
    return keywords.withUnsafeBufferPointer { keywords in
      values.withUnsafeBufferPointer { values in
        guard let keyword = keywords.baseAddress, let value = values.baseAddress else {
          preconditionFailure("An array with a last nil has a beginning.")
        }
        return body(keyword, value)
      }
    }
  }
}
