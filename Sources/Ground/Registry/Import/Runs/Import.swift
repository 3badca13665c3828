public import Civil
import Foundation
public import Kit
public import Storage

/// A register that was brought in from a file, or is being.
public struct Import: Scoped {
  /// How far it has come.
  public enum State: String, Lifecycle {
    /// Rows are being read and wait beside the registry.
    case staging
    /// All wait.
    case staged
    /// They are being laid into the registry, where nobody sees them yet.
    case laying
    /// What of them was laid is being taken out, to begin anew.
    case clearing
    /// They are in the registry, for everybody.
    case published
    /// They are being taken out again, and nobody sees them any more.
    case leaving
    /// They were taken out again.
    case undone

    /// What may be done to it.
    public enum Move: String, CaseIterable, Sendable { case stage, restage, lay, clear, publish, undo, part }

    public static let start = State.staging

    public func after(_ move: Move) -> State? {
      switch (self, move) {
      case (.staging, .stage): .staged
      case (.staging, .restage), (.staged, .restage), (.clearing, .restage): .staging
      case (.staged, .lay): .laying
      case (.laying, .clear): .clearing
      case (.laying, .publish): .published
      case (.published, .undo): .leaving
      case (.leaving, .part): .undone
      default: nil
      }
    }
  }

  public static let table: StaticString = "import"
  public static let viewing = Permission.importPeople
  public private(set) var id = ID<Import>()
  public var version = 1
  /// The file's name, without its folder.
  public let file: String
  /// SHA-256 of its bytes.
  public let fingerprint: String
  /// Who ordered it, as the audit writes it.
  public let orderedBy: String
  public internal(set) var state = State.start
  /// The day by which ages and centuries were judged.
  public let day: CivilDate
  public let begun: Instant
  public internal(set) var ended: Instant?
  /// The last row of the file that waits.
  public internal(set) var stagedLine = 0
  /// How many people were new.
  public internal(set) var imported = 0
  /// How many rows were refused.
  public internal(set) var refused = 0
  /// How many rows were of people already there.
  public internal(set) var known = 0
  /// How many cells were repaired.
  public internal(set) var repaired = 0
  /// What hangs on its people and came after this identity is later work.
  var boundary: ID<Import>?
  var leaseUntil: Instant
  var leaseHolder: String

  // A process that was killed is missed no longer than this many microseconds, and no piece of work takes as long.
  private static let lease = 60_000_000

  init(_ file: SheetFile, by identity: String, on day: CivilDate, at now: Instant, holder: String) {
    self.file = file.url.lastPathComponent
    fingerprint = file.fingerprint
    orderedBy = identity
    self.day = day
    begun = now
    leaseUntil = Instant(rawValue: now.rawValue + Self.lease)
    leaseHolder = holder
  }

  /// Takes it up, or keeps it, for another while.
  mutating func hold(_ holder: String, at now: Instant) {
    leaseHolder = holder
    leaseUntil = Instant(rawValue: now.rawValue + Self.lease)
  }

  /// Whether that order may take it up: it holds it already, or whoever held it is gone.
  func isFree(for order: ImportOrder, at now: Instant) -> Bool {
    leaseHolder == order.holder || leaseUntil < now || order.isGone(leaseHolder)
  }

  /// In one line, as the command ends with it.
  public var summary: String { "\(imported) imported, \(refused) refused, \(known) already there" }
}

extension Import {
  /// Imports lie in no structure: who may import anywhere sees all.
  public static func lies(in scope: Scope, as row: SQL) -> SQL { scope.reaches() }
}
