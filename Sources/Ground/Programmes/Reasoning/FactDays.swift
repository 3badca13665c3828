public import Civil

/// The days of an application, of which a programme may name one by `facts as of`: its facts count as they stood then. What
/// is not known yet is nil, and today counts.
public struct FactDays: Hashable, Sendable {
  public var submission: CivilDate?
  /// The last day of the call.
  public var deadline: CivilDate?
  public var decision: CivilDate?

  public init(submission: CivilDate? = nil, deadline: CivilDate? = nil, decision: CivilDate? = nil) {
    (self.submission, self.deadline, self.decision) = (submission, deadline, decision)
  }

  /// The day whose facts count for a programme; nil where that is today.
  func day(for programme: Programme) -> CivilDate? {
    switch programme.factsAsOf {
    case .submission: submission
    case .deadline: deadline
    case .decision: decision
    case nil: nil
    }
  }
}
