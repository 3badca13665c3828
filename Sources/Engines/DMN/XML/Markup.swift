/// An element of XML with what stands in it.
struct Markup: Sendable {
  /// Its name without prefix.
  let name: String
  let namespace: String
  let attributes: [String: String]
  let children: [Markup]
  /// The text directly in it.
  let text: String
  let line: Int

  /// The first child of a name.
  subscript(name: String) -> Markup? { children.first { $0.name == name } }

  func all(_ name: String) -> [Markup] { children.filter { $0.name == name } }

  /// An attribute that is there and says something.
  func attribute(_ name: String) -> String? {
    guard let value = attributes[name], !value.isEmpty else { return nil }
    return value
  }

  /// The text of a child; nil where there is none of it.
  func text(of name: String) -> String? { self[name]?.text }
}
