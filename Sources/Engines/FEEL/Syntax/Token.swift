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

  /// The symbols of one character.
  static let singles = Dictionary(uniqueKeysWithValues: spelled(1).map { ($0[0], $1) })

  /// The symbols of two characters by the first and the second; none is longer.
  static let pairs = Dictionary(grouping: spelled(2)) { $0.scalars[0] }
    .mapValues { Dictionary(uniqueKeysWithValues: $0.map { ($0.scalars[1], $0.symbol) }) }

  private static func spelled(_ length: Int) -> [(scalars: [Unicode.Scalar], symbol: Symbol)] {
    allCases.map { (Array($0.rawValue.unicodeScalars), $0) }.filter { $0.scalars.count == length }
  }
}
