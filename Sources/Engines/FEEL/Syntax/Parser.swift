/// Reads FEEL by precedence: one method for what begins an expression, one loop for what follows it.
struct Parser {
  var lexer: Lexer
  var token: Token
  let limits: Limits
  var depth = 0

  /// Whether a `[` may close the range that is being read.
  var endsRange = false

  init(_ text: String, names: Set<String>, over shared: SharedNames? = nil, limits: Limits) throws(SyntaxError) {
    self.limits = limits
    lexer = Lexer(text, names: Names(names, over: shared))
    token = Token(.end, Place(start: 0, end: 0))
    guard lexer.scalars.count <= limits.textLength else {
      throw error("the text is too long", expected: "at most \(limits.textLength) characters", at: 0)
    }
    try advance()
  }

  /// The whole text as one expression.
  mutating func whole() throws(SyntaxError) -> Syntax {
    let syntax = try expression()
    guard token.kind == .end else { throw unexpected("an operator or the end") }
    return syntax
  }

  /// How tightly an operator binds.
  enum Level: Int {
    case any, or, and, comparison, sum, product, power, operand
  }

  mutating func expression(_ level: Level = .any) throws(SyntaxError) -> Syntax {
    try deeper()
    defer { depth -= 1 }
    var left = try operand()
    while let next = try continued(left, level) { left = next }
    return left
  }

  /// One level deeper, as far as the limits allow; who goes deeper comes back by `depth -= 1`.
  mutating func deeper() throws(SyntaxError) {
    guard depth < limits.nesting else {
      throw error("too deeply nested", expected: "at most \(limits.nesting) levels", at: token.place.start)
    }
    depth += 1
  }

  private mutating func continued(_ left: Syntax, _ level: Level) throws(SyntaxError) -> Syntax? {
    switch token.kind {
    case .keyword(.or) where level.rawValue <= Level.or.rawValue:
      return try chained(.or, .and, left) { .or($0) }
    case .keyword(.and) where level.rawValue <= Level.and.rawValue:
      return try chained(.and, .comparison, left) { .and($0) }
    case .keyword(.between) where level.rawValue <= Level.comparison.rawValue: return try between(left)
    case .keyword(.in) where level.rawValue <= Level.comparison.rawValue: return try membership(left)
    case .symbol(let symbol): return try continued(left, symbol, level)
    default: return nil
    }
  }

  private mutating func continued(_ left: Syntax, _ symbol: Symbol, _ level: Level) throws(SyntaxError) -> Syntax? {
    if let comparison = Comparison(rawValue: symbol.rawValue), level.rawValue <= Level.comparison.rawValue {
      try advance()
      let right = try expression(.sum)
      return try node(.comparison(comparison, left, right), left.place.to(right.place))
    }
    guard let arithmetic = Arithmetic(rawValue: symbol.rawValue) else { return nil }
    let own: Level = symbol == .power ? .power : symbol == .plus || symbol == .minus ? .sum : .product
    guard level.rawValue <= own.rawValue, let tighter = Level(rawValue: own.rawValue + 1) else { return nil }
    try advance()
    let right = try expression(tighter)
    return try node(.arithmetic(arithmetic, left, right), left.place.to(right.place))
  }

  private mutating func chained(
    _ keyword: Keyword, _ level: Level, _ first: Syntax, _ form: ([Syntax]) -> Form
  ) throws(SyntaxError) -> Syntax {
    var items = [first]
    while token.kind == .keyword(keyword) {
      try advance()
      items.append(try expression(level))
    }
    return try node(form(items), first.place.to(items[items.count - 1].place))
  }

  private mutating func between(_ value: Syntax) throws(SyntaxError) -> Syntax {
    try advance()
    let low = try expression(.sum)
    try take(.and)
    let high = try expression(.sum)
    return try node(.between(value, low: low, high: high), value.place.to(high.place))
  }

  // MARK: Tokens

  mutating func advance() throws(SyntaxError) {
    token = try lexer.next()
  }

  /// Reads again from an earlier place.
  mutating func rewind(to offset: Int) throws(SyntaxError) {
    lexer.position = offset
    try advance()
  }

  /// The symbol here, or an error; returns where it stood.
  @discardableResult
  mutating func take(_ symbol: Symbol) throws(SyntaxError) -> Place {
    guard token.kind == .symbol(symbol) else { throw unexpected(symbol.rawValue) }
    defer { previous = token.place }
    let place = token.place
    try advance()
    return place
  }

  mutating func take(_ keyword: Keyword) throws(SyntaxError) {
    guard token.kind == .keyword(keyword) else { throw unexpected(keyword.rawValue) }
    try advance()
  }

  mutating func takes(_ symbol: Symbol) throws(SyntaxError) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    try advance()
    return true
  }

  private(set) var previous = Place(start: 0, end: 0)

  func node(_ form: Form, _ place: Place) throws(SyntaxError) -> Syntax {
    let syntax = Syntax(form, place)
    guard syntax.height <= limits.nesting else {
      throw error("too deeply nested", expected: "at most \(limits.nesting) levels", at: place.start)
    }
    return syntax
  }

  func error(_ message: String, expected: String, at offset: Int) -> SyntaxError {
    lexer.error(message, expected: expected, at: offset)
  }

  func unexpected(_ expected: String) -> SyntaxError {
    error("\(token.shown) cannot stand here", expected: expected, at: token.place.start)
  }
}
