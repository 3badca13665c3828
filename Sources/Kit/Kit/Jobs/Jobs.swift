import Civil
import Foundation
import Storage

/// The hand that does the jobs that are due. Several processes may have one at work on a database: each job is one's at a
/// time, and what a killed process had begun another takes up when its lease has run out.
public struct Jobs: Sendable {
  let house: House

  /// The jobs of a house.
  public init(_ house: House) { self.house = house }

  /// Does jobs until the task is cancelled.
  public func run(reporting report: @escaping @Sendable (any Error) -> Void) async {
    await rounds(every: .milliseconds(500), reporting: report) { try await doNext() }
  }

  /// Does whatever is due now.
  /// - Returns: How many were tried. Throws the driver's error; what a job throws is kept with it.
  @discardableResult
  public func doDue() async throws -> Int {
    var count = 0
    while try await doNext() { count += 1 }
    return count
  }

  private func doNext() async throws -> Bool {
    let now = house.clock()
    guard let order = try await house.database.write({ try JobOrder.take(at: now, in: $0) }) else { return false }
    do {
      try await carryOut(order)
    } catch is LostLease {
      return true
    } catch {
      try await house.database.write { [house] in try order.putOff(error, at: house.clock(), in: $0) }
    }
    return true
  }

  private func carryOut(_ order: JobOrder) async throws {
    guard let duty = house.areas.flatMap(\.jobs).first(where: { $0.kind == order.kind }) else { throw UnknownJob() }
    let desk = house.desk(for: .system(job: order.kind, order: order.orderedBy, in: order.compartment))
    let payload = Data(order.payload.utf8)
    switch duty.body {
    case .verb(let verb):
      try await desk.transact(Permission(order.kind), nil) { work in
        try order.finish(at: work.now, in: work.transaction)
        try verb(payload, work)
      }
    case .errand(let errand):
      try await order.holding(house) { try await errand(payload, desk) }
      try await house.database.write { [house] in try order.finish(at: house.clock(), in: $0) }
    }
  }
}

/// No room of this house does jobs of that kind.
struct UnknownJob: Error {}

extension JobOrder {
  /// Does something long under the lease, which is renewed meanwhile, and stops it where the lease is lost.
  fileprivate func holding(_ house: House, _ body: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await body()
        return true
      }
      group.addTask {
        while true {
          try await Task.sleep(for: .microseconds(Attempt.lease / 3))
          try await house.database.write { try renew(at: house.clock(), in: $0) }
        }
      }
      defer { group.cancelAll() }
      _ = try await group.next()
    }
  }
}
