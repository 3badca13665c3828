extension Parser {
  /// `x in test`, `x in (test, test)`
  mutating func membership(_ value: Syntax) throws(SyntaxError) -> Syntax {
    try advance()
    let start = token.place
    guard token.kind == .symbol(.opening) else {
      let test = try test(.sum)
      return try node(.membership(value, [test]), value.place.to(test.place))
    }
    try advance()
    var tests = [try test(.any)]
    if tests[0].comparison == nil, token.kind == .symbol(.dots) {
      let range = try range(from: tests[0].operand, included: false, start)
      return try node(
        .membership(value, [Test(comparison: nil, operand: range, place: range.place)]), value.place.to(range.place))
    }
    while try takes(.comma) { tests.append(try test(.any)) }
    return try node(.membership(value, tests), value.place.to(try take(.closing)))
  }

  /// A comparison with its operand, or an expression.
  mutating func test(_ level: Level) throws(SyntaxError) -> Test {
    let start = token.place
    guard case .symbol(let symbol) = token.kind, let comparison = Comparison(rawValue: symbol.rawValue) else {
      let operand = try expression(level)
      return Test(comparison: nil, operand: operand, place: start.to(operand.place))
    }
    try advance()
    let operand = try expression(.sum)
    return Test(comparison: comparison, operand: operand, place: start.to(operand.place))
  }

  /// The whole text as unary tests.
  mutating func unaryTests() throws(SyntaxError) -> (tests: [Test], isNegated: Bool) {
    if token.kind == .symbol(.minus), lexer.scalars[token.place.end...].allSatisfy(\.isFEELSpace) {
      return ([], false)
    }
    if token.kind == .name("not"), let negated = try negatedTests() { return (negated, true) }
    let tests = try tests()
    guard token.kind == .end else { throw unexpected("a comma or the end") }
    return (tests, false)
  }

  private mutating func tests() throws(SyntaxError) -> [Test] {
    var tests = [try test(.any)]
    while try takes(.comma) { tests.append(try test(.any)) }
    return tests
  }

  /// `not(tests)` up to the end; nil where the `not` only begins an expression.
  private mutating func negatedTests() throws(SyntaxError) -> [Test]? {
    let start = token.place.start
    try advance()
    if token.kind == .symbol(.opening) {
      try advance()
      let tests = try tests()
      if token.kind == .symbol(.closing) {
        try advance()
        if token.kind == .end { return tests }
      }
    }
    try rewind(to: start)
    return nil
  }
}
