/// A list of FEEL: values in order, of any kinds. It knows how deep it is and whether it holds an unknown.
public struct List: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
  /// The values.
  public let items: [Value]

  /// Whether the unknown stands anywhere in it.
  public let holdsUnknown: Bool

  let depth: Int

  /// A list of these values.
  public init(_ items: [Value]) {
    self.items = items
    var (deepest, unknown) = (0, false)
    for item in items {
      deepest = Swift.max(deepest, item.depth)
      unknown = unknown || item.holdsUnknown
    }
    depth = deepest + 1
    holdsUnknown = unknown
  }

  /// A list of these values.
  public init(arrayLiteral elements: Value...) { self.init(elements) }

  /// Always 0; FEEL's own positions begin with 1.
  public var startIndex: Int { 0 }

  /// How many values there are.
  public var endIndex: Int { items.count }

  /// The value at a position, beginning with 0.
  public subscript(position: Int) -> Value { items[position] }
}
