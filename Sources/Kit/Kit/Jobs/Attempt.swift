import Civil
import Foundation
import Storage

/// How often, and how long, something is tried that several processes share.
enum Attempt {
  /// How long a process may be silent before another takes over, in microseconds.
  static let lease = 60_000_000
  /// After the first try, the second, and so on; after the last there is no other.
  static let pauses = [5, 30, 180, 900, 3_600, 21_600].map { $0 * 1_000_000 }
  static let last = pauses.count + 1

  /// When it is tried again after so many tries; nil where that was the last.
  static func next(after tries: Int, at now: Instant) -> Instant? {
    tries < last ? now.adding(microseconds: pauses[max(tries, 1) - 1]) : nil
  }

  /// What is kept of an error: never a value, since whoever reads it may see no citizen's file.
  static func text(of error: any Error) -> String {
    switch error {
    case let refusal as Refusal: "refused: \(refusal)"
    case let misuse as Misuse: "misuse: \(misuse)"
    case let violation as ConstraintViolation: violation.description
    case let unavailable as DatabaseUnavailable: unavailable.description
    case let failure as StatementFailure: failure.description
    default: String(reflecting: type(of: error))
    }
  }
}

extension Instant {
  func adding(microseconds: Int) -> Instant { Instant(rawValue: rawValue + microseconds) }
}

/// Somebody else holds the lease by now, and does the work.
struct LostLease: Error {}

/// Does rounds of work until the task is cancelled; where a round found nothing, it rests. What a round throws is reported,
/// and the next one comes later. A round that has begun is not cut off.
func rounds(
  every pause: Duration, reporting report: @escaping @Sendable (any Error) -> Void,
  _ round: @escaping @Sendable () async throws -> Bool
) async {
  while !Task.isCancelled {
    let found = await Task {
      do {
        return try await round()
      } catch {
        report(error)
        return false
      }
    }.value
    guard !found else { continue }
    do { try await Task.sleep(for: pause) } catch { return }
  }
}
