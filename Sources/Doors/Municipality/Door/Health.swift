import Kit

/// What the machines that look after the house ask.
enum Health {
  static func routes(_ isReady: @escaping @Sendable () async -> Bool) -> [Route] {
    [
      Route(.get, "/healthz", .public) { _ in .text("alive") },
      Route(.get, "/readyz", .public) { _ in await isReady() ? .text("ready") : .text("not ready", status: 503) },
    ]
  }
}
