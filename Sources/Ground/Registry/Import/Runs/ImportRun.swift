import Civil
import Foundation
import Kit
import Storage

/// One import under way, held under a lease and brought forward in short transactions.
struct ImportRun {
  /// How many people and refused rows are put beside the registry at once.
  static let piece = 1_000
  /// How many people, or households, are laid into the registry at once: what a second or two bear, since on SQLite whoever
  /// reads a person's page waits for it.
  static let layer = 8_000
  // Between two pieces whoever waits to write gets their turn: on SQLite they look for it every few milliseconds.
  private static let pause = Duration.milliseconds(10)

  static func letOthersIn() async throws { try await Task.sleep(for: pause) }

  let desk: Desk
  private let order: ImportOrder
  private(set) var record: Import
  private let past: Staging.Past

  /// Begins the import of a file, or takes it up where it was left. Throws `ImportObstacle.underWay` where another process
  /// holds it.
  init(_ desk: Desk, _ file: SheetFile, _ order: ImportOrder) async throws {
    self.desk = desk
    self.order = order
    (record, past) = try await desk.write(.importPeople) { work in
      guard var record = try work.unfinished(file.fingerprint) else {
        let record = Import(file, by: work.caller.identity, on: work.today, at: work.now, holder: order.holder)
        try work.insert(record)
        return (record, Staging.Past())
      }
      record = try work.lock(record.id)
      guard record.isFree(for: order, at: work.now) else { throw ImportObstacle.underWay(holder: record.leaseHolder) }
      record.hold(order.holder, at: work.now)
      try work.update(&record)
      return (record, try work.past(of: record.id))
    }
  }

  var outcome: ImportOutcome {
    var outcome = ImportOutcome()
    (outcome.imported, outcome.refused) = (record.imported, record.refused)
    (outcome.known, outcome.repaired) = (record.known, record.repaired)
    return outcome
  }

  /// What is still to be read of the register: nothing once all of it waits.
  func gathering(_ register: Register) throws -> Gathering {
    try Gathering(desk, register, after: past, through: record.state == .staging ? record.stagedLine : .max)
  }

  /// Puts the next people beside the registry.
  mutating func stage(_ piece: Gathering.Piece) async throws {
    let (order, id) = (order, record.id)
    record = try await desk.write(.importPeople) { work in
      var record = try work.held(id, by: order.holder)
      try work.stage(piece.staging, of: id)
      try work.note(piece.repairs, of: id)
      record.stagedLine = piece.line
      record.imported += piece.staging.imported
      record.refused += piece.staging.refusals.count
      record.known += piece.staging.known
      record.repaired += piece.repairs.count
      try work.update(&record)
      return record
    }
    try await Self.letOthersIn()
  }

  /// Says that all of it waits.
  mutating func finish() async throws {
    guard record.state == .staging else { return }
    let (order, id) = (order, record.id)
    record = try await desk.write(.importPeople) { work in
      var record = try work.held(id, by: order.holder)
      try work.countRefusals(of: id)
      try record.state.take(.stage)
      try work.update(&record)
      return record
    }
  }

  /// Lays it into the registry, some thousands at a time where nobody sees them, and then opens it to everybody by one short
  /// transaction, all or nothing. False where the registry has changed since and it must be put together anew.
  mutating func publish() async throws -> Bool {
    do {
      guard record.state != .clearing else { throw Stale() }
      try await takeTurn()
      try await lay()
      try await open()
      return true
    } catch is Stale {
    } catch let violation as ConstraintViolation where violation.kind == .unique || violation.kind == .foreignKey {
    }
    record = try await begin(anew: record.id)
    return false
  }

  // One import is laid at a time: two would meet numbers of each other's people whom nobody can see. What a process that is
  // gone has laid is taken out again; its import begins anew.
  mutating func takeTurn() async throws {
    let (order, id) = (order, record.id)
    while record.state == .staged {
      let (record, other, isLeft) = try await desk.write(.importPeople) { work in
        var record = try work.held(id, by: order.holder)
        let other = try work.arriving()
        if other == nil { try record.state.take(.lay) }
        try work.update(&record)
        return (record, other, other?.isFree(for: order, at: work.now) == true)
      }
      self.record = record
      guard let other else { return }
      if isLeft {
        try await begin(anew: other.id)
      } else {
        order.progress(.waiting(for: other.leaseHolder))
        try await Task.sleep(for: .seconds(1))
      }
    }
  }

  mutating func lay() async throws {
    let (order, id) = (order, record.id)
    var people = 0
    while true {
      let (record, laid) = try await desk.write(.importPeople) { work in
        var record = try work.held(id, by: order.holder)
        let laid = try work.lay(id, atMost: Self.layer)
        try work.update(&record)
        return (record, laid)
      }
      self.record = record
      try await Self.letOthersIn()
      guard let laid else { return }
      people += laid
      order.progress(.laid(people, of: record.imported))
    }
  }

  mutating func open() async throws {
    let (order, id) = (order, record.id)
    record = try await desk.write(.importPeople) { work in
      var record = try work.held(id, by: order.holder)
      guard try work.vanished(id) == 0 else { throw Stale() }
      record.boundary = ID<Import>()
      try work.publish(id)
      try work.missRefused(record)
      try work.settleComplete(record)
      try work.reportClashes(record)
      try record.state.take(.publish)
      record.ended = work.now
      try work.update(&record)
      return record
    }
  }

  // What of an import is laid goes first, some thousands at a time.
  @discardableResult
  private func begin(anew id: ID<Import>) async throws -> Import {
    let order = order
    try await desk.write(.importPeople) { work in
      var record = try work.lock(id)
      guard record.isFree(for: order, at: work.now) else { throw ImportObstacle.underWay(holder: record.leaseHolder) }
      record.hold(order.holder, at: work.now)
      if record.state == .laying { try record.state.take(.clear) }
      try work.update(&record)
    }
    try await desk.takeAway(id)
    return try await desk.write(.importPeople) { work in
      var record = try work.held(id, by: order.holder)
      try work.restage(&record)
      return record
    }
  }

  private struct Stale: Error {}
}

extension Work {
  /// The import, as long as this process holds it; for another while from now.
  fileprivate func held(_ id: ID<Import>, by holder: String) throws -> Import {
    var record = try lock(id)
    guard record.leaseHolder == holder else { throw ImportObstacle.underWay(holder: record.leaseHolder) }
    record.hold(holder, at: now)
    return record
  }
}
