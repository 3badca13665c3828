public import Storage

/// Whom a search found, in the order of the Greek alphabet.
public struct Found: Sendable {
  public let people: [FoundPerson]
  /// Whether there are others who fit.
  public let hasMore: Bool
}

/// One of them, with where she belongs today.
public struct FoundPerson: Sendable {
  public let person: Person
  /// What she was called before, the latest first.
  public let formerNames: [Names]
  public let household: FoundHousehold?
}

/// The household that somebody belongs to, and as what.
public struct FoundHousehold: Decodable, Sendable {
  let person: ID<Person>
  public let household: ID<Household>
  public let number: String
  public let relation: Membership.Relation
}
