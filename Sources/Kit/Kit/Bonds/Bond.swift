public import Pages

/// A column that refers to a person, a household or an account, with what each act that crosses rooms does to it. Whoever
/// adds such a column decides here, or a test fails.
///
///     Bond.person("membership.person", merge: .follow, unmerge: .follow, seal: .end, erase: .keep, copy: .copy)
public struct Bond: Hashable, Sendable {
  /// What a column refers to.
  public enum Target: String, Hashable, Sendable {
    /// A person.
    case person
    /// A household.
    case household
    /// An account of somebody who works here.
    case account
  }

  /// What crosses rooms.
  public enum Act: String, CaseIterable, Hashable, Sendable {
    /// Two records turn out to be one: this one's rows go to the other.
    case merge
    /// They turn out to be two after all.
    case unmerge
    /// She moves into a compartment, or out of it.
    case seal
    /// What need not be kept of her is erased.
    case erase
    /// She asks for a copy of what is kept.
    case copy
    /// Somebody leaves the service, and a colleague takes over.
    case handOver
  }

  /// What an act does to a row that refers.
  public enum Decision: Hashable, Sendable {
    /// It goes along: to the other record, into the compartment, to the colleague.
    case follow
    /// It ends that day.
    case end
    /// It stays as it is.
    case keep
    /// What is told in it is blanked; the row stays, for counts.
    case blank
    /// It is part of the copy.
    case copy
    /// The act is refused while there is such a row, in these words.
    case refuse(Word)
  }

  /// The table, a dot, and the column: `membership.person`.
  public let column: String
  /// What it refers to.
  public let target: Target
  /// What each act does.
  public let decisions: [Act: Decision]

  /// A column that refers to a person.
  public static func person(
    _ column: String, merge: Decision, unmerge: Decision, seal: Decision, erase: Decision, copy: Decision
  ) -> Bond {
    Bond(
      column: column, target: .person,
      decisions: [.merge: merge, .unmerge: unmerge, .seal: seal, .erase: erase, .copy: copy])
  }

  /// A column that refers to a household.
  public static func household(
    _ column: String, merge: Decision, unmerge: Decision, seal: Decision, erase: Decision, copy: Decision
  ) -> Bond {
    Bond(
      column: column, target: .household,
      decisions: [.merge: merge, .unmerge: unmerge, .seal: seal, .erase: erase, .copy: copy])
  }

  /// A column that refers to an account.
  public static func account(_ column: String, handOver: Decision) -> Bond {
    Bond(column: column, target: .account, decisions: [.handOver: handOver])
  }
}
