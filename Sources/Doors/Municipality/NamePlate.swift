import Directory
import Synchronization

/// What stands over the door: whose house it is. While nothing is set up nobody's.
final class NamePlate: Sendable {
  private let state: Mutex<(name: String, isDemonstration: Bool)>

  init(_ municipality: Organisation?) { state = Mutex(Self.words(municipality)) }

  /// A name, for a house that a test makes.
  init(_ name: String) { state = Mutex((name, false)) }

  var name: String { state.withLock { $0.name } }
  /// Whether nobody in the house exists.
  var isDemonstration: Bool { state.withLock { $0.isDemonstration } }

  /// From now on it is this municipality's.
  func write(_ municipality: Organisation) { state.withLock { $0 = Self.words(municipality) } }

  private static func words(_ municipality: Organisation?) -> (String, Bool) {
    (municipality?.name ?? "Μέριμνα", municipality?.isDemonstration ?? false)
  }
}
