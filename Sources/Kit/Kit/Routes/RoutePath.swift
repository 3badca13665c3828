/// The form of an address: `/households/:number`. What begins with a colon takes whatever stands there; the rest is literal.
public struct RoutePath: Hashable, Sendable, CustomStringConvertible {
  /// As it was written; logs name this, and never the address itself.
  public let description: String
  private let parts: [Part]

  private enum Part: Hashable {
    case literal(String)
    case parameter(String)
  }

  /// An address of that form; static, so that none is made of what somebody typed.
  public init(_ pattern: StaticString) {
    description = "\(pattern)"
    parts = Self.segments(of: description).map { $0.hasPrefix(":") ? .parameter(String($0.dropFirst())) : .literal($0) }
  }

  /// The names of its parameters, in order.
  public var parameters: [String] {
    parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// What its parameters are in an address, split into segments and decoded; nil where the address has another form.
  public func match(_ segments: [String]) -> [String: String]? {
    guard segments.count == parts.count else { return nil }
    var values: [String: String] = [:]
    for (part, segment) in zip(parts, segments) {
      switch part {
      case .literal(let text): guard text == segment else { return nil }
      case .parameter(let name): values[name] = segment
      }
    }
    return values
  }

  /// How many of its segments are literal: of two forms that fit, the more literal one is meant.
  var literals: Int { parts.count - parameters.count }

  /// The segments of a path without its slashes.
  static func segments(of path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
  }
}
