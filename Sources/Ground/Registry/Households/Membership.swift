public import Civil
public import Kit
public import Storage

/// That a person belongs to a household, as what, and between which days.
public struct Membership: Personal {
  /// What a member is to the household's head.
  public enum Relation: String, CaseIterable, Storable {
    case head, spouse, child, parent, sibling, grandchild, grandparent, relative, other
  }

  public static let table: StaticString = "membership"
  public static let viewing = Permission.viewPerson
  public let id: ID<Membership>
  public var version = 1
  public let person: ID<Person>
  public let household: ID<Household>
  public var relation: Relation
  public let since: CivilDate?
  /// From this day on she is no member.
  public var ended: CivilDate?
  public let compartment: Compartment

  public init(
    of person: ID<Person>, in household: ID<Household>, as relation: Relation, since: CivilDate? = nil,
    ended: CivilDate? = nil, compartment: Compartment = .open, form id: ID<Membership> = ID()
  ) {
    self.id = id
    self.person = person
    self.household = household
    self.relation = relation
    self.since = since
    self.ended = ended
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(person), Subject(household)] }
}
