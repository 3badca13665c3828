public import Civil
public import Kit
public import Storage

/// A number or paper's number that somebody else gave a person. No two people of one compartment have the same.
public struct Identifier: Personal {
  /// Who gave it.
  public enum Kind: String, CaseIterable, Storable {
    /// The social-security number.
    case amka
    /// The tax number.
    case afm
    /// The provisional number of who asked for asylum.
    case paaypa
    /// An identity card.
    case identity
    case passport
    /// A residence permit or asylum card.
    case residence
    /// Another number under which the municipality's register knew her.
    case register
  }

  public static let table: StaticString = "identifier"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<Identifier>()
  public var version = 1
  public let person: ID<Person>
  public let kind: Kind
  /// In its canonical form: AMKA 11 digits, AFM 9.
  public let value: String
  public let since: CivilDate?
  /// From this day on it holds no longer.
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
