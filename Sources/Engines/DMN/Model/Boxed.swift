/// A boxed expression: the logic of a decision, a function, or a part of either.
public struct Boxed: Sendable, Hashable {
  /// Its identifier and words.
  public var identity: Identity

  /// The type of its value as the file names it.
  public var typeRef: String?

  /// What it is.
  public var kind: Kind

  /// A boxed expression.
  public init(_ kind: Kind, typeRef: String? = nil, identity: Identity = Identity()) {
    (self.kind, self.typeRef, self.identity) = (kind, typeRef, identity)
  }

  /// The kinds of boxed expressions.
  public indirect enum Kind: Sendable, Hashable {
    /// A text of FEEL, with where it begins.
    case literal(String, Line)
    /// Entries that each see those before them; one without a variable is the result.
    case context([Entry])
    /// Values in order.
    case list([Boxed])
    /// Rows of values under columns.
    case relation([Variable], [Row])
    /// A call.
    case invocation(Boxed?, [Binding])
    /// A function.
    case function(FunctionKind, [Variable], Boxed?)
    /// One of two.
    case conditional(Boxed, then: Boxed, otherwise: Boxed)
    /// The items that match.
    case filter(Boxed, match: Boxed)
    /// A value for each item.
    case iteration(String, in: TypedBoxed, Boxed)
    /// Whether some or every item satisfies.
    case quantified(isEvery: Bool, String, in: TypedBoxed, Boxed)
    /// A decision table.
    case table(Table)
  }

  /// An entry of a context.
  public struct Entry: Sendable, Hashable {
    /// Its identifier.
    public var identity: Identity
    /// Its name and type; nil for the result.
    public var variable: Variable?
    /// Its value.
    public var value: Boxed
  }

  /// A row of a relation.
  public struct Row: Sendable, Hashable {
    /// Its identifier.
    public var identity: Identity
    /// Its values, in the order of the columns.
    public var values: [Boxed]
  }

  /// An argument by its parameter's name.
  public struct Binding: Sendable, Hashable {
    /// The parameter.
    public var parameter: Variable
    /// What is given; nil for nothing.
    public var value: Boxed?
  }

  /// What a loop goes through.
  public struct TypedBoxed: Sendable, Hashable {
    /// The type of its items as the file names it.
    public var typeRef: String?
    /// The list.
    public var value: Boxed
  }

  /// In what language a function is written.
  public enum FunctionKind: String, Sendable, Hashable {
    /// FEEL.
    case feel = "FEEL"
    /// Java: a name of something outside.
    case java = "Java"
    /// PMML: a model of another kind.
    case pmml = "PMML"
  }

  /// A decision table.
  public struct Table: Sendable, Hashable {
    /// The hit policy as DMN spells it.
    public var hitPolicy: String
    /// What COLLECT makes of its results.
    public var aggregation: String?
    /// What people call its output.
    public var outputLabel: String?
    /// How it is drawn.
    public var orientation: String?
    /// What the rules look at.
    public var inputs: [InputClause]
    /// What the rules give.
    public var outputs: [OutputClause]
    /// The names of the rules' annotations.
    public var annotations: [String]
    /// The rules.
    public var rules: [Rule]

    /// A decision table.
    public init(
      hitPolicy: String, aggregation: String? = nil, outputLabel: String? = nil, orientation: String? = nil,
      inputs: [InputClause], outputs: [OutputClause], annotations: [String] = [], rules: [Rule]
    ) {
      (self.hitPolicy, self.aggregation) = (hitPolicy, aggregation)
      (self.outputLabel, self.orientation) = (outputLabel, orientation)
      (self.inputs, self.outputs, self.annotations, self.rules) = (inputs, outputs, annotations, rules)
    }
  }

  /// One thing that rules look at.
  public struct InputClause: Sendable, Hashable {
    /// Its identifier and label.
    public var identity: Identity
    /// What it is.
    public var expression: Boxed
    /// What it can be.
    public var values: TestText?

    /// What rules look at, under a label.
    public init(_ expression: Boxed, values: TestText? = nil, identity: Identity = Identity()) {
      (self.expression, self.values, self.identity) = (expression, values, identity)
    }
  }

  /// One thing that rules give.
  public struct OutputClause: Sendable, Hashable {
    /// Its identifier and label.
    public var identity: Identity
    /// Its name.
    public var name: String?
    /// Its type as the file names it.
    public var typeRef: String?
    /// What it can be, the most important first.
    public var values: TestText?
    /// What is given where no rule applies.
    public var otherwise: Boxed?

    /// What rules give; without a name where it is the value of the table itself.
    public init(
      name: String? = nil, typeRef: String? = nil, values: TestText? = nil, otherwise: Boxed? = nil,
      identity: Identity = Identity()
    ) {
      (self.name, self.typeRef, self.values, self.otherwise) = (name, typeRef, values, otherwise)
      self.identity = identity
    }
  }

  /// One rule.
  public struct Rule: Sendable, Hashable {
    /// Its identifier and words.
    public var identity: Identity
    /// The tests, in the order of the inputs.
    public var tests: [TestText]
    /// The results, in the order of the outputs.
    public var results: [Boxed]
    /// Its annotations.
    public var annotations: [String]

    /// A rule.
    public init(
      tests: [TestText], results: [Boxed], annotations: [String] = [], identity: Identity = Identity()
    ) {
      (self.tests, self.results, self.annotations, self.identity) = (tests, results, annotations, identity)
    }
  }
}
