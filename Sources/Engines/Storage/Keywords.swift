/// The words of a statement outside its quoted text, one after another.
struct Keywords: IteratorProtocol {
  private var rest: String.UTF8View.Iterator
  private var isQuoted = false

  init(of text: String) { rest = text.utf8.makeIterator() }

  mutating func next() -> Keyword? {
    var word: UInt64 = 0
    while let byte = rest.next() {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      let letter = byte & 0xDF
      if !isQuoted, 65...90 ~= letter || byte == UInt8(ascii: "_") {
        word = word << 8 | UInt64(letter)
      } else if word != 0 {
        break
      }
    }
    return word == 0 ? nil : Keyword(letters: word)
  }
}

/// A word as a number of its last eight letters in capitals, quicker to compare than text.
struct Keyword: Equatable {
  static let select = Keyword("SELECT")
  static let with = Keyword("WITH")
  static let into = Keyword("INTO")
  static let set = Keyword("SET")
  static let delete = Keyword("DELETE")

  fileprivate let letters: UInt64

  fileprivate init(letters: UInt64) { self.letters = letters }

  private init(_ word: StaticString) { letters = "\(word)".utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
