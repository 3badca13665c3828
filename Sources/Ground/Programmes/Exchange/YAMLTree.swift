import Registry
import Yams

/// A YAML text as values alone: what a programme says, without comments and however its lines are set.
indirect enum YAMLTree: Equatable {
  case text(String)
  case list([YAMLTree])
  /// Keys with values, in the order of the text; two are the same in any order.
  case mapping([(key: String, value: YAMLTree)])

  /// Reads a text. Throws where it is no YAML.
  init(_ text: String) throws {
    self = try Yams.compose(yaml: text).map(Self.init) ?? .mapping([])
  }

  private init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let sequence): self = .list(sequence.map(Self.init))
    case .mapping(let mapping): self = .mapping(mapping.map { ($0.key.scalar?.string ?? "", Self($0.value)) })
    case .alias: self = .text("")
    }
  }

  /// The text of it.
  var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The items of a list.
  var items: [YAMLTree] { if case .list(let items) = self { items } else { [] } }
  /// The keys and values of a mapping.
  var entries: [(key: String, value: YAMLTree)] { if case .mapping(let entries) = self { entries } else { [] } }

  subscript(key: String) -> YAMLTree? { entries.first { $0.key == key }?.value }

  /// The same without some keys.
  func without(_ keys: String...) -> YAMLTree { .mapping(entries.filter { !keys.contains($0.key) }) }

  /// The same with its keys in that order; others after them.
  func ordered(_ keys: [String]) -> YAMLTree {
    let place = { (key: String) in keys.firstIndex(of: key) ?? keys.count }
    let sorted = entries.enumerated().sorted { (place($0.element.key), $0.offset) < (place($1.element.key), $1.offset) }
    return .mapping(sorted.map(\.element))
  }

  /// As a file has it. Throws where a text is none that YAML can hold.
  func written() throws -> String { try Yams.serialize(node: node, width: 120, allowUnicode: true) }

  private var node: Node {
    switch self {
    case .text(let text): Node(text, Tag(.implicit), text.contains("\n") ? .literal : .any)
    case .list(let items): Node(items.map(\.node))
    case .mapping(let entries): Node(entries.map { (Node($0.key), $0.value.node) })
    }
  }

  static func == (one: YAMLTree, other: YAMLTree) -> Bool {
    switch (one, other) {
    case (.text(let one), .text(let other)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.mapping(let one), .mapping(let other)):
      one.count == other.count
        && one.allSatisfy { entry in other.contains { $0.key == entry.key && $0.value == entry.value } }
    default: false
    }
  }
}
