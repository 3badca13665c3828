public import Civil
public import Kit
public import Storage

/// A phone or an e-mail address under which a person is reached.
public struct Contact: Personal {
  public enum Kind: String, CaseIterable, Storable {
    case phone, mobile, email
  }

  public static let table: StaticString = "contact"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<Contact>()
  public var version = 1
  public let person: ID<Person>
  public let kind: Kind
  /// In its canonical form: of a Greek phone the ten digits.
  public let value: String
  public let since: CivilDate?
  /// From this day on she is not reached there.
  public var ended: CivilDate?
  public let compartment: Compartment

  public init(
    _ kind: Kind, _ value: String, of person: ID<Person>, since: CivilDate? = nil, in compartment: Compartment = .open
  ) {
    self.person = person
    self.kind = kind
    self.value = value
    self.since = since
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(person)] }
}
