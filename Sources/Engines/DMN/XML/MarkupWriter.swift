/// Writes XML: elements with attributes and text, indented, every sign that has a meaning escaped.
struct MarkupWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element with what the body writes into it.
  mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], _ body: ((inout MarkupWriter) -> Void)? = nil
  ) {
    indent()
    text += "<\(name)\(written(attributes))"
    guard let body else {
      text += "/>\n"
      return
    }
    text += ">\n"
    depth += 1
    body(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds a text, its blanks kept; none where there is no text.
  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text content: String?) {
    guard let content else { return }
    indent()
    text += "<\(name)\(written(attributes))>\(MarkupWriter.escaped(content))</\(name)>\n"
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  private func written(_ attributes: [(String, String?)]) -> String {
    attributes.map { name, value in value.map { " \(name)=\"\(MarkupWriter.escaped($0))\"" } ?? "" }.joined()
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      // A reader turns these into spaces or drops them where they are written plainly.
      case "\r": result += "&#13;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
