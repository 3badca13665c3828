/// What prefixes stand for at a place of a file. An element's declarations are undone at its end, so that they cost what they are
/// long, however deep they stand.
struct Namespaces {
  private var meanings = ["xml": "http://www.w3.org/XML/1998/namespace"]

  /// What a prefix stood for before an element declared it; nil for nothing.
  struct Former {
    let prefix: String
    let meaning: String?
  }

  /// Takes `xmlns` and `xmlns:prefix` with their values; returns what it takes to go back.
  mutating func declare(_ attributes: [String: String]) -> [Former] {
    attributes.map { name, value in
      let prefix = String(name.dropFirst("xmlns:".count))
      return Former(prefix: prefix, meaning: meanings.updateValue(value, forKey: prefix))
    }
  }

  mutating func undo(_ declared: [Former]) {
    for former in declared { meanings[former.prefix] = former.meaning }
  }

  /// The namespace and the name without its prefix; nil where the prefix stands for nothing.
  func resolve(_ qualified: String) -> (namespace: String, name: String)? {
    guard let colon = qualified.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (meanings[""] ?? "", qualified) }
    let name = qualified[qualified.utf8.index(after: colon)...]
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: ":")), let meaning = meanings[String(qualified[..<colon])]
    else {
      return nil
    }
    return (meaning, String(name))
  }
}
