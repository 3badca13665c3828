public import Registry

/// A JSON value that keeps the order of its keys, and its numbers exact.
public enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(FactNumber)
  case text(String)
  case list([JSON])
  case object([Member])

  /// One key with its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSON

    public init(_ key: String, _ value: JSON) { (self.key, self.value) = (key, value) }
  }

  /// The value of a key of an object; nil where it has none.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, where it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
  public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0, $1) }) }
  public init(stringLiteral value: String) { self = .text(value) }

  static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
  static func optional(_ number: FactNumber?) -> JSON { number.map(JSON.number) ?? .null }
  static func optional(_ flag: Bool?) -> JSON { flag.map(JSON.flag) ?? .null }
  static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }
}
