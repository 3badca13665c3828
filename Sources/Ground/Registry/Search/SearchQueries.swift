import Hellenic
import Kit
import Storage

extension SearchTerm {
  /// Who answers to it. A sealed key is no key for whoever is outside, and neither is a number or a membership.
  func finds(in scope: Scope, on look: Look) -> SQL {
    switch self {
    case .name(let sounds): "person.id IN (\(Self.any(sounds.sorted().map { Self.named($0, in: scope) })))"
    case .number(let forms): Self.numbered(forms, in: scope, on: look)
    }
  }

  // The last of all characters stands behind whatever a key may go on with.
  private static func named(_ sound: String, in scope: Scope) -> SQL {
    """
    SELECT person FROM person_token WHERE \(scope.opens(compartment: "person_token.compartment"))
      AND token >= \(sound) AND token < \(sound + "\u{10FFFF}")
    """
  }

  private static func numbered(_ forms: Set<String>, in scope: Scope, on look: Look) -> SQL {
    let forms = forms.sorted()
    let folds = Set(forms.map(Greek.fold)).sorted()
    return """
      person.id IN (
        SELECT person FROM identifier WHERE \(scope.opens(compartment: "identifier.compartment")) AND value IN \(forms)
        UNION ALL
        SELECT id FROM person AS p WHERE \(scope.opens(compartment: "p.compartment")) AND register_number IN \(forms)
        UNION ALL
        SELECT person FROM contact WHERE \(scope.opens(compartment: "contact.compartment")) AND value IN \(forms)
        UNION ALL
        SELECT membership.person FROM household JOIN membership ON membership.household = household.id
        WHERE \(scope.opens(compartment: "household.compartment")) AND household.number_fold IN \(folds)
          AND \(Membership.isCurrent(on: look.today)) AND \(Membership.within(scope)))
      """
  }

  private static func any(_ choices: [SQL]) -> SQL {
    choices.dropFirst().reduce(choices.first ?? "SELECT NULL") { "\($0) UNION ALL \($1)" }
  }
}

extension Found {
  /// The first people who answer to all of the terms.
  static func first(_ limit: Int, of terms: [SearchTerm], within scope: Scope, _ look: Look) throws -> Found {
    let conditions = terms.reduce(Person.within(scope)) { "\($0) AND \($1.finds(in: scope, on: look))" }
    // One more than is shown; by identity alone, since whom nobody is shown is not in the audit.
    let ids: [ID<Person>] = try look.all(
      "SELECT id FROM person WHERE \(conditions) ORDER BY name_sort, id LIMIT \(limit + 1)")
    let shown = ids.prefix(limit)
    guard !shown.isEmpty else { return Found(people: [], hasMore: false) }
    let people: [Person] = try look.all(
      "SELECT * FROM person WHERE \(Person.within(scope)) AND id IN \(shown) ORDER BY name_sort, id")
    let former = try FormerName.all(of: shown, within: scope, look)
    let households = try FoundHousehold.all(of: shown, within: scope, look)
    let found = people.map { person in
      FoundPerson(
        person: person, formerNames: former[person.id, default: []].map(\.names), household: households[person.id])
    }
    return Found(people: found, hasMore: ids.count > limit)
  }
}

extension FoundHousehold {
  static func all(
    of people: some Collection<ID<Person>>, within scope: Scope, _ look: Look
  ) throws -> [ID<Person>: FoundHousehold] {
    let rows: [FoundHousehold] = try look.all(
      """
      SELECT membership.person, membership.household, household.number, membership.relation
      FROM membership JOIN household ON household.id = membership.household
      WHERE membership.person IN \(people) AND \(Membership.isCurrent(on: look.today)) AND \(Membership.within(scope))
      ORDER BY membership.id
      """)
    return Dictionary(rows.map { ($0.person, $0) }) { first, _ in first }
  }
}
