public import Civil
import Foundation
public import Kit
public import Pages
public import Storage

/// A register that somebody sent in by the browser: kept, encrypted, until it is in the registry or given up.
public struct RegisterFile: Scoped {
  /// How far it has come.
  public enum State: String, Lifecycle {
    /// It waits to be read, or is being read.
    case waiting
    /// All its rows were read and wait beside the registry, until somebody says that they may come in.
    case checked
    /// Somebody said so.
    case ordered
    /// They are in.
    case done
    /// It cannot be read.
    case failed
    /// Somebody said that they shall not come in.
    case dropped

    /// What may be done to it.
    public enum Move: String, CaseIterable, Sendable { case check, order, finish, fail, drop }

    public static let start = State.waiting

    public func after(_ move: Move) -> State? {
      switch (self, move) {
      case (.waiting, .check): .checked
      case (.checked, .order): .ordered
      case (.ordered, .finish): .done
      case (.waiting, .fail), (.ordered, .fail): .failed
      case (.checked, .drop), (.failed, .drop): .dropped
      default: nil
      }
    }
  }

  public static let table: StaticString = "register_file"
  public static let viewing = Permission.importPeople
  public private(set) var id: ID<RegisterFile>
  public var version = 1
  /// The file's name, without its folder.
  public let name: String
  /// Its size in bytes.
  public let size: Int
  /// SHA-256 of its bytes.
  let fingerprint: String
  /// Who sent it, as the audit writes it.
  let sentBy: String
  /// When.
  public let sent: Instant
  public internal(set) var state = State.start
  /// How many rows it has; nil until that is known.
  public internal(set) var rows: Int?
  /// Headings that nobody knows, with a comma between them.
  public internal(set) var unknown = ""
  /// The import that it became; nil until its first rows wait.
  public internal(set) var imported: ID<Import>?
  /// Why it cannot be read, in Greek and in English; nil where it can.
  var faultEl: String?
  var faultEn: String?

  init(_ id: ID<RegisterFile>, _ file: SentFile, _ fingerprint: String, by identity: String, at now: Instant) {
    self.id = id
    name = file.name.isEmpty ? "CSV" : file.name
    size = file.size
    self.fingerprint = fingerprint
    sentBy = identity
    sent = now
  }

  /// Why it cannot be read.
  public var fault: Word? {
    guard let faultEl, let faultEn else { return nil }
    return Word(el: faultEl, en: faultEn)
  }
}

extension RegisterFile {
  /// Whoever may import anywhere sees all.
  public static func lies(in scope: Scope, as row: SQL) -> SQL { scope.reaches() }
}

/// Reads a file that was sent, and puts its rows beside the registry.
struct CheckRegister: Job {
  static let kind = "registry.check-register"
  let file: UUID
}

/// Lays the rows of a file into the registry that wait beside it.
struct BringInRegister: Job {
  static let kind = "registry.bring-in-register"
  let file: UUID
}

/// Takes out what an import brought and nobody sees any more.
struct TakeOutImport: Job {
  static let kind = "registry.take-out-import"
  let imported: UUID
}

extension RegistryArea {
  static let duties = [
    Duty(stepwise: CheckRegister.self) { job, desk in try await desk.check(ID(rawValue: job.file)) },
    Duty(stepwise: BringInRegister.self) { job, desk in try await desk.bringIn(ID(rawValue: job.file)) },
    Duty(stepwise: TakeOutImport.self) { job, desk in _ = try await desk.undoImport(ID(rawValue: job.imported)) },
  ]
}
