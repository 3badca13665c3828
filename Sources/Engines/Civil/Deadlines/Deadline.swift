/// The last day on which something can be done in time, and why it is that day.
public struct Deadline: Hashable, Sendable {
  /// The last day, which counts whole.
  public let last: CivilDate
  /// What led to it, in the order in which one counts.
  public let reasons: [Reason]

  /// A step of the counting.
  public enum Reason: Hashable, Sendable {
    /// It is counted from this day, which is not counted itself (Civil Code 241).
    case event(CivilDate)
    /// A closed day that is not counted, for working days are.
    case notCounted(ClosedDay)
    /// The last month has no day of that number, so that its last day stands for it (Civil Code 243).
    case shortMonth
    /// The term ends on this day by counting alone.
    case counted(Term, to: CivilDate)
    /// A closed day where it would have ended: the next working day takes its place (Civil Code 242), or the one before
    /// where one counts backwards.
    case moved(past: ClosedDay)
  }
}
