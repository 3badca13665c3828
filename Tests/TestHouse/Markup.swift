import Foundation
import FoundationXML
public import Pages

/// A page, or a part of one, read back as a browser reads it, to be asked by XPath. A tag that is not closed, or an attribute
/// that stands twice, is no markup.
///
///     let page = try Markup(panel.html(in: .el))
///     #expect(try page.texts("//h2") == ["Τι δικαιούνται"])
public struct Markup {
  private let document: XMLDocument

  /// Reads it. Throws where it is no markup.
  public init(_ html: HTML) throws {
    let text = "\(html)".replacing(#/<!doctype html>/#, with: "")
    document = try XMLDocument(xmlString: "<markup>\(Self.closed(text))</markup>", options: .nodePreserveWhitespace)
  }

  /// The text of each node that the path names, as it is read: with one blank where there are several.
  public func texts(_ path: String) throws -> [String] { try nodes(path).map { Self.plain($0.stringValue ?? "") } }

  /// The text of all of it.
  public var text: String { Self.plain(document.rootElement()?.stringValue ?? "") }

  /// How many nodes the path names.
  public func count(_ path: String) throws -> Int { try nodes(path).count }

  private func nodes(_ path: String) throws -> [XMLNode] { try document.nodes(forXPath: path) }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // HTML closes some tags by itself, and names some attributes without a value; XML does neither. Whatever begins a line or a box
  // of its own is read apart from what stands before it.
  private static func closed(_ text: String) -> String {
    text.replacing(#/<([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*"|='[^']*')?)*)\s*(/?)>/#) { match in
      let name = String(match.1)
      let attributes = match.2.replacing(#/(\s+)([a-z-]+)(="[^"]*"|='[^']*')?/#) { attribute in
        "\(attribute.1)\(attribute.2)\(attribute.3.map(String.init) ?? "=\"\(attribute.2)\"")"
      }
      return
        "\(inline.contains(name) ? "" : " ")<\(name)\(attributes)\(void.contains(name) || !match.3.isEmpty ? "/" : "")>"
    }
  }

  private static let inline: Set = ["a", "b", "i", "svg", "use"]
  private static let void: Set = ["br", "hr", "img", "input", "link", "meta", "wbr"]
}
