/// A piece of the text that the grammar takes as one.
struct Token {
  enum Kind: Equatable {
    case number(Number)
    case string(String)
    case temporal(String)
    case name(String)
    case keyword(Keyword)
    case symbol(Symbol)
    case end
  }

  let kind: Kind
  let place: Place

  init(_ kind: Kind, _ place: Place) {
    self.kind = kind
    self.place = place
  }

  /// As a message shows it.
  var shown: String {
    switch kind {
    case .number(let number): number.description
    case .string: "a text"
    case .temporal: "a date or time"
    case .name(let name): "“\(name)”"
    case .keyword(let keyword): "“\(keyword.rawValue)”"
    case .symbol(let symbol): "“\(symbol.rawValue)”"
    case .end: "the end"
    }
  }
}

/// The words of the grammar.
enum Keyword: String {
  case null, `true`, `false`, `if`, then, `else`, `for`, `in`, `return`, some, every, satisfies, and, or, between
  case instance, of, function, external

  /// Whether a value may begin with it.
  var beginsValue: Bool {
    switch self {
    case .null, .true, .false, .if, .for, .some, .every, .function: true
    default: false
    }
  }
}

/// The signs of the grammar.
enum Symbol: String, CaseIterable {
  case power = "**"
  case notEqual = "!="
  case atMost = "<="
  case atLeast = ">="
  case dots = ".."
  case arrow = "->"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case equal = "="
  case less = "<"
  case greater = ">"
  case opening = "("
  case closing = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case comma = ","
  case colon = ":"
  case dot = "."
  case question = "?"

  static let longestFirst = allCases.sorted { $0.rawValue.count > $1.rawValue.count }
}
