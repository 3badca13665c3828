/// How deep and how large a value is that holds others, and what in it is unknown: known from the start, since parts may be
/// shared, so that a value of few parts can take forever to walk through.
struct Measure: Sendable {
  private(set) var depth: Int32 = 1

  /// How many values and characters there are to whoever walks through all of it.
  private(set) var weight: Int32 = 1

  private(set) var unknown: Unknown?

  /// Takes in one part.
  mutating func take(_ value: Value) {
    depth = max(depth, value.depth + 1)
    weight = Measure.sum(weight, value.weight)
    if let other = value.unknown { unknown = unknown?.union(other) ?? other }
  }

  private static func sum(_ one: Int32, _ other: Int32) -> Int32 {
    let (sum, isOver) = one.addingReportingOverflow(other)
    return isOver ? .max : sum
  }
}

extension Value {
  /// How deep values are nested in it; a plain one is 0.
  var depth: Int32 {
    if case .function(let function) = self { return function.depth }
    return measure?.depth ?? 0
  }

  /// How many values and pieces of eight characters it is.
  var weight: Int32 {
    if case .string(let text) = self { return Int32(clamping: 1 + text.utf8.count / 8) }
    return measure?.weight ?? 1
  }

  /// What in it is unknown; nil where all of it is known.
  var unknown: Unknown? {
    if case .unknown(let unknown) = self { return unknown }
    return measure?.unknown
  }

  private var measure: Measure? {
    switch self {
    case .list(let list): list.measure
    case .context(let context): context.measure
    case .range(let interval): interval.measure
    default: nil
    }
  }
}
