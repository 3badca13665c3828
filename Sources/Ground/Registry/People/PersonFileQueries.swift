public import Kit
import Storage

private struct NumberedHousehold: Decodable {
  let id: ID<Household>
  let number: String
}

extension PersonFile {
  /// Reads a person who was found, as far as what hangs on her exists for who reads.
  public static func read(_ person: Person, _ look: Look) throws -> PersonFile {
    let former = try FormerName.all(of: [person.id], within: look.scope, look)
    let belongings = try belongings(of: person, look)
    let household = try current(belongings.first { $0.membership.holds(on: look.today) }, look)
    let told = try ToldRows.all(of: [person.id], [], look)
    return PersonFile(
      person: person, formerNames: former[person.id] ?? [],
      rows: try PersonRows.all(of: [person.id], look)[person.id] ?? PersonRows(), belongings: belongings,
      household: household, told: told.facts, papers: told.papers, today: look.today)
  }

  private static func belongings(of person: Person, _ look: Look) throws -> [Belonging] {
    let memberships: [Membership] = try look.beside(
      """
      SELECT * FROM membership WHERE person = \(person.id) AND \(Membership.within(look.scope))
      ORDER BY since NULLS FIRST, id
      """)
    let households: [NumberedHousehold] = try look.all(
      "SELECT id, number FROM household WHERE id IN \(memberships.map(\.household)) AND \(Household.within(look.scope))"
    )
    let numbers = Dictionary(uniqueKeysWithValues: households.map { ($0.id, $0.number) })
    return memberships.latestFirst(on: look.today).compactMap { membership in
      numbers[membership.household].map { Belonging(membership: membership, number: $0) }
    }
  }

  private static func current(_ belonging: Belonging?, _ look: Look) throws -> HouseholdFile? {
    guard let belonging else { return nil }
    return try HouseholdFile.read(try look.find(belonging.membership.household), look)
  }
}
