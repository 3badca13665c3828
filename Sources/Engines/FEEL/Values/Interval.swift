/// What lies between two ends, each of which may belong to it or not; a missing end is open without bound.
public final class Interval: Sendable {
  /// Where it begins; nil where it has no lower bound.
  public let start: Value?

  /// Whether the start belongs to it.
  public let startIncluded: Bool

  /// Where it ends; nil where it has no upper bound.
  public let end: Value?

  /// Whether the end belongs to it.
  public let endIncluded: Bool

  /// Whether it is what lies between its ends, or one point, or all but that point.
  public let shape: Shape

  /// What a range may be beside what lies between two ends.
  public enum Shape: Sendable, Hashable {
    /// What lies between the ends.
    case between
    /// `(= x)`: both ends are x.
    case point
    /// `(!= x)`: both ends are x, which is all that is not in it.
    case others
  }

  /// What lies between `start` and `end`.
  public init(start: Value?, startIncluded: Bool, end: Value?, endIncluded: Bool) {
    (self.start, self.startIncluded, self.end, self.endIncluded) = (start, startIncluded, end, endIncluded)
    shape = .between
    measure = Interval.measure(start, end)
  }

  /// `(= x)`, or `(!= x)`.
  public init(_ shape: Shape, _ value: Value) {
    let isIncluded = shape != .others
    (start, startIncluded, end, endIncluded) = (value, isIncluded, value, isIncluded)
    self.shape = shape
    measure = Interval.measure(value)
  }

  let measure: Measure

  var holdsUnknown: Bool { measure.unknown != nil }

  private static func measure(_ ends: Value?...) -> Measure {
    var measure = Measure()
    for end in ends { if let end { measure.take(end) } }
    return measure
  }
}
