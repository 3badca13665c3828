extension Parser {
  /// What an operator may stand beside: a literal, name, clause or group, with paths, filters and calls behind it.
  mutating func operand() throws(SyntaxError) -> Syntax {
    let start = token.place
    if token.kind == .symbol(.minus) {
      try advance()
      let value = try expression(.operand)
      return try node(.negative(value), start.to(value.place))
    }
    var value = try beginning()
    while let next = try followed(value) { value = next }
    return value
  }

  private mutating func beginning() throws(SyntaxError) -> Syntax {
    let place = token.place
    switch token.kind {
    case .number(let number): return try simple(.number(number))
    case .string(let text): return try simple(.string(text))
    case .temporal(let text): return try simple(.temporal(text))
    case .name(let name): return try simple(.name(name))
    case .keyword(let keyword): return try clause(keyword, place)
    case .symbol(.question): return try simple(.tested)
    case .symbol(.opening): return try nested { (parser) throws(SyntaxError) in try parser.group() }
    case .symbol(.openBracket): return try nested { (parser) throws(SyntaxError) in try parser.list() }
    case .symbol(.closeBracket): return try nested { (parser) throws(SyntaxError) in try parser.openRange() }
    case .symbol(.openBrace): return try nested { (parser) throws(SyntaxError) in try parser.context() }
    default: throw unexpected("a value")
    }
  }

  private mutating func simple(_ form: Form) throws(SyntaxError) -> Syntax {
    let place = token.place
    try advance()
    return Syntax(form, place)
  }

  private mutating func clause(_ keyword: Keyword, _ place: Place) throws(SyntaxError) -> Syntax {
    switch keyword {
    case .null: return try simple(.null)
    case .true: return try simple(.boolean(true))
    case .false: return try simple(.boolean(false))
    case .if: return try choice()
    case .for: return try iteration()
    case .some: return try quantified(.some)
    case .every: return try quantified(.every)
    case .function: return try function()
    default: throw unexpected("a value")
    }
  }

  /// Inside brackets a `[` is a filter again.
  mutating func nested(
    _ read: (inout Parser) throws(SyntaxError) -> Syntax
  ) throws(SyntaxError) -> Syntax {
    let outer = endsRange
    endsRange = false
    defer { endsRange = outer }
    return try read(&self)
  }

  private mutating func followed(_ value: Syntax) throws(SyntaxError) -> Syntax? {
    switch token.kind {
    case .symbol(.dot):
      let name = try member()
      return try node(.path(value, name.0), value.place.to(name.1))
    case .symbol(.openBracket):
      if endsRange && bracketEndsRange() { return nil }
      return try nested { (parser) throws(SyntaxError) in try parser.filter(value) }
    case .symbol(.opening): return try nested { (parser) throws(SyntaxError) in try parser.call(value) }
    case .keyword(.instance):
      try advance()
      try take(.of)
      let type = try typeName()
      return try node(.instance(value, type), value.place.to(previousEnd))
    default: return nil
    }
  }

  /// The name behind a point, where even a keyword is a name.
  private mutating func member() throws(SyntaxError) -> (String, Place) {
    try advance()
    let place = token.place
    switch token.kind {
    case .name(let name):
      try advance()
      return (name, place)
    case .keyword(let keyword):
      try advance()
      return (keyword.rawValue, place)
    default: throw unexpected("a name")
    }
  }

  private mutating func filter(_ value: Syntax) throws(SyntaxError) -> Syntax {
    try take(.openBracket)
    let condition = try expression()
    let end = try take(.closeBracket)
    return try node(.filter(value, condition), value.place.to(end))
  }

  private mutating func call(_ function: Syntax) throws(SyntaxError) -> Syntax {
    try take(.opening)
    var arguments: [Argument] = []
    if token.kind != .symbol(.closing) {
      repeat {
        let name = try nameBeforeColon()
        arguments.append(Argument(name: name, value: try expression()))
      } while try takes(.comma)
    }
    let end = try take(.closing)
    return try node(.call(function, arguments), function.place.to(end))
  }

  /// Whether what follows this `[` shows that it closes a range, as in `[1..5[`.
  private func bracketEndsRange() -> Bool {
    var ahead = lexer
    guard let next = try? ahead.next() else { return false }
    switch next.kind {
    case .end: return true
    case .keyword(let keyword): return !keyword.beginsValue
    case .symbol(let symbol): return ![.opening, .openBracket, .openBrace, .minus, .question].contains(symbol)
    default: return false
    }
  }

  /// Where the token before this one ended.
  var previousEnd: Place {
    var end = token.place.start
    while end > 0, lexer.scalars[end - 1].isFEELSpace { end -= 1 }
    return Place(start: end, end: end)
  }
}
