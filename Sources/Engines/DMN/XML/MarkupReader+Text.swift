extension MarkupReader {
  /// What stands between tags.
  mutating func readText() throws(ModelError) {
    guard !open.isEmpty else {
      skipBlanks()
      guard position == bytes.count || bytes[position] == UInt8(ascii: "<") else {
        throw broken("text outside the root")
      }
      return
    }
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      guard !stands("]]>") else { throw broken("“]]>” in a text") }
      try readCharacter(into: &text)
    }
    open[open.count - 1].text += text
  }

  /// `<![CDATA[…]]>`
  mutating func readBlock() throws(ModelError) {
    guard !open.isEmpty else { throw broken("text outside the root") }
    position += 9
    var text: [UInt8] = []
    while !takes("]]>") {
      guard position < bytes.count else { throw broken("it ends too soon") }
      try checkCharacter()
      text.append(lineEnd())
      position += 1
    }
    open[open.count - 1].text += text
  }

  /// One character with what `&` writes; an end of line is a line feed, however it is written.
  private mutating func readCharacter(into text: inout [UInt8]) throws(ModelError) {
    if bytes[position] == UInt8(ascii: "&") { return text += try reference() }
    try checkCharacter()
    text.append(lineEnd())
    position += 1
  }

  private mutating func lineEnd() -> UInt8 {
    guard bytes[position] == 0x0D else { return bytes[position] }
    if position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    return 0x0A
  }

  /// Refuses what is no character of XML; that the bytes are UTF-8 is known.
  mutating func checkCharacter() throws(ModelError) {
    let byte = bytes[position]
    let isBeyond = byte == 0xEF && (stands("\u{FFFE}") || stands("\u{FFFF}"))
    guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D, !isBeyond else {
      throw broken("a character that XML does not have")
    }
  }

  // MARK: References

  /// `&lt;`, `&#65;` or `&#x41;`
  private mutating func reference() throws(ModelError) -> [UInt8] {
    position += 1
    guard let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw broken("an “&” that refers to nothing")
    }
    let name = String(decoding: bytes[position..<end], as: UTF8.self)
    guard let character = MarkupReader.character(name) else { throw broken("“&\(name);” is not known") }
    position = end + 1
    return Array(String(character).utf8)
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
    guard name.hasPrefix("#"), digits.first?.isHexDigit == true,
      let code = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10)
    else { return nil }
    switch code {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return Unicode.Scalar(code)
    default: return nil
    }
  }

  // MARK: Tags

  /// A name with or without a prefix.
  mutating func readName() throws(ModelError) -> String {
    let start = position
    while position < bytes.count, MarkupReader.isName(bytes[position], first: position == start) { position += 1 }
    guard position > start else { throw broken("a name is missing") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isName(_ byte: UInt8, first: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), 0x80...0xFF:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !first
    default: false
    }
  }

  /// The attributes of a tag by their names with prefixes, and what the namespaces that it declares stood for before.
  mutating func readAttributes() throws(ModelError) -> ([String: String], [Namespaces.Former]) {
    var (attributes, declared): ([String: String], [String: String]) = ([:], [:])
    while true {
      let before = position
      skipBlanks()
      guard position < bytes.count, !stands(">"), !stands("/") else { break }
      guard position > before else { throw broken("attributes that nothing parts") }
      let name = try readName()
      let value = try readValue()
      guard attributes[name] == nil, declared[name] == nil else { throw broken("“\(name)” is given twice") }
      if name == "xmlns" || name.hasPrefix("xmlns:") { declared[name] = value } else { attributes[name] = value }
    }
    return (attributes, namespaces.declare(declared))
  }

  private mutating func readValue() throws(ModelError) -> String {
    skipBlanks()
    guard takes("=") else { throw broken("an attribute without a value") }
    skipBlanks()
    guard position < bytes.count, stands("\"") || stands("'") else { throw broken("an attribute without quotes") }
    let quote = bytes[position]
    position += 1
    var value: [UInt8] = []
    while position < bytes.count, bytes[position] != quote {
      let byte = bytes[position]
      guard byte != UInt8(ascii: "<") else { throw broken("“<” in an attribute") }
      let start = value.count
      try readCharacter(into: &value)
      // Blanks that are written plainly are spaces.
      if byte < 0x20 { value[start] = 0x20 }
    }
    guard position < bytes.count else { throw broken("it ends too soon") }
    position += 1
    return String(decoding: value, as: UTF8.self)
  }
}
