import Civil
public import Kit
import Storage

extension HouseholdFile {
  /// Reads a household that was found, as far as it exists for who reads, in ten statements however many its members are.
  public static func read(_ household: Household, _ look: Look) throws -> HouseholdFile {
    let (scope, today) = (look.scope, look.today)
    let memberships: [Membership] = try look.beside(
      """
      SELECT * FROM membership WHERE household = \(household.id) AND \(Membership.isCurrent(on: today))
        AND \(Membership.within(scope)) ORDER BY id
      """)
    let people: [Person] = try look.all(
      "SELECT * FROM person WHERE id IN \(memberships.map(\.person)) AND \(Person.within(scope))")
    let rows = try PersonRows.all(of: people.map(\.id), look)
    let missing: [MissingMember] = try look.beside(
      """
      SELECT * FROM missing_member WHERE household = \(household.id) AND (ended IS NULL OR ended > \(today))
        AND \(MissingMember.within(scope)) ORDER BY line
      """)
    let told = try ToldRows.all(of: people.map(\.id), [household.id], look)
    return HouseholdFile(
      household: household, members: HouseholdMember.all(memberships, people, rows), missing: missing,
      told: told.facts, papers: told.papers, today: today)
  }
}

extension HouseholdMember {
  fileprivate static func all(
    _ memberships: [Membership], _ people: [Person], _ rows: [ID<Person>: PersonRows]
  ) -> [HouseholdMember] {
    let people = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
    let members = memberships.compactMap { membership in
      people[membership.person].map {
        HouseholdMember(person: $0, membership: membership, rows: rows[$0.id] ?? PersonRows())
      }
    }
    return members.sorted { $0.order < $1.order }
  }

  // The oldest first; whose birth is not known comes last.
  private var order: (Int, Int, ID<Person>) { (place, person.born?.date.rawValue ?? .max, id) }

  private var place: Int {
    switch relation {
    case .head: 0
    case .spouse: 1
    default: 2
    }
  }
}
