/// Cuts a text into tokens, one at a time; names are cut by what is known at that moment.
struct Lexer {
  let scalars: [Unicode.Scalar]
  var names: Names
  var position = 0

  init(_ text: String, names: Names) {
    scalars = Array(text.unicodeScalars)
    self.names = names
  }

  func scalar(at offset: Int = 0) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  /// The token here; the position moves behind it.
  mutating func next() throws(SyntaxError) -> Token {
    try skipBlanks()
    let start = position
    guard let first = scalar() else { return Token(.end, Place(start: start, end: start)) }
    let kind: Token.Kind
    switch first {
    case "\"": kind = .string(try string())
    case "@" where scalar(at: 1) == "\"":
      position += 1
      kind = .temporal(try string())
    case "0"..."9": kind = .number(try number())
    case "." where scalar(at: 1).map { "0"..."9" ~= $0 } == true: kind = .number(try number())
    case _ where first.isNameStart: kind = name()
    default: kind = try symbol()
    }
    return Token(kind, Place(start: start, end: position))
  }

  func error(_ message: String, expected: String, at offset: Int) -> SyntaxError {
    SyntaxError(message, expected: expected, at: offset, in: scalars)
  }

  private mutating func skipBlanks() throws(SyntaxError) {
    while let first = scalar() {
      if first.isFEELSpace {
        position += 1
      } else if first == "/", scalar(at: 1) == "/" {
        while let next = scalar(), next != "\n" { _ = next; position += 1 }
      } else if first == "/", scalar(at: 1) == "*" {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(SyntaxError) {
    let start = position
    position += 2
    while !(scalar() == "*" && scalar(at: 1) == "/") {
      guard scalar() != nil else { throw error("a comment does not end", expected: "*/", at: start) }
      position += 1
    }
    position += 2
  }

  private mutating func number() throws(SyntaxError) -> Number {
    let start = position
    skipDigits()
    if scalar() == ".", scalar(at: 1).map({ "0"..."9" ~= $0 }) == true {
      position += 1
      skipDigits()
    }
    if scalar() == "e" || scalar() == "E" {
      let sign = scalar(at: 1) == "+" || scalar(at: 1) == "-" ? 2 : 1
      if scalar(at: sign).map({ "0"..."9" ~= $0 }) == true {
        position += sign
        skipDigits()
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    guard let number = Number(String(text)) else {
      throw error("a number is too large", expected: "a number under 1E6145", at: start)
    }
    return number
  }

  private mutating func skipDigits() {
    while let next = scalar(), "0"..."9" ~= next { position += 1 }
  }

  /// The run of name letters here.
  mutating func word() -> String {
    let start = position
    while let next = scalar(), next.isNamePart { position += 1 }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars[start..<position])
    return String(word)
  }

  private mutating func name() -> Token.Kind {
    let word = word()
    if let known = names.longest(beginning: word, behind: position, in: scalars) {
      position = known.end
      return .name(known.name)
    }
    if let keyword = Keyword(rawValue: word) { return .keyword(keyword) }
    if let builtIn = BuiltIns.names.longest(beginning: word, behind: position, in: scalars),
      !builtIn.name.contains(" and ") || isCalled(at: builtIn.end)
    {
      position = builtIn.end
      return .name(builtIn.name)
    }
    return .name(word)
  }

  private func isCalled(at offset: Int) -> Bool {
    scalars[offset...].first { !$0.isFEELSpace } == "("
  }

  private mutating func symbol() throws(SyntaxError) -> Token.Kind {
    let first = scalars[position]
    if let second = scalar(at: 1), let symbol = Symbol.pairs[first]?[second] {
      position += 2
      return .symbol(symbol)
    }
    guard let symbol = Symbol.singles[first] else {
      throw error("\(first) has no meaning here", expected: "a value or an operator", at: position)
    }
    position += 1
    return .symbol(symbol)
  }
}
