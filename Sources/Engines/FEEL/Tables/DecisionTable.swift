/// A decision table: rules whose tests on some inputs decide which outputs hold.
///
///     let table = DecisionTable(
///       .unique, inputs: [.init("age", try Expression("age"))],
///       rules: [
///         .init(["age": try UnaryTests("< 18")], try Expression("\"child\"")),
///         .init(["age": try UnaryTests(">= 18")], try Expression("\"adult\"")),
///       ])
///     table.evaluate(in: ["age": 30]).value   // "adult"
public struct DecisionTable: Sendable {
  /// How many rules may apply, and what comes of them.
  public let hitPolicy: HitPolicy

  /// What the rules look at.
  public let inputs: [Input]

  /// What the rules give; one without a name is given bare, several as a context.
  public let outputs: [Output]

  /// The rules, in order.
  public let rules: [Rule]

  /// What the host's names of types mean in it.
  public let types: Types

  /// The names that the table takes from its context: those of its inputs first, in the order in which they come.
  public var freeNames: [String] { names.names }

  /// The names as a context without values, which a row gives them.
  let names: Context

  /// The tests of each rule in the order of the inputs, rule by rule; nil for those that anything passes.
  private let cells: [Program?]

  /// Finds the rules that apply; without it they are tested one by one.
  var index: TableIndex?

  /// One thing that rules look at.
  public struct Input: Sendable {
    /// The name that rules and explanations use.
    public let label: String

    /// What it is.
    public let expression: Expression

    /// All values that it can take, where they can be counted.
    public let allowed: [Value]?

    /// What it must pass; another value counts as null.
    public let permitted: UnaryTests?

    /// Its type; another value counts as null.
    public let type: TypeName?

    /// An input; `allowed` lets a table decide where the input is unknown but every allowed value gives the same.
    public init(
      _ label: String, _ expression: Expression, allowed: [Value]? = nil, type: TypeName? = nil,
      permitted: UnaryTests? = nil
    ) {
      self.type = type
      self.label = label
      self.expression = expression
      self.allowed = allowed
      self.permitted = permitted
    }
  }

  /// One thing that rules give.
  public struct Output: Sendable {
    /// Its name; nil for an only output.
    public let name: String?

    /// Its values, the most important first, for PRIORITY and OUTPUT ORDER.
    public let priorities: [Value]

    /// What is given where no rule applies.
    public let otherwise: Expression?

    /// Its type; what does not fit is null.
    public let type: TypeName?

    /// What it must pass; another value counts as null.
    public let permitted: UnaryTests?

    /// An output.
    public init(
      _ name: String? = nil, priorities: [Value] = [], otherwise: Expression? = nil, type: TypeName? = nil,
      permitted: UnaryTests? = nil
    ) {
      (self.name, self.priorities, self.otherwise) = (name, priorities, otherwise)
      (self.type, self.permitted) = (type, permitted)
    }
  }

  /// One rule: tests by the label of their input, and a result for each output.
  public struct Rule: Sendable {
    /// The tests; an input that is not named may be anything.
    public let tests: [String: UnaryTests]

    /// The results, in the order of the outputs.
    public let results: [Expression]

    /// A rule of several outputs.
    public init(_ tests: [String: UnaryTests], _ results: [Expression]) {
      self.tests = tests
      self.results = results
    }

    /// A rule of one output.
    public init(_ tests: [String: UnaryTests], _ result: Expression) { self.init(tests, [result]) }
  }

  /// A table of these parts.
  public init(
    _ hitPolicy: HitPolicy, inputs: [Input], outputs: [Output] = [Output()], rules: [Rule], types: Types = .none
  ) {
    self.types = types
    cells = rules.flatMap { rule in
      inputs.map { input in rule.tests[input.label].flatMap { $0.isAny ? nil : $0.program } }
    }
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rules = rules
    names = DecisionTable.names(inputs, outputs, rules)
    index = TableIndex(self)
  }

  /// The test of a rule on an input, counted from 0; nil where anything passes.
  func cell(_ rule: Int, _ input: Int) -> Program? { cells[rule * inputs.count + input] }

  private static func names(_ inputs: [Input], _ outputs: [Output], _ rules: [Rule]) -> Context {
    var programs = inputs.map(\.expression.program) + inputs.compactMap(\.permitted?.program)
    programs += outputs.compactMap(\.otherwise?.program) + outputs.compactMap(\.permitted?.program)
    for rule in rules {
      programs += inputs.compactMap { rule.tests[$0.label]?.program } + rule.results.map(\.program)
    }
    return Context(names: programs.lazy.flatMap(\.names))
  }
}

/// How many rules of a table may apply, and what comes of them.
public enum HitPolicy: Sendable, Hashable {
  /// At most one rule applies.
  case unique
  /// The first that applies.
  case first
  /// All that apply give the same.
  case any
  /// The most important result.
  case priority
  /// All results in the order of the rules.
  case ruleOrder
  /// All results, the most important first.
  case outputOrder
  /// All results as a list, or gathered into one.
  case collect(Gathering?)

  /// What COLLECT makes of its results.
  public enum Gathering: String, Sendable, CaseIterable {
    /// Their sum.
    case sum = "SUM"
    /// The smallest.
    case min = "MIN"
    /// The largest.
    case max = "MAX"
    /// How many there are.
    case count = "COUNT"
  }
}

extension HitPolicy: LosslessStringConvertible {
  private static let plain: [HitPolicy: String] = [
    .unique: "UNIQUE", .first: "FIRST", .any: "ANY", .priority: "PRIORITY", .ruleOrder: "RULE ORDER",
    .outputOrder: "OUTPUT ORDER", .collect(nil): "COLLECT",
  ]

  /// The policy as DMN spells it: `UNIQUE`, `RULE ORDER`, `COLLECT SUM`.
  public init?(_ description: String) {
    if let plain = HitPolicy.plain.first(where: { $0.value == description }) {
      self = plain.key
      return
    }
    guard let gathering = Gathering.allCases.first(where: { "COLLECT \($0.rawValue)" == description }) else {
      return nil
    }
    self = .collect(gathering)
  }

  /// The policy as DMN spells it.
  public var description: String {
    if case .collect(let gathering?) = self { return "COLLECT \(gathering.rawValue)" }
    return HitPolicy.plain[self] ?? ""
  }
}
