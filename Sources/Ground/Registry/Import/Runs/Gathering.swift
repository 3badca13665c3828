import Kit
import Storage

/// Reads a register person by person and looks everybody up, a piece ahead of whoever writes: on another core.
actor Gathering {
  /// What comes next of a register.
  struct Piece: Sendable {
    let staging: Staging
    let repairs: [RowRepair]
    /// The last row of the file that it needed.
    let line: Int
  }

  private let desk: Desk
  private var people: Register.People
  private var past: Staging.Past
  private let staged: Int

  /// Begins behind what `past` has settled, of which `staged` is the last row. Throws `SheetRefusal`, and the system's errors.
  init(_ desk: Desk, _ register: Register, after past: Staging.Past = Staging.Past(), through staged: Int = 0) throws {
    self.desk = desk
    self.past = past
    self.staged = staged
    people = try register.people()
  }

  /// The next people and refused rows; nil at the end. Reads, and writes nothing. Throws `SheetRefusal`, the system's errors
  /// and the driver's.
  func next() async throws -> Piece? {
    while case let arrivals = try people.next(ImportRun.piece), let line = arrivals.map(\.line).max() {
      guard line > staged else { continue }
      let (past, identity, repairs) = (past, desk.caller.identity, people.repairs)
      let staging = try await desk.look(.importPeople) { look in
        try Staging(arrivals, after: past, by: identity, look)
      }
      self.past.take(staging)
      return Piece(staging: staging, repairs: repairs, line: line)
    }
    return nil
  }
}
