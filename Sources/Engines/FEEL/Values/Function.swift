/// Something that can be called: a built-in, a function defined in FEEL, or one that the host gives.
public final class Function: Sendable {
  /// The names of the parameters, in order.
  public let parameters: [String]

  /// Their types; nil where any value will do.
  let types: [TypeName?]

  /// Among which the names of types have a meaning.
  let scope: Types

  let body: Body

  /// How deep the values are that it saw where it was written.
  let depth: Int32

  enum Body: Sendable {
    case builtIn(BuiltInFamily)
    case defined(Closure)
    case host(@Sendable ([Value]) -> Value)
    case hosted(@Sendable ([Value], Run) throws(Run.Stop) -> Value)
  }

  init(parameters: [String], types: [TypeName?] = [], in scope: Types = .none, body: Body) {
    self.parameters = parameters
    self.types = types
    self.scope = scope
    self.body = body
    if case .defined(let closure) = body {
      depth = 1 + (closure.frame.lazy.map(\.depth).max() ?? 0)
    } else {
      depth = 0
    }
  }

  /// A function that goes on in the evaluation that calls it, and takes arguments of these types.
  package convenience init(
    parameters: [String], types: [TypeName?], in scope: Types,
    hosted body: @escaping @Sendable ([Value], Run) throws(Run.Stop) -> Value
  ) {
    self.init(parameters: parameters, types: types, in: scope, body: .hosted(body))
  }

  /// A function of the host: it takes one value for each parameter and must be pure.
  public convenience init(parameters: [String], _ body: @escaping @Sendable ([Value]) -> Value) {
    self.init(parameters: parameters, body: .host(body))
  }
}

/// A function of a FEEL text with what it saw where it was written.
struct Closure: Sendable {
  let definition: Definition
  let frame: [Value]
  let globals: Scope
}
