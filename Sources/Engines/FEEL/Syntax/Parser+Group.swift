extension Parser {
  /// `(x)`, `(x..y)`, `(< x)`
  mutating func group() throws(SyntaxError) -> Syntax {
    let start = try take(.opening)
    if case .symbol(let symbol) = token.kind, let comparison = Comparison(rawValue: symbol.rawValue) {
      try advance()
      let value = try expression(.sum)
      return try node(Parser.bounded(comparison, value), start.to(try take(.closing)))
    }
    let value = try expression()
    if token.kind == .symbol(.dots) { return try range(from: value, included: false, start) }
    try take(.closing)
    return value
  }

  private static func bounded(_ comparison: Comparison, _ value: Syntax) -> Form {
    switch comparison {
    case .less: .range(start: nil, startIncluded: false, end: value, endIncluded: false)
    case .atMost: .range(start: nil, startIncluded: false, end: value, endIncluded: true)
    case .greater: .range(start: value, startIncluded: false, end: nil, endIncluded: false)
    case .atLeast: .range(start: value, startIncluded: true, end: nil, endIncluded: false)
    case .equal, .notEqual: .test(comparison, value)
    }
  }

  /// `[x, y]`, `[x..y]`
  mutating func list() throws(SyntaxError) -> Syntax {
    let start = try take(.openBracket)
    var items: [Syntax] = []
    if token.kind != .symbol(.closeBracket) {
      repeat {
        items.append(try expression())
        if items.count == 1, token.kind == .symbol(.dots) { return try range(from: items[0], included: true, start) }
      } while try takes(.comma)
    }
    return try node(.list(items), start.to(try take(.closeBracket)))
  }

  /// `]x..y]`
  mutating func openRange() throws(SyntaxError) -> Syntax {
    let start = try take(.closeBracket)
    let value = try expression()
    return try range(from: value, included: false, start)
  }

  /// The range behind its first end, at the two points.
  mutating func range(from value: Syntax, included: Bool, _ start: Place) throws(SyntaxError) -> Syntax {
    try take(.dots)
    let outer = endsRange
    endsRange = true
    let end = try expression(.sum)
    endsRange = outer
    let place = start.to(token.place)
    let endIncluded: Bool
    switch token.kind {
    case .symbol(.closeBracket): endIncluded = true
    case .symbol(.closing), .symbol(.openBracket): endIncluded = false
    default: throw unexpected("] or )")
    }
    try advance()
    return try node(
      .range(start: value, startIncluded: included, end: end, endIncluded: endIncluded), place)
  }

  /// `{name: x, "any text": y}`
  mutating func context() throws(SyntaxError) -> Syntax {
    let start = try take(.openBrace)
    var (entries, seen): ([ContextEntry], Set<String>) = ([], [])
    if token.kind != .symbol(.closeBrace) {
      repeat {
        let place = token.place
        let name = try key()
        guard seen.insert(name).inserted else {
          throw error("the entry “\(name)” stands here twice", expected: "another name", at: place.start)
        }
        entries.append(ContextEntry(name: name, value: try expression()))
        try know(name, at: place.start)
      } while try takes(.comma)
    }
    return try node(.context(entries), start.to(try take(.closeBrace)))
  }

  private mutating func key() throws(SyntaxError) -> String {
    if case .string(let text) = token.kind {
      try advance()
      try take(.colon)
      return text
    }
    guard let name = try nameBeforeColon() else { throw unexpected("a name and a colon") }
    return name
  }

  /// The name here if a colon follows it, which is taken too; else nothing is taken.
  mutating func nameBeforeColon() throws(SyntaxError) -> String? {
    guard let (name, end) = spelledName(until: { $0 == ":" }) else { return nil }
    lexer.position = end
    try advance()
    try take(.colon)
    return name
  }

  /// The words and symbols from here to a stop, if nothing but what a name may hold stands between.
  func spelledName(until isStop: (Unicode.Scalar) -> Bool) -> (name: String, end: Int)? {
    var position = token.place.start
    guard position < lexer.scalars.count, lexer.scalars[position].isNameStart else { return nil }
    var name = String.UnicodeScalarView()
    var spaced = false
    while position < lexer.scalars.count, !isStop(lexer.scalars[position]) {
      let scalar = lexer.scalars[position]
      if scalar.isFEELSpace {
        spaced = true
      } else {
        guard scalar.isNamePart || "./-'+*".unicodeScalars.contains(scalar) else { return nil }
        if spaced { name.append(" ") }
        spaced = false
        name.append(scalar)
      }
      position += 1
    }
    return position < lexer.scalars.count ? (String(name), position) : nil
  }
}
