/// Unary tests, as a cell of a decision table holds them: what a value may be.
///
///     let tests = try UnaryTests("< 18, [65..120]")
///     tests.evaluate(70).value   // true
public struct UnaryTests: Sendable {
  /// What was read.
  public let text: String

  /// The tests; none for `-`, which anything passes.
  public let tests: [Test]

  /// Whether they stand in `not(…)`.
  public let isNegated: Bool

  let program: Program

  /// Reads unary tests; `names` as for ``Expression``.
  public init(_ text: String, names: Set<String> = [], limits: Limits = .standard) throws(SyntaxError) {
    try self.init(text, names: names, over: nil, limits: limits)
  }

  /// The same, with names that many texts share.
  package init(_ text: String, names: Set<String>, over shared: SharedNames?, limits: Limits) throws(SyntaxError) {
    var parser = try Parser(text, names: names, over: shared, limits: limits)
    self.text = text
    (tests, isNegated) = try parser.unaryTests()
    program = Program(tests, isNegated: isNegated, hostNames: names, over: shared)
  }

  /// Whether anything passes: the text was `-`.
  public var isAny: Bool { tests.isEmpty }

  /// The names that the tests take from their context.
  public var freeNames: [String] { program.names }

  /// True, false, null or unknown: whether a value passes.
  public func evaluate(_ value: Value, in context: Context = [:], limits: Limits = .standard) -> Evaluation {
    Run.evaluate(program, in: context, tested: value, limits: limits)
  }
}
