import Storage

/// What was tried for the last time and stands: nobody does it any more until somebody has it tried again.
public struct Failures: Sendable {
  /// Jobs.
  public let jobs: [FailedJob]
  /// Events that a room could not react to.
  public let deliveries: [FailedDelivery]

  /// Whether there is none.
  public var isEmpty: Bool { jobs.isEmpty && deliveries.isEmpty }
}

extension Permission {
  /// See what was tried for the last time, and have it tried again: no word of whom it concerns.
  public static let seeFailures = Permission("kit.failures")
}

extension Desk {
  /// What was tried for the last time, in the caller's compartments. Throws `notAllowed`.
  public func failures() async throws -> Failures {
    guard holds(.seeFailures) else { throw Refusal.notAllowed }
    return try await house.database.read { transaction in
      let look = Look(transaction, .seeFailures, self)
      return Failures(jobs: try look.failedJobs(), deliveries: try look.failedDeliveries())
    }
  }
}
