/// How much an expression may take. What goes beyond ends with a clear error, never with a crash.
public struct Limits: Sendable, Hashable {
  /// Unicode scalars of a text that is read.
  public var textLength = 1_000_000

  /// Bytes of a name that a text brings in.
  public var nameLength = 1_000

  /// Levels of nesting in a text, each variable of a loop among them.
  public var nesting = 200

  /// Levels of evaluation inside each other, functions that call themselves among them.
  public var depth = 500

  /// Steps of one evaluation. What is done counts, not what is written: a table whose rules are found by its index takes
  /// one step and one for each rule that the index looks at, where tests one by one take one or more each.
  public var steps = 20_000_000

  /// Values and characters that one evaluation may make.
  public var size = 20_000_000

  /// Seconds of one evaluation.
  public var seconds = 10.0

  /// Warnings that are kept; the rest is only counted by the last of them.
  public var warnings = 50

  /// The usual bounds.
  public static let standard = Limits()

  /// The usual bounds, to be changed.
  public init() {}
}
