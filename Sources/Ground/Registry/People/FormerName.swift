public import Civil
public import Kit
public import Storage

/// What a person was called until a day. A search finds her by it still.
public struct FormerName: Personal {
  /// Why she is called so no more.
  public enum Reason: String, CaseIterable, Storable {
    /// Marriage, divorce, adoption, a decision.
    case changed
    /// It was written wrongly.
    case mistaken
  }

  public static let table: StaticString = "former_name"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<FormerName>()
  public var version = 1
  public let person: ID<Person>
  public let familyName: String
  public let givenName: String
  public let fatherName: String?
  public let motherName: String?
  public let why: Reason
  /// From this day on she was called otherwise.
  public let ended: CivilDate
  public let compartment: Compartment

  public init(of person: Person, _ why: Reason, ended: CivilDate) {
    self.person = person.id
    (familyName, givenName, fatherName, motherName) = (
      person.familyName, person.givenName, person.fatherName, person.motherName
    )
    self.why = why
    self.ended = ended
    compartment = person.compartment
  }

  public var concerns: [Subject] { [Subject(person)] }
  public var names: Names { Names(family: familyName, given: givenName, father: fatherName, mother: motherName) }
}
