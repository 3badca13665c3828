import Civil
import Foundation
public import Kit
import Pages
public import Storage

extension Desk {
  /// Brings in a register from a file: its rows are put beside the registry, a few hundred at a time, and then moved into it
  /// all at once. Who is killed in the middle loses nothing: the same order goes on where it stopped. Throws
  /// `ImportObstacle`, `Refusal`, the system's errors and the driver's.
  public func importPeople(_ order: ImportOrder) async throws -> ImportOutcome {
    let file = try known(order.file)
    return order.isDry ? try await preview(file, order) : try await bring(file, order)
  }

  /// All imports, the latest first.
  public func imports() async throws -> [Import] {
    try await list(.importPeople, Import.self) { _, look in try look.imports() }
  }

  /// Takes out again what an import brought: hides it at once from everybody, and then takes it out some thousands at a time.
  /// Who is killed in the middle gives the same order again, and it goes on. Throws `ImportObstacle` where that cannot be, with
  /// what stands on it.
  public func undoImport(_ id: ID<Import>) async throws -> Import {
    do {
      while let other = try await twice({ try await write(.importPeople) { try $0.hide(id) } }) {
        try await part(other)
      }
      return try await part(id)
    } catch Refusal.notFound {
      throw ImportObstacle.unknown
    }
  }

  // It does not matter how many do this at once.
  @discardableResult
  private func part(_ id: ID<Import>) async throws -> Import {
    try await takeAway(id)
    return try await write(.importPeople) { try $0.part(id) }
  }

  /// Takes all out of the registry whom an import has there where nobody sees them.
  func takeAway(_ id: ID<Import>) async throws {
    while try await write(.importPeople, { try $0.takeAway(id, atMost: ImportRun.layer) }) {
      try await ImportRun.letOthersIn()
    }
  }

  private func known(_ url: URL) throws -> SheetFile { try readable { try SheetFile(url) } }

  private func readable<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let refusal as SheetRefusal { throw ImportObstacle(refusal) }
  }

  // The same reading and the same look-ups, and nothing written.
  private func preview(_ file: SheetFile, _ order: ImportOrder) async throws -> ImportOutcome {
    let register = try readable { try Register(file, today: today) }
    order.progress(register.progress(file))
    let report = try order.report.map { try ImportReport($0, register.headings) }
    var outcome = ImportOutcome()
    try await gathered(Gathering(self, register)) { piece in
      outcome.add(piece)
      try report?.add(piece.staging.refusals)
    }
    try report?.close()
    return outcome
  }

  private func bring(_ file: SheetFile, _ order: ImportOrder) async throws -> ImportOutcome {
    var register = try readable { try Register(file, today: today) }
    order.progress(register.progress(file))
    for _ in 0..<3 {
      var run = try await ImportRun(self, file, order)
      try await order.began(run.record.id)
      // What was begun on another day goes on by that day's ages.
      if run.record.day != register.today { register = try Register(file, today: run.record.day) }
      if run.record.stagedLine > 0 { order.progress(.resumed(line: run.record.stagedLine)) }
      var report = try order.report.map { try ImportReport($0, register.headings) }
      let rows = register.rows + 1
      try await gathered(run.gathering(register)) { piece in
        try await run.stage(piece)
        order.progress(.staged(line: piece.line, of: rows))
      }
      try await run.finish()
      if order.waitsToBeLaid { return run.outcome }
      if try await run.publish() {
        order.progress(.published)
        try await run.write(to: &report)
        return run.outcome
      }
    }
    throw ImportObstacle.restless
  }

  // While one piece is written the next is read.
  private func gathered(
    _ gathering: @autoclosure () throws -> Gathering, _ take: (Gathering.Piece) async throws -> Void
  ) async throws {
    do {
      let gathering = try gathering()
      var piece = try await gathering.next()
      while let current = piece {
        async let coming = gathering.next()
        try await take(current)
        piece = try await coming
      }
    } catch let refusal as SheetRefusal {
      throw ImportObstacle(refusal)
    }
  }

  func look<T: Sendable>(
    _ permission: Permission, _ body: @escaping @Sendable (Look) throws -> T
  ) async throws -> T {
    try await list(permission, Import.self) { _, look in try body(look) }
  }

  private var today: CivilDate { house.clock().day(in: TimeZone(identifier: "Europe/Athens") ?? .gmt) }
}

extension Work {
  // Numbers of those who leave are unique among them: an import whose undoing was not finished goes first, and is the answer.
  func hide(_ id: ID<Import>) throws -> ID<Import>? {
    var record = try lock(id)
    guard record.state != .leaving else { return nil }
    guard record.state == .published else { throw ImportObstacle.notPublished }
    if let other = try leaving() { return other.id }
    let later = try laterWork(on: record)
    guard later.isEmpty else { throw ImportObstacle.laterWork(later) }
    guard try !isHeld(record) else { throw ImportObstacle.otherRooms }
    try hide(record)
    try record.state.take(.undo)
    try update(&record)
    return nil
  }

  fileprivate func part(_ id: ID<Import>) throws -> Import {
    var record = try lock(id)
    guard record.state == .leaving else { return record }
    try forget(record)
    try record.state.take(.part)
    record.ended = now
    try update(&record)
    return record
  }
}

extension Register {
  fileprivate func progress(_ file: SheetFile) -> ImportProgress {
    .read(encoding: file.encoding.rawValue, rows: rows, unknown: headings.unknown)
  }
}

extension ImportObstacle {
  fileprivate init(_ refusal: SheetRefusal) {
    self = .file(el: refusal.sentence[.el], en: refusal.sentence[.en])
  }
}

extension ImportOutcome {
  fileprivate mutating func add(_ piece: Gathering.Piece) {
    imported += piece.staging.imported
    refused += piece.staging.refusals.count
    known += piece.staging.known
    repaired += piece.repairs.count
  }
}

extension Staging.Past {
  mutating func take(_ piece: Staging) {
    for (fold, named) in piece.households { households[fold] = named.id }
    numbers.formUnion(piece.numbers)
  }
}
