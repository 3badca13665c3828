public import Pages
public import Storage

/// A column that refers to a person, a household or an account, with what each act that crosses rooms does to it. Whoever
/// adds such a column decides here, or a test fails.
///
///     Bond.person(
///       "membership.person", merge: .follow, unmerge: .follow, seal: .end, erase: .keep, copy: .copy, undo: .end)
public struct Bond: Sendable {
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
    /// The import that brought her in is taken back, and she with it.
    case undo
    /// Somebody leaves the service, and a colleague takes over.
    case handOver
  }

  /// What an act does to a row that refers.
  public enum Decision: Hashable, Sendable {
    /// It goes along: to the other record, into the compartment, to the colleague.
    case follow
    /// It ends that day; where whom it refers to goes, it goes with them.
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
  /// The record whose rows they are, where it has one: what lies outside a caller's scope is not named to them.
  public let record: (any Scoped.Type)?
  /// The table and the column, for statements.
  public let place: (table: SQL, column: SQL)
  /// The table of the record that a row is part of, to which its column of that name refers: an act that ends the row ends
  /// that record.
  public let whole: SQL?

  private init(
    _ column: StaticString, _ target: Target, _ record: (any Scoped.Type)?, partOf whole: StaticString?,
    _ decisions: [Act: Decision]
  ) {
    self.column = "\(column)"
    self.target = target
    self.decisions = decisions
    self.record = record
    place = SQL.split(column)
    self.whole = whole.map { SQL(stringLiteral: $0) }
  }

  /// A column that refers to a person.
  public static func person(
    _ column: StaticString, of record: (any Scoped.Type)? = nil, partOf whole: StaticString? = nil, merge: Decision,
    unmerge: Decision, seal: Decision, erase: Decision, copy: Decision, undo: Decision
  ) -> Bond {
    Bond(
      column, .person, record, partOf: whole,
      [.merge: merge, .unmerge: unmerge, .seal: seal, .erase: erase, .copy: copy, .undo: undo])
  }

  /// A column that refers to a household.
  public static func household(
    _ column: StaticString, of record: (any Scoped.Type)? = nil, partOf whole: StaticString? = nil, merge: Decision,
    unmerge: Decision, seal: Decision, erase: Decision, copy: Decision, undo: Decision
  ) -> Bond {
    Bond(
      column, .household, record, partOf: whole,
      [.merge: merge, .unmerge: unmerge, .seal: seal, .erase: erase, .copy: copy, .undo: undo])
  }

  /// A column that refers to an account.
  public static func account(_ column: StaticString, handOver: Decision) -> Bond {
    Bond(column, .account, nil, partOf: nil, [.handOver: handOver])
  }
}

extension Look {
  /// What the other rooms have hung on people or households.
  public func bonds(on target: Bond.Target, besides room: String) -> [Bond] {
    house.areas.filter { $0.name != room }.flatMap(\.bonds).filter { $0.target == target }
  }
}
