public import Civil
public import Foundation
public import Kit
public import Storage

/// A person's marital state from a day on, as somebody said it; who lives with whom beats it, and both are shown.
public struct CivilStatus: Personal {
  /// The word for it, as the vocabulary's `marital status` has it.
  public enum Status: String, CaseIterable, Storable {
    case single, married
    case civilUnion = "civil union"
    case separated, divorced, widowed

    /// Whether it means that there is a spouse or partner now.
    public var isPaired: Bool { self == .married || self == .civilUnion }
  }

  public static let table: StaticString = "civil_status"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<CivilStatus>()
  public var version = 1
  public let person: ID<Person>
  public let status: Status
  public let since: CivilDate?
  /// From this day on it was another.
  public var ended: CivilDate?
  public let toldOn: CivilDate
  public let source: Source
  public let document: String?
  public let paper: ID<Paper>?
  public let toldBy: String
  public let form: UUID?
  public let compartment: Compartment

  public init(
    _ status: Status, of person: ID<Person>, since: CivilDate? = nil, told: Telling, in compartment: Compartment = .open
  ) {
    self.person = person
    self.status = status
    self.since = since
    (toldOn, source, document, paper) = (told.on, told.source, told.document, told.paper)
    (toldBy, form) = (told.by, told.form)
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(person)] }
}
