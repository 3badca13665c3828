public import Civil
public import Storage

/// A member of a household on a day.
public struct HouseholdMember: Sendable {
  public let person: Person
  public let membership: Membership
  public let rows: PersonRows

  public var id: ID<Person> { person.id }
  public var relation: Membership.Relation { membership.relation }

  /// Where she lives today.
  public func address(on day: CivilDate) -> Address? { rows.addresses.first { $0.holds(on: day) } }
}

/// Where the word for somebody's marital state and the household disagree.
public enum CivilContradiction: Hashable, Sendable {
  /// The word says that there is no spouse or partner, and one lives here.
  case livesWithSpouse(CivilStatus.Status)
  /// The word says that there is one, and none lives here.
  case noSpouseHere(CivilStatus.Status)
}
