public import Foundation
public import Storage

/// How far one permission carries one caller.
public struct Scope: Hashable, Sendable {
  /// Which rows, before sealing and barring.
  public enum Reach: Hashable, Sendable {
    /// None.
    case nothing
    /// Those that are published.
    case published
    /// Those of one account, or the one subject of a link.
    case own(UUID)
    /// Those of these structures.
    case structures(Set<UUID>)
    /// All.
    case municipality
  }

  /// Which rows, before sealing and barring.
  public let reach: Reach
  /// The compartments open to the caller: a member of staff is in `open` and perhaps in others, a reaction in one alone.
  public let compartments: Set<Compartment>
  /// The households kept from the caller: recusals and own relatives.
  public let barred: Set<UUID>

  /// A scope; where nothing is said of compartments only what is open.
  public init(_ reach: Reach, compartments: Set<Compartment> = [.open], barred: Set<UUID> = []) {
    self.reach = reach
    self.compartments = compartments
    self.barred = barred
  }

  /// The rows within reach, by the column that says whose, the one that says where, and the condition under which a row is
  /// published. Without what a reach asks for there are none.
  public func reaches(own: SQL? = nil, structure: SQL? = nil, published: SQL? = nil) -> SQL {
    switch reach {
    case .nothing: "FALSE"
    case .published: published ?? "FALSE"
    case .own(let id): own.map { "\($0) = \(id)" } ?? "FALSE"
    case .structures(let ids): structure.map { "\($0) IN \(ids)" } ?? "FALSE"
    case .municipality: "TRUE"
    }
  }

  /// The rows whose compartment is open to the caller.
  public func opens(compartment column: SQL) -> SQL { "\(column) IN \(compartments)" }

  /// The same with no household kept from the caller. Barring keeps a record from their hands and lists, not from their
  /// knowledge: only sealing does that.
  var barringNobody: Scope { Scope(reach, compartments: compartments) }
}
