public import Civil
public import Kit
public import Storage

/// A document that somebody here saw on a day: of a person, or of a household.
public struct Paper: Personal {
  public static let table: StaticString = "paper"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<Paper>()
  public var version = 1
  /// Which document, by its name in the vocabulary.
  public let document: String
  public let person: ID<Person>?
  public let household: ID<Household>?
  public let seen: CivilDate
  /// The last day on which it holds, where the paper says one.
  public var until: CivilDate?
  public let compartment: Compartment

  public init(
    _ document: String, of holder: Holder, seen: CivilDate, until: CivilDate? = nil, in compartment: Compartment = .open
  ) {
    self.document = document
    (person, household) = (holder.person, holder.household)
    self.seen = seen
    self.until = until
    self.compartment = compartment
  }

  public var concerns: [Subject] { Holder(person, household).map { [$0.subject] } ?? [] }
}
