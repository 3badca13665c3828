/// How long the law gives, or a decision that the law lets set it.
public enum Term: Hashable, Sendable {
  /// Days of the calendar, closed ones too.
  case days(Int)
  /// Days on which public services work.
  case workingDays(Int)
  /// Weeks: they end on the day of the week on which they were caused (Civil Code 243).
  case weeks(Int)
  /// Months: they end on the date on which they were caused, or on the month's last day (Civil Code 243).
  case months(Int)
  /// Years, as months are counted.
  case years(Int)
  /// Backwards: so many whole days lie between the last day and what it comes before.
  case fullDaysBefore(Int)

  /// How many of them.
  public var count: Int {
    switch self {
    case .days(let count), .workingDays(let count), .weeks(let count), .months(let count), .years(let count),
      .fullDaysBefore(let count):
      count
    }
  }

  /// Whether it ends before what it is counted from.
  public var isBackwards: Bool {
    if case .fullDaysBefore = self { true } else { false }
  }
}
