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
    of person: ID<Person>, street: String?, number: String? = nil, postcode: String? = nil, community: String? = nil,
    since: CivilDate? = nil, in compartment: Compartment = .open
  ) {
    self.person = person
    self.street = street
    self.number = number
    self.postcode = postcode
    self.community = community
    self.since = since
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(person)] }
}
