/// A database that cannot do its work now, in one line: what, where, and what to do.
public struct DatabaseUnavailable: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is the matter with it.
  public enum Reason: Sendable {
    /// Nobody answers, or the connection broke before anything was saved.
    case down
    /// The connection broke while a change was being saved: it may be saved or not.
    case unsure
    /// It knows neither this user nor this password.
    case refused
    /// It lies on another machine, and its address would have it spoken to in the open or unchecked.
    case open
    /// It lies on another machine, and shows no certificate that is trusted here.
    case untrusted
    /// There is no such database, file or folder.
    case missing
    /// No room on the disk.
    case full
    /// It may be read, not written.
    case readOnly
    /// Somebody else holds what is needed, for too long.
    case locked
    /// All connections are taken, for too long.
    case busy
    /// Its pages make no sense, or its disk fails.
    case corrupt
    /// The file is something else.
    case notADatabase
  }

  /// What is the matter.
  public let reason: Reason
  /// The path, or the server and the database's name; never a password.
  public let place: String

  /// That database, and what is the matter with it.
  public init(_ reason: Reason, at place: String) {
    self.reason = reason
    self.place = place
  }

  /// The line for who runs the program.
  public var description: String {
    switch reason {
    case .down: "The database at \(place) does not answer. Start it, or correct its address."
    case .unsure: "The database at \(place) broke off while saving. Look whether the change is there, then repeat it."
    case .refused: "The database at \(place) refuses this user or password. Correct them in its address."
    case .open:
      "The database at \(place) is on another machine: what is spoken with it must be encrypted and checked. Leave sslmode out of its address, or write sslmode=verify-full."
    case .untrusted:
      "The database at \(place) shows no certificate that this machine trusts. Name its authority's certificate in the address: sslrootcert=FILE."
    case .missing: "There is no database at \(place). Correct its address, or create it."
    case .full: "The disk of the database at \(place) is full. Nothing was saved; make room and try again."
    case .readOnly: "The database at \(place) may only be read. Give this program the right to write it."
    case .locked: "The database at \(place) is held by another program. Try again, or end that program."
    case .busy: "All connections to the database at \(place) are taken. Try again in a moment."
    case .corrupt: "The database at \(place) is damaged, or its disk fails. Stop the program and restore a backup."
    case .notADatabase: "The file \(place) is not a database of this program. Correct the address."
    }
  }
}
