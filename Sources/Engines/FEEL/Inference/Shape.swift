/// What a piece of FEEL can come to: kinds of value, and what can be in lists, ranges, contexts and functions. It holds more
/// values than can come, never fewer.
package struct Shape: Sendable {
  var kinds: Kinds
  /// What the items of lists and the ends of ranges can be.
  var inside = Inside.any
  /// What is under the names of contexts.
  var entries = Entries.open
  /// How functions are called and what they give; nil where that cannot be told.
  var signature: Called?

  /// What is in a list or range; a declared type is looked into when somebody asks, since types may name each other in circles.
  indirect enum Inside: Sendable {
    case any
    case shape(Shape)
    case declared(TypeName, Types)
  }

  /// What is under the names of a context.
  indirect enum Entries: Sendable {
    /// Anything.
    case open
    /// At least the parts of a type.
    case declared([TypeName.Member], Types)
    case known(Known)
  }

  /// Entries that are known; there are no others where it is closed.
  struct Known: Sendable {
    private(set) var entries: [Entry] = []
    private var places: [String: Int] = [:]
    let isClosed: Bool

    init(isClosed: Bool) { self.isClosed = isClosed }

    subscript(name: String) -> Entry? { places[name].map { entries[$0] } }

    /// One more entry, or what stands under a name that is there.
    mutating func put(_ entry: Entry) {
      if let place = places[entry.name] {
        entries[place] = entry
      } else {
        places[entry.name] = entries.count
        entries.append(entry)
      }
    }
  }

  struct Entry: Sendable {
    let name: String
    var shape: Shape
    /// Whether each of the contexts has it.
    var isCertain: Bool
  }

  /// A function whose parameters are known.
  final class Called: Sendable {
    let parameters: [Parameter]
    let types: Types
    let result: Shape

    init(_ parameters: [Parameter], in types: Types, result: Shape) {
      (self.parameters, self.types, self.result) = (parameters, types, result)
    }
  }

  package static let any = Shape(.all)
  static let null = Shape(.null)
  static let none = Shape([])
  static let boolean = Shape([.boolean, .null])

  init(_ kinds: Kinds) { self.kinds = kinds }

  /// A list of such items.
  static func list(of items: Shape) -> Shape {
    var shape = Shape(.list)
    shape.inside = .shape(items)
    return shape
  }

  /// A context of these entries and no others.
  package static func context(_ entries: [(name: String, shape: Shape)]) -> Shape {
    var known = Known(isClosed: true)
    for entry in entries {
      let shape = known[entry.name].map { $0.shape.joined(entry.shape) } ?? entry.shape
      known.put(Entry(name: entry.name, shape: shape, isCertain: true))
    }
    var shape = Shape(.context)
    shape.entries = .known(known)
    return shape
  }

  /// A function that takes such parameters.
  package static func function(_ parameters: [Parameter], in types: Types, result: Shape) -> Shape {
    var shape = Shape(.function)
    shape.signature = Called(parameters, in: types, result: result)
    return shape
  }

  /// What a value shows of itself.
  init(of value: Value) {
    self.init(Kinds(of: value))
    guard case .list(let list) = value, list.count < 64 else { return }
    inside = .shape(list.reduce(.none) { $0.joined(Shape(Kinds(of: $1))) })
  }

  // MARK: Parts

  /// What an item of its lists, or an end of its ranges, can be.
  var inner: Shape {
    switch inside {
    case .any: .any
    case .shape(let shape): shape
    case .declared(let type, let types): Shape(of: type, types)
    }
  }

  /// The items, where a single value is a list of one.
  var elements: Shape {
    let single = only(kinds.subtracting([.list, .null]))
    return kinds.contains(.list) ? single.joined(inner) : single
  }

  /// What is under a name in its contexts; nil where surely nothing is.
  func entry(_ name: String) -> Entry? {
    switch entries {
    case .open: return Entry(name: name, shape: .any, isCertain: false)
    case .declared(let members, let types):
      let member = members.first { $0.name == name }
      return Entry(name: name, shape: member.map { Shape(of: $0.type, types) } ?? .any, isCertain: member != nil)
    case .known(let known):
      return known[name] ?? (known.isClosed ? nil : Entry(name: name, shape: .any, isCertain: false))
    }
  }

  /// The same with these kinds only.
  func only(_ wanted: Kinds) -> Shape {
    var shape = self
    shape.kinds = kinds.intersection(wanted)
    return shape
  }

  /// The same, or null.
  var orNull: Shape {
    var shape = self
    shape.kinds.insert(.null)
    return shape
  }
}
