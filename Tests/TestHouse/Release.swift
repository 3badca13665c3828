public import Kit
import Storage

/// A version that somebody may have installed, known by the last of its migrations.
public struct Release: Sendable, CustomStringConvertible {
  public let name: String
  private let last: String

  public var description: String { name }

  /// Every one that was given to anybody, oldest first. Add a line with each release; take none away.
  public static let all = [Release(name: "1, first light", last: "2026-11-28-99")]

  /// The names of its migrations.
  public func steps(of areas: [Area] = TestHouse.rooms) -> [String] {
    areas.flatMap(\.migrations).map(\.name).filter { $0 < last }
  }
}
