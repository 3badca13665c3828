extension Lexer {
  /// The text between the quotes here, its escapes resolved.
  mutating func string() throws(SyntaxError) -> String {
    let start = position
    var text = String.UnicodeScalarView()
    position += 1
    while let next = scalar() {
      position += 1
      switch next {
      case "\"": return String(text)
      case "\\": try escape(into: &text)
      default: text.append(next)
      }
    }
    throw error("a text does not end", expected: "\"", at: start)
  }

  private mutating func escape(into text: inout String.UnicodeScalarView) throws(SyntaxError) {
    guard let kind = scalar() else { return }
    position += 1
    switch kind {
    case "n": text.append("\n")
    case "r": text.append("\r")
    case "t": text.append("\t")
    case "\"", "'", "\\": text.append(kind)
    case "u": text.append(try character(digits: 4))
    case "U": text.append(try character(digits: 6))
    default:
      // Other letters keep their backslash, as patterns need it: "\d".
      text.append("\\")
      text.append(kind)
    }
  }

  private mutating func character(digits: Int) throws(SyntaxError) -> Unicode.Scalar {
    let start = position - 2
    var code = try hexadecimal(digits, from: start)
    // A pair of surrogates is one character.
    if 0xD800...0xDBFF ~= code, scalar() == "\\", scalar(at: 1) == "u" {
      position += 2
      let low = try hexadecimal(4, from: start)
      guard 0xDC00...0xDFFF ~= low else { throw error("half a character", expected: "\\uDC00 to \\uDFFF", at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let character = Unicode.Scalar(code) else {
      throw error("no character has this code", expected: "a code of Unicode", at: start)
    }
    return character
  }

  private mutating func hexadecimal(_ digits: Int, from start: Int) throws(SyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<digits {
      guard let next = scalar(), let digit = Character(next).hexDigitValue else {
        throw error("an escape is too short", expected: "\(digits) hexadecimal digits", at: start)
      }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
