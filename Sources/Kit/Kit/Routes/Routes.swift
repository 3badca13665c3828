/// Every route of the house. There is no other way in, so whoever walks these has walked them all.
public struct Routes: Sendable {
  /// All of them, in the order of the rooms.
  public let all: [Route]

  /// The routes of all rooms. Two that answer the same question at the same form of address are a mistake of ours; the
  /// first of them answers.
  public init(_ all: [Route]) { self.all = all }

  /// What an address asked in some way leads to.
  public enum Found: Sendable {
    /// A route and its parameters.
    case route(Route, [String: String])
    /// No route in this way, but in these.
    case other([Route.Method])
    /// Nothing.
    case nothing

    /// The route's own form, `GET /people/:id`, by which figures and failures are kept; `-` where there is none.
    public var pattern: String {
      guard case .route(let route, _) = self else { return "-" }
      return "\(route.method.rawValue) \(route.path)"
    }
  }

  /// Finds the route of a decoded path. The more literal form wins: `/people/new` before `/people/:id`.
  public func find(_ method: String, _ path: String) -> Found {
    let segments = RoutePath.segments(of: path)
    let fitting = all.compactMap { route in route.path.match(segments).map { (route, $0) } }
      .sorted { $0.0.path.literals > $1.0.path.literals }
    if let (route, values) = fitting.first(where: { $0.0.method.rawValue == method }) { return .route(route, values) }
    guard !fitting.isEmpty else { return .nothing }
    return .other(Route.Method.allCases.filter { method in fitting.contains { $0.0.method == method } })
  }

  /// The routes that another one hides: same method, same form of address.
  public var doubled: [String] {
    var seen: Set<String> = []
    return all.map { route in
      let form = RoutePath.segments(of: route.path.description).map { $0.hasPrefix(":") ? ":" : $0 }
      return "\(route.method.rawValue) /\(form.joined(separator: "/"))"
    }.filter { !seen.insert($0).inserted }
  }
}
