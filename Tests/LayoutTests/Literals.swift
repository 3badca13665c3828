/// The string literals of a Swift file, with a blank word where something is interpolated; those that stand inside an
/// interpolation by themselves.
struct Literals {
  private(set) var found: [String] = []
  private let text: [Character]
  private var place = 0

  init(in source: String) {
    text = Array(source)
    readCode(until: nil)
  }

  private var isAtEnd: Bool { place >= text.count }

  private func stands(_ word: String) -> Bool { text[place...].starts(with: word) }

  // Code, up to the parenthesis that ends an interpolation.
  private mutating func readCode(until end: Character?) {
    var depth = 0
    while !isAtEnd {
      if stands("//") {
        while !isAtEnd, text[place] != "\n" { place += 1 }
      } else if text[place] == "\"" {
        readLiteral()
      } else {
        if text[place] == "(" { depth += 1 }
        if text[place] == ")" {
          if end != nil, depth == 0 { return }
          depth -= 1
        }
        place += 1
      }
    }
  }

  private mutating func readLiteral() {
    let quote = stands("\"\"\"") ? "\"\"\"" : "\""
    place += quote.count
    var literal = ""
    while !isAtEnd, !stands(quote) {
      if stands("\\(") {
        place += 2
        readCode(until: ")")
        literal += " hole "
      } else if text[place] == "\\" {
        place += 1
      } else {
        literal.append(text[place])
      }
      place += 1
    }
    place += quote.count
    found.append(literal)
  }
}
