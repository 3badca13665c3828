import Kit
import Registry
import Storage

extension Look {
  /// Every household with its members, in the order of their numbers.
  func demonstrationHouseholds() throws -> [DemonstrationHousehold] {
    let rows: [DemonstrationMember] = try all(
      """
      SELECT household.id AS household, household.number, membership.person, person.birth_date AS born, membership.relation
      FROM household JOIN membership ON membership.household = household.id JOIN person ON person.id = membership.person
      WHERE \(Household.within(scope)) ORDER BY household.number, person.register_number
      """)
    var households: [DemonstrationHousehold] = []
    for row in rows {
      if households.last?.id != row.household {
        households.append(DemonstrationHousehold(id: row.household, place: households.count, members: []))
      }
      households[households.count - 1].members.append(row)
    }
    return households
  }
}
