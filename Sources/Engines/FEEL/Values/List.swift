/// A list of FEEL: values in order, of any kinds. It knows how deep and how large it is and what in it is unknown.
public struct List: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
  /// The values.
  public let items: [Value]

  let measure: Measure

  /// A list of these values.
  public init(_ items: [Value]) {
    self.items = items
    var measure = Measure()
    for item in items { measure.take(item) }
    self.measure = measure
  }

  /// A list of these values.
  public init(arrayLiteral elements: Value...) { self.init(elements) }

  /// Whether the unknown stands anywhere in it.
  public var holdsUnknown: Bool { measure.unknown != nil }

  /// Always 0; FEEL's own positions begin with 1.
  public var startIndex: Int { 0 }

  /// How many values there are.
  public var endIndex: Int { items.count }

  /// The value at a position, beginning with 0.
  public subscript(position: Int) -> Value { items[position] }
}
