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

  /// What lies between `start` and `end`.
  public init(start: Value?, startIncluded: Bool, end: Value?, endIncluded: Bool) {
    self.start = start
    self.startIncluded = startIncluded
    self.end = end
    self.endIncluded = endIncluded
  }

  var holdsUnknown: Bool { start?.holdsUnknown == true || end?.holdsUnknown == true }
}
