import Kit
import Storage

extension Look {
  /// Who has these numbers in the open.
  func numbers(_ kinds: Set<Identifier.Kind>, _ values: Set<String>) throws -> [NumberRow] {
    try all(
      """
      SELECT kind, value, person FROM identifier
      WHERE \(Identifier.within(scope)) AND compartment = 'open' AND kind IN \(kinds) AND value IN \(values)
      """)
  }

  /// Which numbers these people have.
  func numbers(_ kinds: Set<Identifier.Kind>, of people: Set<ID<Person>>) throws -> [NumberRow] {
    try all(
      """
      SELECT kind, value, person FROM identifier
      WHERE \(Identifier.within(scope)) AND compartment = 'open' AND kind IN \(kinds) AND ended IS NULL
        AND person IN \(people)
      """)
  }

  /// Who has these numbers in the register, now or besides.
  func registered(_ values: Set<String>) throws -> [NumberRow] {
    try all(
      """
      SELECT 'register' AS kind, register_number AS value, id AS person FROM person
      WHERE \(Person.within(scope)) AND compartment = 'open' AND register_number IN \(values)
      UNION
      SELECT kind, value, person FROM identifier
      WHERE \(Identifier.within(scope)) AND compartment = 'open' AND kind = 'register' AND value IN \(values)
      """)
  }

  /// When these facts were told of these people.
  func told(_ facts: [String], of people: Set<ID<Person>>) throws -> [LastToldRow] {
    try all(
      """
      SELECT person, fact, MAX(told_on) AS told_on FROM told
      WHERE \(Told.within(scope)) AND compartment = 'open' AND person IN \(people) AND fact IN \(facts)
      GROUP BY person, fact
      """)
  }

  /// When their marital states were said.
  func statuses(of people: Set<ID<Person>>) throws -> [LastToldRow] {
    try all(
      """
      SELECT person, 'civil status' AS fact, MAX(told_on) AS told_on FROM civil_status
      WHERE \(CivilStatus.within(scope)) AND compartment = 'open' AND person IN \(people)
      GROUP BY person
      """)
  }

  /// Who of them lives in a household.
  func housed(_ people: Set<ID<Person>>) throws -> [ID<Person>] {
    try all(
      """
      SELECT person FROM membership
      WHERE \(Membership.within(scope)) AND compartment = 'open' AND ended IS NULL AND person IN \(people)
      """)
  }

  /// The households that there are in the open under these numbers.
  func households(_ folds: Set<String>) throws -> [HouseholdRow] {
    try all(
      """
      SELECT id, number_fold FROM household
      WHERE \(Household.within(scope)) AND compartment = 'open' AND number_fold IN \(folds)
      """)
  }
}

struct HouseholdRow: Decodable {
  let id: ID<Household>
  let numberFold: String
}
