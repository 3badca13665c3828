import Foundation

/// Reads XML 1.0 with namespaces into a tree, within bounds. There are no document types and so no entities but XML's own five;
/// nothing is fetched. The reader is ours because the system's falls over hostile files.
struct MarkupReader {
  let bytes: [UInt8]
  let bounds: Bounds
  var position = 0
  var open: [Unfinished] = []
  private var root: Markup?
  private var count = 0
  var namespaces = Namespaces()
  private var lines = (counted: 0, line: 1)

  /// An element whose end has not come yet.
  struct Unfinished {
    let qualified: String
    let name: String
    let namespace: String
    let attributes: [String: String]
    let line: Int
    let declared: [Namespaces.Former]
    var children: [Markup] = []
    var text: [UInt8] = []
  }

  private init(_ bytes: [UInt8], _ bounds: Bounds) { (self.bytes, self.bounds) = (bytes, bounds) }

  /// The root of the XML that these bytes are.
  static func root(of bytes: Data, bounds: Bounds) throws(ModelError) -> Markup {
    guard bytes.count <= bounds.size else {
      throw ModelError("The file has \(bytes.count) bytes; at most \(bounds.size) are read.")
    }
    var reader = MarkupReader(try MarkupEncoding.decoded(Array(bytes)), bounds)
    return try reader.whole()
  }

  private mutating func whole() throws(ModelError) -> Markup {
    if stands("<?xml ") || stands("<?xml\t") || stands("<?xml\n") || stands("<?xml\r") { try skip(through: "?>") }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try readSign() } else { try readText() }
    }
    guard let root, open.isEmpty else { throw broken("it ends too soon") }
    return root
  }

  // MARK: Signs

  private mutating func readSign() throws(ModelError) {
    if stands("</") {
      try readEnd()
    } else if stands("<!--") {
      try skipComment()
    } else if stands("<![CDATA[") {
      try readBlock()
    } else if stands("<?") {
      try skipInstruction()
    } else if stands("<!") {
      throw ModelError("A document type (DOCTYPE) is not read.", line: line)
    } else {
      try readStart()
    }
  }

  private mutating func readStart() throws(ModelError) {
    guard root == nil else { throw broken("a second root") }
    count += 1
    guard open.count < bounds.depth else {
      throw ModelError("More than \(bounds.depth) elements inside each other.", line: line)
    }
    guard count <= bounds.count else { throw ModelError("More than \(bounds.count) elements.", line: line) }
    position += 1
    let qualified = try readName()
    let (attributes, declared) = try readAttributes()
    let isEmpty = takes("/")
    guard takes(">") else { throw broken("a tag does not end") }
    guard let (namespace, name) = namespaces.resolve(qualified) else { throw broken("the prefix of “\(qualified)”") }
    open.append(
      Unfinished(
        qualified: qualified, name: name, namespace: namespace, attributes: attributes, line: line, declared: declared))
    if isEmpty { finish() }
  }

  private mutating func readEnd() throws(ModelError) {
    position += 2
    let name = try readName()
    skipBlanks()
    guard let last = open.last, last.qualified == name, takes(">") else { throw broken("the end of “\(name)”") }
    finish()
  }

  private mutating func finish() {
    guard let ended = open.popLast() else { return }
    namespaces.undo(ended.declared)
    let markup = Markup(
      name: ended.name, namespace: ended.namespace, attributes: ended.attributes, children: ended.children,
      text: String(decoding: ended.text, as: UTF8.self), line: ended.line)
    if open.isEmpty { root = markup } else { open[open.count - 1].children.append(markup) }
  }

  private mutating func skipComment() throws(ModelError) {
    position += 4
    try skip(through: "--")
    guard takes(">") else { throw broken("two hyphens in a comment") }
  }

  private mutating func skipInstruction() throws(ModelError) {
    position += 2
    let target = try readName()
    guard target.lowercased() != "xml" else { throw broken("“\(target)” does not stand at the beginning") }
    try skip(through: "?>")
  }

  // MARK: Places

  /// The line here, counted on from the last time.
  var line: Int {
    mutating get {
      for byte in bytes[lines.counted..<max(lines.counted, position)] where byte == 0x0A { lines.line += 1 }
      lines.counted = max(lines.counted, position)
      return lines.line
    }
  }

  mutating func broken(_ what: String) -> ModelError {
    ModelError("This is no well-formed XML: \(what.prefix(200)).", line: line)
  }

  func stands(_ sign: StaticString) -> Bool {
    guard bytes.count - position >= sign.utf8CodeUnitCount else { return false }
    return (0..<sign.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == sign.utf8Start[$0] }
  }

  mutating func takes(_ sign: StaticString) -> Bool {
    guard stands(sign) else { return false }
    position += sign.utf8CodeUnitCount
    return true
  }

  mutating func skip(through end: StaticString) throws(ModelError) {
    while position < bytes.count {
      if takes(end) { return }
      try checkCharacter()
      position += 1
    }
    throw broken("it ends too soon")
  }

  mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }
}
