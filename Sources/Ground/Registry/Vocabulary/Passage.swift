import Yams

/// One place in a sheet: a scalar, a list or a mapping. Asking for what is not there notes the mistake and answers nil.
public struct Passage {
  public let sheet: YAMLFile
  let node: Node
  /// The keys that lead here: `amounts.vehicles`.
  public let path: String
  private let other: Int?

  init(sheet: YAMLFile, node: Node, path: String, line: Int? = nil) {
    self.sheet = sheet
    self.node = node
    self.path = path
    other = line
  }

  public var line: Int { other ?? node.mark?.line ?? 1 }
  /// The same place, but what is noted stands on that line.
  public func at(_ line: Int) -> Passage { Passage(sheet: sheet, node: node, path: path, line: line) }
  public var isMapping: Bool { node.mapping != nil }
  public var isList: Bool { node.sequence != nil }

  /// Notes a mistake of this place.
  public func note(_ says: String, cure: String, weight: Mistake.Weight = .stops) {
    sheet.note(line, says, cure: cure, weight: weight)
  }

  /// The keys and values in order.
  public func entries() -> [(key: String, value: Passage)]? {
    guard let mapping = node.mapping else { return refuse("keys with values") }
    return mapping.compactMap { key, value in
      guard let name = key.scalar?.string else { return refuse("a name as a key") }
      return (name, Passage(sheet: sheet, node: value, path: path.isEmpty ? name : "\(path).\(name)"))
    }
  }

  /// A mapping of which only these keys are known; others are noted with the key that was probably meant.
  public func fields(_ known: [String], of what: String) -> YAMLKeys? {
    guard let entries = entries() else { return nil }
    for (key, value) in entries where !known.contains(key) {
      let meant =
        Nearest.name(to: key, among: known).map { "Write \($0)." } ?? "It may have: \(known.joined(separator: ", "))."
      sheet.note(keyLine(key) ?? value.line, "\(what) has no key \(key).", cure: meant)
    }
    return YAMLKeys(place: self, values: Dictionary(entries, uniquingKeysWith: { first, _ in first }))
  }

  /// The line on which a key of this mapping stands.
  public func keyLine(_ key: String) -> Int? { node.mapping?.first { $0.key.scalar?.string == key }?.key.mark?.line }

  /// The elements of a list.
  public func elements() -> [Passage]? {
    guard let sequence = node.sequence else { return refuse("a list: [one, two]") }
    return sequence.enumerated().map { Passage(sheet: sheet, node: $1, path: "\(path)[\($0)]") }
  }

  /// Notes that something else is due here.
  public func refuse<T>(_ due: String) -> T? {
    note("\(path.isEmpty ? "The file" : path) is \(shown).", cure: "Write \(due).")
    return nil
  }

  /// The scalar as it is written; nil for a list or a mapping, and nothing is noted.
  public var scalar: String? { node.scalar?.string }

  private var shown: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "“\(scalar.string.prefix(40))”"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

/// The values of a mapping by their keys.
public struct YAMLKeys {
  public let place: Passage
  let values: [String: Passage]

  /// The value of a key; nil where it is left out.
  public subscript(key: String) -> Passage? { values[key] }

  /// The value of a key that has to be there; where it is left out, that is noted with the line to write.
  public func due(_ key: String, _ example: String) -> Passage? {
    guard let value = values[key] else {
      place.note("\(place.path.isEmpty ? "The file" : place.path) says no \(key).", cure: "Write \(key): \(example)")
      return nil
    }
    return value
  }
}
