import Accounts
import ArgumentParser
import Audit
import Kit
import Municipality
import Pages
import Storage

/// What the command could not do, in one line: what, where, and what to do.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// The line for an error; nil where the argument parser has words of its own for it. An error that nobody foresaw is
  /// named by its type alone: what it says might hold somebody's name.
  static func sentence(for error: any Error) -> String? {
    switch error {
    case is ExitCode, is CleanExit, is ValidationError: nil
    case let failure as Failure: failure.description
    case let obstacle as Obstacle: obstacle.description
    case let obstacle as ServingObstacle: obstacle.description
    case let newer as NewerDatabase: newer.description
    case let unavailable as DatabaseUnavailable: unavailable.description
    case let keys as KeysRefusal: keys.description
    case let anchor as AnchorFailure: anchor.description
    case let sealing as SealingRefusal: sealing.description
    case let faults as RolesFaults: faults.all.first?.description ?? "roles.yaml is wrong."
    case let refusal as Refusal: words(of: refusal)
    default: Merimna.exitCode(for: error) == .failure ? "Something unforeseen failed: \(type(of: error))." : nil
    }
  }

  private static func words(of refusal: Refusal) -> String {
    switch refusal {
    case .notFound: "There is no such record."
    case .notAllowed: "The command line may not do that."
    case .invalid(let errors): "Refused: \(errors.map { "\($0.field): \($0.reason[.en])" }.joined(separator: " "))"
    case .changedMeanwhile: "Somebody else changed it meanwhile. Run the command again."
    case .notNow(let reason): "Not now: \(reason)."
    }
  }
}
