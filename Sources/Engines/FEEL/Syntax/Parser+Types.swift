extension Parser {
  private static let types = Names(["date and time", "years and months duration", "days and time duration"])

  /// A type: FEEL's own, one of the host's, or `list<…>`, `range<…>`, `context<…>`, `function<…> -> …`.
  mutating func typeName() throws(SyntaxError) -> TypeName {
    try deeper()
    defer { depth -= 1 }
    if token.kind == .keyword(.function) {
      try advance()
      return try functionType()
    }
    if token.kind == .keyword(.null) {
      try advance()
      return .named("Null")
    }
    guard case .name(var name) = token.kind else { throw unexpected("a type") }
    let start = token.place.start
    lexer.position = start
    let word = lexer.word()
    if let known = Parser.types.longest(beginning: word, behind: lexer.position, in: lexer.scalars) {
      name = known.name
      lexer.position = known.end
      try advance()
      return .named(name)
    }
    try rewind(to: start)
    try advance()
    if token.kind == .symbol(.less) { return try parameterised(name) }
    while token.kind == .symbol(.dot) {
      try advance()
      guard case .name(let part) = token.kind else { throw unexpected("a type") }
      name += "." + part
      try advance()
    }
    return .named(name)
  }

  private mutating func parameterised(_ name: String) throws(SyntaxError) -> TypeName {
    try take(.less)
    let type: TypeName
    switch name {
    case "list": type = .list(try typeName())
    case "range": type = .range(try typeName())
    case "context": type = .context(try members())
    default: throw unexpected("list, range, context or function before <")
    }
    try take(.greater)
    return type
  }

  private mutating func members() throws(SyntaxError) -> [TypeName.Member] {
    var members: [TypeName.Member] = []
    if token.kind == .symbol(.greater) { return members }
    repeat {
      guard let name = try nameBeforeColon() else { throw unexpected("a name and a colon") }
      members.append(.init(name: name, type: try typeName()))
    } while try takes(.comma)
    return members
  }

  private mutating func functionType() throws(SyntaxError) -> TypeName {
    try take(.less)
    var parameters: [TypeName] = []
    if token.kind != .symbol(.greater) {
      repeat { parameters.append(try typeName()) } while try takes(.comma)
    }
    try take(.greater)
    try take(.arrow)
    return .function(parameters, try typeName())
  }
}
