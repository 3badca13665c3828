/// A model as its file writes it: types, imports, and the elements of the decision graph.
///
///     let definitions = try Definitions(xml: bytes)
///     definitions.decisions.map(\.name)
public struct Definitions: Sendable, Hashable {
  /// Its name.
  public var name: String

  /// Its identifier.
  public var id: String?

  /// The namespace that others import it by.
  public var namespace: String

  /// What it is, in words.
  public var description: String?

  /// What others keep in it for themselves.
  public var extensions: [Extension]

  /// What it takes from other models.
  public var imports: [Import]

  /// Its types.
  public var items: [ItemDefinition]

  /// Its inputs.
  public var inputs: [Input]

  /// Its decisions.
  public var decisions: [Decision]

  /// Its business knowledge models.
  public var knowledge: [BusinessKnowledge]

  /// Its decision services.
  public var services: [ServedDecisions]

  /// Its knowledge sources.
  public var sources: [KnowledgeSource]

  /// A model of this name, with nothing in it.
  public init(name: String, namespace: String) {
    (self.name, self.namespace) = (name, namespace)
    (imports, items, inputs, decisions, knowledge, services, sources) = ([], [], [], [], [], [], [])
    extensions = []
  }
}

/// Another model that is used under a name.
public struct Import: Sendable, Hashable {
  /// The name before the point; empty where its elements are used without one.
  public var name: String

  /// The other model's namespace.
  public var namespace: String

  /// What kind of model it is.
  public var type: String

  /// Where it may be found; the host hands models over, and nothing is fetched.
  public var location: String?

  /// The line that says so.
  public var line: Line

  /// Whether it is a model of decisions.
  public var isDMN: Bool { type.contains("/DMN/") || type.contains("/spec/DMN") }
}

/// Where something stands in its file; no part of what it is, so that two of them are always equal.
public struct Line: Sendable, Hashable {
  /// The number of the line, from 1.
  public let number: Int

  /// A line.
  public init(_ number: Int) { self.number = number }

  /// Always true.
  public static func == (one: Line, other: Line) -> Bool { true }

  /// Nothing to tell apart.
  public func hash(into hasher: inout Hasher) {}
}

/// What elements have in common.
public struct Identity: Sendable, Hashable {
  /// Its identifier.
  public var id: String?

  /// What people call it, where that is not its name.
  public var label: String?

  /// What it is, in words.
  public var description: String?

  /// What others keep in it for themselves.
  public var extensions: [Extension]

  /// Where it stands.
  public var line: Line

  /// Identity of something that stands on a line.
  public init(
    id: String? = nil, label: String? = nil, description: String? = nil, extensions: [Extension] = [], line: Int = 0
  ) {
    (self.id, self.label, self.description, self.line) = (id, label, description, Line(line))
    self.extensions = extensions
  }
}

/// An element of another namespace inside an element of the model (DMN 1.5, 6.3.16): the model means the same without it. Attributes
/// of further namespaces are not kept.
public struct Extension: Sendable, Hashable {
  /// Whose element it is.
  public var namespace: String

  /// Its name, without prefix.
  public var name: String

  /// Its attributes.
  public var attributes: [String: String]

  /// The elements in it.
  public var children: [Extension]

  /// The text in it, where no elements are.
  public var text: String

  /// An element that holds a text.
  public init(_ name: String, of namespace: String, text: String) {
    (self.name, self.namespace, self.text) = (name, namespace, text)
    (attributes, children) = ([:], [])
  }
}

/// A name with a type: what a decision gives, a parameter takes, a column holds.
public struct Variable: Sendable, Hashable {
  /// Its name.
  public var name: String

  /// Its type as the file names it.
  public var typeRef: String?

  /// Its identifier and words.
  public var identity: Identity

  /// A variable.
  public init(_ name: String, typeRef: String? = nil, identity: Identity = Identity()) {
    (self.name, self.typeRef, self.identity) = (name, typeRef, identity)
  }
}

/// A type that a model defines.
public struct ItemDefinition: Sendable, Hashable {
  /// Its name.
  public var name: String

  /// Its identifier and words.
  public var identity: Identity

  /// Whether it is a list of such.
  public var isCollection: Bool

  /// What it is made of.
  public var content: Content

  /// What its value, or an item of a list, must pass.
  public var allowedValues: TestText?

  /// What its value as a whole must pass.
  public var typeConstraint: TestText?

  /// A type.
  public init(
    _ name: String, _ content: Content, isCollection: Bool = false, allowedValues: TestText? = nil,
    typeConstraint: TestText? = nil, identity: Identity = Identity()
  ) {
    (self.name, self.content, self.isCollection, self.identity) = (name, content, isCollection, identity)
    (self.allowedValues, self.typeConstraint) = (allowedValues, typeConstraint)
  }

  /// What a type is made of.
  public enum Content: Sendable, Hashable {
    /// Another type.
    case reference(String)
    /// Parts by name.
    case components([ItemDefinition])
    /// A function.
    case function([Variable], result: String?)
    /// Anything.
    case any
  }
}

/// Unary tests as a file holds them.
public struct TestText: Sendable, Hashable {
  /// The text.
  public var text: String

  /// Its identifier and where it stands.
  public var identity: Identity

  /// Where the text itself begins.
  public var line: Line

  /// Tests as they are written.
  public init(_ text: String, identity: Identity = Identity(), line: Line = Line(0)) {
    (self.text, self.identity, self.line) = (text, identity, line)
  }
}
