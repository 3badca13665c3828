/// FEEL, read once and evaluated often.
///
///     let expression = try Expression("household income / size", names: ["household income"])
///     expression.evaluate(in: ["household income": 900, "size": 3]).value   // 300
public struct Expression: Sendable {
  /// What was read.
  public let text: String

  /// The text as a tree.
  public let syntax: Syntax

  let program: Program

  /// The names as a context without values, which a row gives them.
  let names: Context

  /// Reads an expression. `names` holds every name of several words or with symbols that may stand in it, of any
  /// scope; at each place the longest one wins. A function of the host that bears a built-in's name is named here too.
  public init(_ text: String, names: Set<String> = [], limits: Limits = .standard) throws(SyntaxError) {
    try self.init(text, names: names, over: nil, limits: limits)
  }

  /// The same, with names that many texts share.
  package init(_ text: String, names: Set<String>, over shared: SharedNames?, limits: Limits) throws(SyntaxError) {
    var parser = try Parser(text, names: names, over: shared, limits: limits)
    self.text = text
    syntax = try parser.whole()
    program = Program(syntax, hostNames: names, over: shared)
    self.names = Context(names: program.names)
  }

  /// The names that the expression takes from its context, in the order in which they come.
  public var freeNames: [String] { program.names }

  /// The value of the expression where its names have these values.
  public func evaluate(in context: Context = [:], limits: Limits = .standard) -> Evaluation {
    Run.evaluate(program, in: context, tested: nil, limits: limits)
  }

  /// The value of the expression where ``freeNames`` have the values of a row, in that order: the same as
  /// ``evaluate(in:limits:)`` gives in a context of them. Names behind the row's end have no value.
  ///
  ///     expression.freeNames                     // ["household income", "size"]
  ///     expression.evaluate(row: [900, 3]).value // 300
  public func evaluate(row: [Value], limits: Limits = .standard) -> Evaluation {
    evaluate(in: Context(names, row: row), limits: limits)
  }
}

/// What an expression came to.
public struct Evaluation: Sendable {
  /// The value; null where something went wrong.
  public let value: Value

  /// What was odd on the way.
  public let warnings: [Warning]

  /// Whether a limit stopped it, so that the value says nothing.
  public var isStopped: Bool { warnings.contains { $0.code == .limit } }
}
