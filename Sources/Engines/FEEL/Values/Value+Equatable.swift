extension Value: Equatable {
  /// Whether both are the same value: numbers by what they count (1.0 is 1.00), lists and contexts by what they
  /// hold (contexts in any order), functions by identity. FEEL's own `=` knows null and unknown besides.
  public static func == (one: Value, other: Value) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one.unicodeScalars.elementsEqual(other.unicodeScalars)
    case (.date(let one), .date(let other)): one == other
    case (.time(let one), .time(let other)): one == other
    case (.dateTime(let one), .dateTime(let other)): one == other
    case (.yearsAndMonths(let one), .yearsAndMonths(let other)): one == other
    case (.daysAndTime(let one), .daysAndTime(let other)): one == other
    case (.list(let one), .list(let other)): one.items == other.items
    case (.context(let one), .context(let other)): one == other
    case (.range(let one), .range(let other)): one == other
    case (.function(let one), .function(let other)): one === other
    case (.unknown(let one), .unknown(let other)): one == other
    default: false
    }
  }
}

extension Context: Equatable {
  /// Whether both hold the same values under the same names.
  public static func == (one: Context, other: Context) -> Bool {
    one.count == other.count && one.entries.allSatisfy { other[$0.name] == $0.value }
  }
}

extension Interval: Equatable {
  /// Whether both have the same ends.
  public static func == (one: Interval, other: Interval) -> Bool {
    one === other
      || one.shape == other.shape && one.start == other.start && one.end == other.end
        && one.startIncluded == other.startIncluded
        && one.endIncluded == other.endIncluded
  }
}
