/// Where a text cannot have a value, or cannot hold, because of the types of what stands in it.
public struct Conflict: Sendable, Hashable {
  /// What a conflict comes to when the text is evaluated.
  public enum Code: String, Sendable {
    /// It is null, whatever the names stand for.
    case noValue
    /// It is false or null, never true.
    case neverTrue
    /// It stands as a unary test that no value of the tested type passes.
    case neverHolds
    /// `=` is false or null and `!=` true or null: nothing but a null can tell the two apart.
    case neverEqual
    /// True or false, or a position, is due, and it is neither.
    case noCondition
    /// A type is declared, and no value of it is ever of that type.
    case wrongType
  }

  /// What kind it is.
  public let code: Code

  /// Where in the text.
  public let place: Place

  /// What is wrong, in a sentence.
  public let sentence: String

  /// Which text, where a host puts several together and counts them; else 0.
  public let source: Int
}

/// What can be said of a text without evaluating it.
public struct Inference: Sendable {
  /// The type that its value has where it is not null; `Any` where that cannot be told.
  public let type: TypeName

  /// Where its types conflict, in the order of the text.
  public let conflicts: [Conflict]
}

extension Expression {
  /// The type that the expression certainly has and where its types conflict, where its names are of these types; others may
  /// be anything. What is called a conflict has no other value than its code says, whatever the names stand for; null is of
  /// every type.
  public func inference(_ names: [String: TypeName] = [:], types: Types = .none) -> Inference {
    var inferrer = Inferrer(names.mapValues { Shape(of: $0, types) }, types: types)
    let shape = inferrer.shape(program.code)
    return Inference(type: shape.type, conflicts: inferrer.ordered)
  }

  /// The types of all its pieces by their place.
  package func pieces(_ names: [String: TypeName], types: Types = .none) -> [Place: TypeName] {
    var inferrer = Inferrer(names.mapValues { Shape(of: $0, types) }, types: types)
    inferrer.pieces = [:]
    _ = inferrer.shape(program.code)
    return inferrer.pieces?.mapValues(\.type) ?? [:]
  }
}

extension UnaryTests {
  /// Where the tests, of a value of this type, can never hold or are in conflict.
  public func conflicts(of tested: TypeName, _ names: [String: TypeName] = [:], types: Types = .none) -> [Conflict] {
    var inferrer = Inferrer(names.mapValues { Shape(of: $0, types) }, types: types)
    inferrer.tested = Shape(of: tested, types)
    _ = inferrer.shape(program.code)
    return inferrer.ordered
  }
}

extension Program {
  /// What a host's program can come to among names of these shapes and no others, as a type takes it where there is one, and
  /// where it is in conflict. `source` is what the program belongs to where no text is nearer.
  package func inference(
    _ names: [String: Shape], types: Types, as type: TypeName?, source: Int
  ) -> (shape: Shape, conflicts: [Conflict]) {
    var inferrer = Inferrer(names, types: types, isComplete: true)
    inferrer.source = source
    let shape = inferrer.shape(code)
    let taken = type.map { inferrer.taken(shape, $0, code) } ?? shape
    return (taken, inferrer.ordered)
  }
}
