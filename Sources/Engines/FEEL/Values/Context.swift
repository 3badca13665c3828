/// A context of FEEL: values by name, in the order in which they were put in. Also the scope that an expression is
/// evaluated in.
///
///     let context: Context = ["income": 900, "city": "Volos"]
///     context["income"]   // 900
public struct Context: Sendable, ExpressibleByDictionaryLiteral {
  /// The names, in order.
  public private(set) var names: [String] = []

  /// The values, in the order of the names.
  public private(set) var values: [Value] = []

  /// Where each name stands, once they are too many to look through.
  private var places: [String: Int] = [:]

  private(set) var measure = Measure()

  /// Whether the unknown stands anywhere in it.
  public var holdsUnknown: Bool { measure.unknown != nil }

  /// A context without entries.
  public init() {}

  /// A context of these entries; the last of equal names holds.
  public init(_ entries: some Sequence<(String, Value)>) {
    for (name, value) in entries { put(name, value) }
  }

  /// A context of these entries.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }

  /// The value under a name; nil where there is none.
  public subscript(name: String) -> Value? {
    get { place(of: name).map { values[$0] } }
    set {
      if let newValue { put(name, newValue) } else { remove(name) }
    }
  }

  /// Puts a value under a name, in the place of an older one.
  public mutating func put(_ name: String, _ value: Value) {
    guard let place = place(of: name) else {
      measure.take(value)
      append(name, value)
      return
    }
    values[place] = value
    measure = Measure()
    for value in values { measure.take(value) }
  }

  private mutating func remove(_ name: String) {
    let kept = zip(names, values).filter { $0.0 != name }
    self = Context(kept.map { ($0.0, $0.1) })
  }

  private mutating func append(_ name: String, _ value: Value) {
    names.append(name)
    values.append(value)
    if names.count == Context.few + 1 {
      for (place, name) in names.enumerated() { places[name] = place }
    } else if names.count > Context.few {
      places[name] = names.count - 1
    }
  }

  private func place(of name: String) -> Int? {
    names.count > Context.few ? places[name] : names.firstIndex(of: name)
  }

  private static let few = 8

  /// How many entries there are.
  public var count: Int { names.count }

  /// The entries in order.
  public var entries: some Sequence<(name: String, value: Value)> {
    zip(names, values).lazy.map { (name: $0, value: $1) }
  }
}
