import Civil
import Foundation
import Storage

/// The hand that delivers events to the rooms that react to them. Several processes may have one at work on a database: each
/// delivery is done once, those of one subject in order, and what a killed process had begun another takes up.
public struct Deliveries: Sendable {
  let house: House

  /// The deliveries of a house.
  public init(_ house: House) { self.house = house }

  /// Delivers until the task is cancelled.
  public func run(reporting report: @escaping @Sendable (any Error) -> Void) async {
    await rounds(every: .milliseconds(500), reporting: report) { try await deliverNext() }
  }

  /// Delivers whatever is due now.
  /// - Returns: How many were tried. Throws the driver's error; what a reaction throws is kept with its delivery.
  @discardableResult
  public func deliverDue() async throws -> Int {
    var count = 0
    while try await deliverNext() { count += 1 }
    return count
  }

  private func deliverNext() async throws -> Bool {
    let now = house.clock()
    guard let delivery = try await house.database.write({ try Delivery.take(at: now, in: $0) }) else { return false }
    do {
      try await react(to: delivery)
    } catch is LostLease {
      return true
    } catch {
      try await house.database.write { try delivery.putOff(error, at: now, in: $0) }
    }
    return true
  }

  private func react(to delivery: Delivery) async throws {
    let reactions = house.areas.first { $0.name == delivery.subscriber }?.reactions ?? []
    let desk = house.desk(
      for: .system(job: delivery.subscriber, order: delivery.toldBy, in: delivery.compartment))
    try await house.database.write { transaction in
      let work = Work(transaction, Permission(delivery.name), desk)
      try delivery.finish(at: work.now, in: transaction)
      for reaction in reactions where reaction.event == delivery.name {
        try reaction.react(Data(delivery.payload.utf8), work)
      }
      try house.trail.write([work.entry(for: nil)], to: transaction)
    }
  }
}
