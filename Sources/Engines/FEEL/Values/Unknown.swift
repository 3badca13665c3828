/// What the host has not been told, with the facts that caused it.
///
/// Any operation on it is unknown, except where the answer is the same whatever it would turn out to be:
/// `false and unknown` is false.
public struct Unknown: Hashable, Sendable {
  /// The facts that are missing, by the names that the host gave them.
  public let causes: Set<String>

  /// A fact that nobody has told yet.
  public init(_ cause: String) { causes = [cause] }

  /// Several facts, any of which may decide.
  public init(causes: Set<String>) { self.causes = causes }

  func union(_ other: Unknown) -> Unknown {
    causes == other.causes ? self : Unknown(causes: causes.union(other.causes))
  }
}

extension Value {
  /// All causes of what is unknown anywhere in this value.
  public var causes: Set<String> { unknown?.causes ?? [] }

  /// As ``unknown(among:)`` of a sequence, without making one.
  static func unknown(among one: Value, _ other: Value) -> Value? {
    one.holdsUnknown || other.holdsUnknown ? unknown(among: [one, other]) : nil
  }

  /// The unknown that holds the causes of all of them; nil where everything is known, through and through.
  static func unknown(among values: some Sequence<Value>) -> Value? {
    var found: Unknown?
    for value in values {
      if let unknown = value.unknown { found = found?.union(unknown) ?? unknown }
    }
    return found.map(Value.unknown)
  }
}
