import Foundation

/// Work for later, as a typed payload. Its stored form outlives releases: add to it, never rename.
///
///     struct Reminder: Job { static let kind = "places.reminder"; let waiting: UUID }
///     try work.schedule(Reminder(waiting: id), key: "\(id)", due: deadline)
public protocol Job: Codable, Sendable {
  /// Room and what is to be done: `places.reminder`.
  static var kind: String { get }
}

/// A kind of job that a room does, as `system`, in exactly the compartment that the job was kept with. A process that is
/// killed loses none: another takes it up when the lease has run out, so a job may be begun more than once.
public struct Duty: Sendable {
  enum Body: Sendable {
    case verb(@Sendable (Data, Work) throws -> Void)
    case errand(@Sendable (Data, Desk) async throws -> Void)
  }

  let kind: String
  let body: Body

  /// Jobs done in one transaction, with the mark that they are done.
  ///
  ///     Duty(Reminder.self) { job, work in … }
  public init<J: Job>(_ type: J.Type, _ body: @escaping @Sendable (J, Work) throws -> Void) {
    kind = J.kind
    self.body = .verb { payload, work in try body(JSONDecoder().decode(J.self, from: payload), work) }
  }

  /// Long jobs, done in steps of their own, each of which finds what the steps before have already done. Their lease is
  /// renewed while they run.
  ///
  ///     Duty(stepwise: Publication.self) { job, desk in … }
  public init<J: Job>(stepwise type: J.Type, _ body: @escaping @Sendable (J, Desk) async throws -> Void) {
    kind = J.kind
    self.body = .errand { payload, desk in try await body(JSONDecoder().decode(J.self, from: payload), desk) }
  }
}
