import Kit

/// What the machines that look after the house ask. They are answered in plain lines, whatever became of the database.
enum Health {
  private static let asked: Set = ["/healthz", "/readyz", "/version"]

  static func routes(_ faults: @escaping @Sendable () async -> [Unreadiness]) -> [Route] {
    [
      Route(.get, "/healthz", .public) { _ in .text("alive") },
      Route(.get, "/version", .public) { _ in .text("merimna \(Program.version)") },
      Route(.get, "/readyz", .public) { _ in answer(await faults()) },
    ]
  }

  /// Whether that address is theirs: nobody is looked up for it.
  static func isAsked(at path: String) -> Bool { asked.contains(path) }

  private static func answer(_ faults: [Unreadiness]) -> Answer {
    guard !faults.isEmpty else { return .text("ready") }
    return .text(faults.map(\.line).joined(separator: "\n"), status: 503)
  }
}
