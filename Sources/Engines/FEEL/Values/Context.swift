/// A context of FEEL: values by name, in the order in which they were put in. Also the scope that an expression is
/// evaluated in.
///
///     let context: Context = ["income": 900, "city": "Volos"]
///     context["income"]   // 900
public struct Context: Sendable, ExpressibleByDictionaryLiteral {
  private var storage: Storage

  /// The entries, which copies share until one of them is changed: a context is handed on as one word.
  ///
  /// It is changed only where nobody else holds it, so that exclusivity need not be checked at run time.
  private final class Storage: @unchecked Sendable {
    @exclusivity(unchecked) var names: [String]
    @exclusivity(unchecked) var values: [Value]
    /// Where each name stands, once they are too many to look through.
    @exclusivity(unchecked) var places: [String: Int]
    @exclusivity(unchecked) var measure = Measure()

    init(names: [String] = [], values: [Value] = [], places: [String: Int] = [:]) {
      (self.names, self.values, self.places) = (names, values, places)
    }

    init(copying other: Storage) {
      (names, values, places) = (other.names, other.values, other.places)
      measure = other.measure
    }

    static let empty = Storage()
  }

  /// A context without entries.
  public init() { storage = .empty }

  /// A context of these entries; the last of equal names holds.
  public init(_ entries: some Sequence<(String, Value)>) {
    storage = .empty
    for (name, value) in entries { put(name, value) }
  }

  /// A context of these entries.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }

  /// Names that are told values later, in a row.
  init(names: some Sequence<String>) { self.init(names.lazy.map { ($0, .null) }) }

  /// The values of a row under the names of another context, as far as both reach. No name is copied or looked up.
  init(_ names: Context, row: [Value]) {
    let isWhole = row.count == names.count
    storage =
      isWhole
      ? Storage(names: names.storage.names, values: row, places: names.storage.places)
      : Context(zip(names.names, row).map { ($0, $1) }).storage
    for value in row where isWhole { storage.measure.take(value) }
  }

  /// The value under a name; nil where there is none.
  public subscript(name: String) -> Value? {
    get { place(of: name).map { storage.values[$0] } }
    set {
      if let newValue { put(name, newValue) } else { remove(name) }
    }
  }

  /// Puts a value under a name, in the place of an older one.
  public mutating func put(_ name: String, _ value: Value) {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
    guard let place = place(of: name) else {
      storage.measure.take(value)
      append(name, value)
      return
    }
    storage.values[place] = value
    storage.measure = Measure()
    for value in storage.values { storage.measure.take(value) }
  }

  private mutating func remove(_ name: String) {
    self = Context(entries.filter { $0.name != name }.map { ($0.name, $0.value) })
  }

  private func append(_ name: String, _ value: Value) {
    storage.names.append(name)
    storage.values.append(value)
    let count = storage.names.count
    if count == Context.few + 1 {
      for (place, name) in storage.names.enumerated() { storage.places[name] = place }
    } else if count > Context.few {
      storage.places[name] = count - 1
    }
  }

  private static let few = 8
}

extension Context {
  /// The names, in order.
  public var names: [String] { storage.names }

  /// The values, in the order of the names.
  public var values: [Value] { storage.values }

  /// How many entries there are.
  public var count: Int { storage.names.count }

  /// The entries in order.
  public var entries: some Sequence<(name: String, value: Value)> {
    zip(names, values).lazy.map { (name: $0, value: $1) }
  }

  /// Whether the unknown stands anywhere in it.
  public var holdsUnknown: Bool { storage.measure.unknown != nil }

  var measure: Measure { storage.measure }

  /// Where a name stands; nil where it does not.
  func place(of name: String) -> Int? {
    storage.names.count > Context.few ? storage.places[name] : storage.names.firstIndex(of: name)
  }

  /// The value under a name that stands at this place; nil where another does, or none.
  func value(_ name: String, at place: Int) -> Value? {
    let storage = storage
    return place < storage.names.count && storage.names[place] == name ? storage.values[place] : nil
  }
}
