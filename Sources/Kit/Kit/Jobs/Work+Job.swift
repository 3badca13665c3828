public import Civil
import Foundation
import Storage

extension Work {
  /// Leaves a job for later, in this transaction. There is one of a kind under a key in a compartment, ever: who leaves it a second time
  /// changes nothing, and is told so by `false`.
  @discardableResult
  public func schedule<J: Job>(
    _ job: J, key: String, due: Instant, in compartment: Compartment
  ) throws -> Bool {
    guard scope.compartments.contains(compartment) else { throw Misuse.compartment }
    let payload = String(decoding: try JSONEncoder().encode(job), as: UTF8.self)
    let added: [UUID] = try transaction.all(
      """
      INSERT INTO job (id, kind, key, compartment, payload, ordered_by, due)
      VALUES (\(ID<J>(at: now)), \(J.kind), \(key), \(compartment), \(payload), \(caller.identity), \(due))
      ON CONFLICT (kind, key, compartment) DO NOTHING RETURNING id
      """)
    return !added.isEmpty
  }
}
