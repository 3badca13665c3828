/// Something that can be called: a built-in, a function defined in FEEL, or one that the host gives.
public final class Function: Sendable {
  /// The names of the parameters, in order.
  public let parameters: [String]

  let body: Body

  enum Body: Sendable {
    case builtIn(BuiltInFamily)
    case defined(Closure)
    case host(@Sendable ([Value]) -> Value)
  }

  init(parameters: [String], body: Body) {
    self.parameters = parameters
    self.body = body
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
