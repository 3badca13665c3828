import Foundation
import FoundationXML

/// Reads XML into a tree within bounds: no document types, no entities of one's own, nothing from outside.
final class MarkupReader: NSObject, XMLParserDelegate {
  private let bounds: Bounds
  private var open: [Unfinished] = []
  private var root: Markup?
  private var count = 0
  private var failure: ModelError?

  private struct Unfinished {
    let name: String
    let namespace: String
    let attributes: [String: String]
    let line: Int
    var children: [Markup] = []
    var text = ""
  }

  private init(_ bounds: Bounds) { self.bounds = bounds }

  /// The root of the XML that these bytes are.
  static func root(of bytes: Data, bounds: Bounds) throws(ModelError) -> Markup {
    guard bytes.count <= bounds.size else {
      throw ModelError("The file has \(bytes.count) bytes; at most \(bounds.size) are read.")
    }
    try Prolog.check(bytes)
    let reader = MarkupReader(bounds)
    let parser = XMLParser(stream: InputStream(data: bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    let isRead = parser.parse()
    if let failure = reader.failure { throw failure }
    guard isRead, let root = reader.root else {
      let reason = parser.parserError.map { "\(($0 as NSError).code)" } ?? "nothing there"
      throw ModelError("This is no well-formed XML (\(reason)).", line: max(0, parser.lineNumber))
    }
    return root
  }

  // MARK: XMLParserDelegate

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    count += 1
    guard open.count < bounds.depth else {
      return fail("More than \(bounds.depth) elements inside each other.", parser)
    }
    guard count <= bounds.count else { return fail("More than \(bounds.count) elements.", parser) }
    open.append(
      Unfinished(
        name: name, namespace: namespaceURI ?? "", attributes: attributes, line: max(0, parser.lineNumber)))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let ended = open.popLast() else { return }
    let markup = Markup(
      name: ended.name, namespace: ended.namespace, attributes: ended.attributes, children: ended.children,
      text: ended.text, line: ended.line)
    if open.isEmpty { root = markup } else { open[open.count - 1].children.append(markup) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !open.isEmpty { open[open.count - 1].text += String(decoding: block, as: UTF8.self) }
  }

  private func fail(_ sentence: String, _ parser: XMLParser) {
    if failure == nil { failure = ModelError(sentence, line: max(0, parser.lineNumber)) }
    parser.abortParsing()
  }
}

/// What stands before the root: nothing there may be a document type.
private enum Prolog {
  /// Encodings in which the signs of XML are those of ASCII, so that the bytes can be looked through.
  private static let encodings = [
    "utf-8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-7", "windows-1252", "windows-1253",
  ]

  static func check(_ bytes: Data) throws(ModelError) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard !rest.prefix(4).contains(0), !rest.starts(with: [0xFE, 0xFF]), !rest.starts(with: [0xFF, 0xFE]) else {
      throw ModelError("The file is to be in UTF-8.")
    }
    while true {
      rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      if rest.starts(with: "<?".utf8) {
        let declaration = try taken(&rest, through: "?>")
        try checkEncoding(declaration)
      } else if rest.starts(with: "<!--".utf8) {
        _ = try taken(&rest, through: "-->")
      } else if rest.starts(with: "<!".utf8) {
        throw ModelError("A document type (DOCTYPE) is not read.", line: line(of: rest.startIndex, in: bytes))
      } else {
        return
      }
    }
  }

  private static func taken(_ rest: inout Data, through end: String) throws(ModelError) -> Data {
    guard let found = rest.firstRange(of: Data(end.utf8)) else {
      throw ModelError("This is no well-formed XML.", line: 1)
    }
    defer { rest = rest[found.upperBound...] }
    return rest[..<found.lowerBound]
  }

  private static func checkEncoding(_ declaration: Data) throws(ModelError) {
    let text = String(decoding: declaration, as: UTF8.self)
    guard text.hasPrefix("<?xml"), let named = text.firstMatch(of: #/encoding\s*=\s*["']([^"']*)["']/#)?.1 else {
      return
    }
    guard encodings.contains(named.lowercased()) else {
      throw ModelError("The file is to be in UTF-8, not in \(named).")
    }
  }

  private static func line(of index: Data.Index, in bytes: Data) -> Int {
    1 + bytes[..<index].count { $0 == 0x0A }
  }
}
