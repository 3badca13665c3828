extension Parser {
  mutating func choice() throws(SyntaxError) -> Syntax {
    let start = token.place
    try advance()
    let condition = try inner()
    try take(.then)
    let then = try inner()
    try take(.else)
    let otherwise = try expression()
    return try node(.choice(condition, then: then, otherwise: otherwise), start.to(otherwise.place))
  }

  mutating func iteration() throws(SyntaxError) -> Syntax {
    let (start, outer) = (token.place, depth)
    defer { depth = outer }
    let iterators = try iterators()
    try take(.return)
    let body = try expression()
    return try node(.iteration(iterators, body), start.to(body.place))
  }

  mutating func quantified(_ quantifier: Quantifier) throws(SyntaxError) -> Syntax {
    let (start, outer) = (token.place, depth)
    defer { depth = outer }
    let iterators = try iterators()
    try take(.satisfies)
    let body = try expression()
    return try node(.quantified(quantifier, iterators, body), start.to(body.place))
  }

  /// Each is a loop in those before it, and so one level deeper.
  private mutating func iterators() throws(SyntaxError) -> [Iterator] {
    var iterators: [Iterator] = []
    repeat {
      try deeper()
      try advance()
      let name = try nameBeforeIn()
      let source = try inner(.sum)
      let end = try takes(.dots) ? try inner(.sum) : nil
      iterators.append(Iterator(name: name, source: source, end: end))
    } while token.kind == .symbol(.comma)
    return iterators
  }

  /// A name and the word `in` behind it.
  private mutating func nameBeforeIn() throws(SyntaxError) -> String {
    var words: [String] = []
    let start = token.place.start
    lexer.position = start
    while let next = lexer.scalar(), next.isNamePart {
      let word = lexer.word()
      if word == Keyword.in.rawValue, !words.isEmpty {
        let name = words.joined(separator: " ")
        try know(name, at: start)
        try advance()
        return name
      }
      words.append(word)
      while let next = lexer.scalar(), next.isFEELSpace { _ = next; lexer.position += 1 }
    }
    throw error("a loop needs a name and “in”", expected: "a name, then in", at: start)
  }

  mutating func function() throws(SyntaxError) -> Syntax {
    let start = token.place
    try advance()
    try take(.opening)
    var parameters: [Parameter] = []
    if token.kind != .symbol(.closing) {
      repeat { parameters.append(try parameter()) } while try takes(.comma)
    }
    try take(.closing)
    let external = token.kind == .keyword(.external)
    if external { try advance() }
    let body = try expression()
    return try node(.function(parameters, body, external: external), start.to(body.place))
  }

  private mutating func parameter() throws(SyntaxError) -> Parameter {
    guard let (name, end) = spelledName(until: { [":", ",", ")"].contains($0) }) else {
      throw unexpected("the name of a parameter")
    }
    try know(name, at: token.place.start)
    lexer.position = end
    try advance()
    return Parameter(name: name, type: try takes(.colon) ? try typeName() : nil)
  }

  /// A name that the text brings in.
  mutating func know(_ name: String, at offset: Int) throws(SyntaxError) {
    guard name.utf8.count <= limits.nameLength else {
      throw error("a name is too long", expected: "at most \(limits.nameLength) characters", at: offset)
    }
    lexer.names.insert(name)
  }

  /// An expression that a keyword or points end, so that no `[` before them closes a range.
  private mutating func inner(_ level: Level = .any) throws(SyntaxError) -> Syntax {
    let outer = endsRange
    endsRange = false
    defer { endsRange = outer }
    return try expression(level)
  }
}
