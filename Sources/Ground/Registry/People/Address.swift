public import Civil
public import Kit
public import Storage

/// Where a person lives or lived.
public struct Address: Personal {
  public static let table: StaticString = "address"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<Address>()
  public var version = 1
  public let person: ID<Person>
  public let street: String?
  public let number: String?
  public let postcode: String?
  /// The municipal community, as the register calls it.
  public let community: String?
  public let since: CivilDate?
  /// From this day on she lives elsewhere.
  public var ended: CivilDate?
  public let compartment: Compartment

  public init(
    of person: ID<Person>, at place: Dwelling, since: CivilDate? = nil, in compartment: Compartment = .open
  ) {
    self.person = person
    (street, number, postcode, community) = (place.street, place.number, place.postcode, place.community)
    self.since = since
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(person)] }
}
