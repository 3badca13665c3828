public import Civil
public import Kit
public import Storage

/// Somebody who belongs to a household by the spreadsheet and could not be taken in. Until that is settled the household is
/// incomplete, and nobody can say what it is entitled to.
public struct MissingMember: Personal {
  public static let table: StaticString = "missing_member"
  public static let viewing = Permission.viewPerson
  public private(set) var id = ID<MissingMember>()
  public var version = 1
  public let household: ID<Household>
  /// The row of the spreadsheet.
  public let line: Int
  /// The column that was refused.
  public let field: String
  /// The key of the sentence that says why.
  public let reason: String
  public let since: CivilDate
  /// From this day on it is settled.
  public var ended: CivilDate?
  public let compartment: Compartment

  public init(
    of household: ID<Household>, line: Int, field: String, reason: String, since: CivilDate,
    in compartment: Compartment = .open
  ) {
    self.household = household
    self.line = line
    self.field = field
    self.reason = reason
    self.since = since
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(household)] }
}
