/// A piece of FEEL as it was written: what it is and where it stands. Walk it to find names, figures and calls.
public struct Syntax: Sendable, Hashable {
  /// What it is.
  public let form: Form

  /// Where it stands in the text.
  public let place: Place

  /// How many levels are under it, itself included.
  let height: Int

  init(_ form: Form, _ place: Place) {
    self.form = form
    self.place = place
    height = form.levels + (form.parts.lazy.map(\.height).max() ?? 0)
  }

  /// The pieces directly in it, in the order of the text.
  public var parts: [Syntax] { form.parts }

  /// This piece and all pieces under it, each before its parts.
  public var all: [Syntax] {
    var all: [Syntax] = []
    gather(into: &all)
    return all
  }

  private func gather(into all: inout [Syntax]) {
    all.append(self)
    for part in parts { part.gather(into: &all) }
  }

  /// Whether it or a piece under it is this.
  func holds(_ wanted: Form) -> Bool { form == wanted || parts.contains { $0.holds(wanted) } }
}

/// From where to where something stands, counted in Unicode scalars from the start of the text.
public struct Place: Sendable, Hashable {
  /// Where it begins.
  public let start: Int

  /// Behind its last scalar.
  public let end: Int

  /// From `start` to before `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  func to(_ other: Place) -> Place { Place(start: start, end: other.end) }
}

/// The forms of FEEL's grammar.
public indirect enum Form: Sendable, Hashable {
  /// `null`
  case null
  /// `true`, `false`
  case boolean(Bool)
  /// `12.5`
  case number(Number)
  /// `"text"`, without its escapes
  case string(String)
  /// `@"2026-11-22"`, what stands between the quotes
  case temporal(String)
  /// A name, as the scope spells it
  case name(String)
  /// `?`, in unary tests: the value that is tested
  case tested
  /// `[1, 2]`
  case list([Syntax])
  /// `{a: 1}`
  case context([ContextEntry])
  /// `[1..5)`; a missing end is open without bound: `(> 5)`
  case range(start: Syntax?, startIncluded: Bool, end: Syntax?, endIncluded: Bool)
  /// `(= 5)` and `(!= 5)`: ranges of one point, and of all others
  case test(Comparison, Syntax)
  /// `-x`
  case negative(Syntax)
  /// `x + y`
  case arithmetic(Arithmetic, Syntax, Syntax)
  /// `x < y`
  case comparison(Comparison, Syntax, Syntax)
  /// `x and y and z`
  case and([Syntax])
  /// `x or y or z`
  case or([Syntax])
  /// `x between low and high`
  case between(Syntax, low: Syntax, high: Syntax)
  /// `x in (tests)`
  case membership(Syntax, [Test])
  /// `x instance of type`
  case instance(Syntax, TypeName)
  /// `x.name`
  case path(Syntax, String)
  /// `x[condition or position]`
  case filter(Syntax, Syntax)
  /// `f(x)`, `f(name: x)`
  case call(Syntax, [Argument])
  /// `if x then y else z`
  case choice(Syntax, then: Syntax, otherwise: Syntax)
  /// `for i in list return x`
  case iteration([Iterator], Syntax)
  /// `some i in list satisfies x`, `every i in list satisfies x`
  case quantified(Quantifier, [Iterator], Syntax)
  /// `function(x) body`; external where the body is a context that says where to find it
  case function([Parameter], Syntax, external: Bool)
}

extension Form {
  /// How many levels it is by itself: each variable of a loop is one.
  fileprivate var levels: Int {
    switch self {
    case .iteration(let iterators, _), .quantified(_, let iterators, _): max(1, iterators.count)
    default: 1
    }
  }

  var parts: [Syntax] {
    switch self {
    case .null, .boolean, .number, .string, .temporal, .name, .tested: []
    case .list(let items), .and(let items), .or(let items): items
    case .context(let entries): entries.map(\.value)
    case .range(let start, _, let end, _): [start, end].compactMap { $0 }
    case .test(_, let one), .negative(let one), .instance(let one, _), .path(let one, _), .function(_, let one, _):
      [one]
    case .arithmetic(_, let one, let other), .comparison(_, let one, let other), .filter(let one, let other):
      [one, other]
    case .between(let value, let low, let high): [value, low, high]
    case .membership(let value, let tests): [value] + tests.map(\.operand)
    case .call(let function, let arguments): [function] + arguments.map(\.value)
    case .choice(let condition, let then, let otherwise): [condition, then, otherwise]
    case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
      iterators.flatMap { [$0.source, $0.end].compactMap { $0 } } + [body]
    }
  }
}
