public import Foundation
import Storage

/// The order to bring in a register from a file.
public struct ImportOrder: Sendable {
  /// The file.
  public let file: URL
  /// Whether it only says what would happen, and writes nothing.
  public var isDry = false
  /// Where the refused rows are listed, if anywhere.
  public var report: URL?
  /// Which process does it: it may take up at once what it held itself.
  public var holder: String
  /// Whether the process of that name is surely gone, so that what it held is free.
  public var isGone: @Sendable (String) -> Bool = { _ in false }
  /// Whether its rows wait beside the registry, once all are there, until the same order comes again without this.
  var waitsToBeLaid = false
  /// Told which import it is before the first row waits.
  var began: @Sendable (ID<Import>) async throws -> Void = { _ in }
  /// Told now and then how far it has come.
  public var progress: @Sendable (ImportProgress) -> Void = { _ in }

  /// An order for one file.
  public init(_ file: URL, holder: String) {
    self.file = file
    self.holder = holder
  }
}

/// How far an import has come.
public enum ImportProgress: Hashable, Sendable {
  /// The file is known: in which letters it was saved, how many rows it has, and headings that nobody knows.
  case read(encoding: String, rows: Int, unknown: [String])
  /// It was begun before and goes on after that row.
  case resumed(line: Int)
  /// So many rows of so many wait.
  case staged(line: Int, of: Int)
  /// Another import is being laid into the registry; this one comes after it.
  case waiting(for: String)
  /// So many people of so many lie in the registry, where nobody sees them yet.
  case laid(Int, of: Int)
  /// All of it is in the registry, for everybody.
  case published
}

/// What an import did, or would do.
public struct ImportOutcome: Hashable, Sendable {
  /// How many people were new.
  public internal(set) var imported = 0
  /// How many rows were refused.
  public internal(set) var refused = 0
  /// How many rows were of people already there.
  public internal(set) var known = 0
  /// How many cells were repaired.
  public internal(set) var repaired = 0

  /// In one line, as the command ends with it.
  public var summary: String { "\(imported) imported, \(refused) refused, \(known) already there" }
}

/// Why an import or its undoing did not happen, although nothing is wrong with the file.
public enum ImportObstacle: Error, Hashable, Sendable {
  /// The file itself, in Greek and in English.
  case file(el: String, en: String)
  /// The refused rows cannot be listed in the file that was named for them.
  case report(path: String)
  /// Another process is bringing in the same file.
  case underWay(holder: String)
  /// The registry changed again and again while it was being brought in.
  case restless
  /// There is no such import.
  case unknown
  /// It was never published, or is undone already.
  case notPublished
  /// Later work stands on what it brought.
  case laterWork([LaterWork])
  /// Later work of another room stands on what it brought.
  case otherRooms
}
