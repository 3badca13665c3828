/// What is given to a model.
public struct Input: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its identifier and words.
  public var identity: Identity
  /// What holds its value.
  public var variable: Variable

  /// An input.
  public init(_ variable: Variable, identity: Identity = Identity()) {
    (name, self.variable, self.identity) = (variable.name, variable, identity)
  }
}

/// A decision: what it requires, and the logic that makes its value of that.
public struct Decision: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its identifier and words.
  public var identity: Identity
  /// The question that it answers.
  public var question: String?
  /// What may be answered, in words.
  public var allowedAnswers: String?
  /// What holds its value.
  public var variable: Variable
  /// The decisions that it requires.
  public var requiredDecisions: [Reference]
  /// The inputs that it requires.
  public var requiredInputs: [Reference]
  /// The functions that it requires.
  public var requiredKnowledge: [Reference]
  /// The sources that it rests on.
  public var requiredAuthorities: [Reference]
  /// Its logic; nil where there is none, and its value is given.
  public var logic: Boxed?

  /// A decision, and what it requires.
  public init(
    _ variable: Variable, identity: Identity = Identity(), decisions: [Reference] = [], inputs: [Reference] = [],
    logic: Boxed?
  ) {
    (name, self.variable, self.identity, self.logic) = (variable.name, variable, identity, logic)
    (requiredDecisions, requiredInputs, requiredKnowledge, requiredAuthorities) = (decisions, inputs, [], [])
  }
}

/// A business knowledge model: a function.
public struct BusinessKnowledge: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its identifier and words.
  public var identity: Identity
  /// What holds the function.
  public var variable: Variable
  /// The functions that it requires.
  public var requiredKnowledge: [Reference]
  /// The sources that it rests on.
  public var requiredAuthorities: [Reference]
  /// The function.
  public var logic: Boxed?
}

/// A decision service: decisions that are asked together, as a function of what they rest on.
public struct ServedDecisions: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its identifier and words.
  public var identity: Identity
  /// What holds the function.
  public var variable: Variable
  /// What it gives.
  public var outputs: [Reference]
  /// What it decides on the way.
  public var encapsulated: [Reference]
  /// The decisions whose values it is given.
  public var inputDecisions: [Reference]
  /// The inputs that it is given.
  public var inputs: [Reference]
}

/// What a decision rests on, outside the model.
public struct KnowledgeSource: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its identifier and words.
  public var identity: Identity
  /// What kind of source.
  public var type: String?
  /// Where it is.
  public var location: String?
}

/// A reference to an element: `#id`, or `namespace#id`.
public struct Reference: Sendable, Hashable {
  /// The text of it.
  public var href: String
  /// The identifier of the requirement around it.
  public var id: String?
  /// Where it stands.
  public var line: Line

  /// A reference to the element of the same model with that identifier.
  public init(to id: String) { (href, line) = ("#\(id)", Line(0)) }

  init(href: String, id: String?, line: Line) { (self.href, self.id, self.line) = (href, id, line) }

  /// The namespace; nil for the model itself.
  var namespace: String? {
    guard let hash = href.firstIndex(of: "#"), hash > href.startIndex else { return nil }
    return String(href[..<hash])
  }

  /// The element's identifier.
  var target: String { href.firstIndex(of: "#").map { String(href[href.index(after: $0)...]) } ?? href }
}
