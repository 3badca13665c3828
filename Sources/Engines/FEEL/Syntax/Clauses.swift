/// `+`, `-`, `*`, `/`, `**`
public enum Arithmetic: String, Sendable {
  /// `+`
  case plus = "+"
  /// `-`
  case minus = "-"
  /// `*`
  case times = "*"
  /// `/`
  case divided = "/"
  /// `**`
  case power = "**"
}

/// `=`, `!=`, `<`, `<=`, `>`, `>=`
public enum Comparison: String, Sendable {
  /// `=`
  case equal = "="
  /// `!=`
  case notEqual = "!="
  /// `<`
  case less = "<"
  /// `<=`
  case atMost = "<="
  /// `>`
  case greater = ">"
  /// `>=`
  case atLeast = ">="
}

/// `some` or `every`
public enum Quantifier: String, Sendable {
  /// At least one.
  case some
  /// All of them.
  case every
}

/// One entry of a context: `name: value`.
public struct ContextEntry: Sendable, Hashable {
  /// The name before the colon.
  public let name: String
  /// What stands behind it.
  public let value: Syntax
}

/// One argument of a call: `value`, or `name: value`.
public struct Argument: Sendable, Hashable {
  /// The parameter's name; nil where the argument goes by its position.
  public let name: String?
  /// What is given.
  public let value: Syntax
}

/// `name in source`, or `name in source..end`
public struct Iterator: Sendable, Hashable {
  /// The name that takes each value in turn.
  public let name: String
  /// The list, or the first value.
  public let source: Syntax
  /// The last value of `source..end`.
  public let end: Syntax?
}

/// A parameter of a function that is defined in the text.
public struct Parameter: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Its type; nil where any value will do.
  public let type: TypeName?
}

/// One unary test: a value, range or list to be in, a condition on `?`, or a comparison such as `< 5`.
public struct Test: Sendable, Hashable {
  /// The comparison; nil where the operand stands alone.
  public let comparison: Comparison?
  /// What is compared with, or what stands alone.
  public let operand: Syntax
  /// Where the test stands.
  public let place: Place
}

/// A type as FEEL names it.
public indirect enum TypeName: Sendable, Hashable {
  /// `number`, `string`, `date and time` …, or a type that the host knows.
  case named(String)
  /// `list<T>`
  case list(TypeName)
  /// `range<T>`
  case range(TypeName)
  /// `context<name: T>`
  case context([Member])
  /// `function<T> -> R`
  case function([TypeName], TypeName)

  /// One entry of a context's type.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The type under it.
    public let type: TypeName

    /// An entry of this name and type.
    public init(name: String, type: TypeName) { (self.name, self.type) = (name, type) }
  }
}
