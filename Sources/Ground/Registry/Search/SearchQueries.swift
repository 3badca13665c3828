import Hellenic
import Kit
import Storage

extension SearchTerm {
  /// The people, by identity, who answer to it. A sealed key is no key for whoever is outside, and neither is a number or a
  /// membership. No person stands there twice.
  func finds(in scope: Scope, on look: Look) -> SQL {
    switch self {
    case .name(let sounds): Self.any(sounds.sorted().map { Self.named($0, in: scope) })
    case .number(let forms): Self.numbered(forms, in: scope, on: look)
    }
  }

  /// Whether one who was found answers to it too. A name is looked up under each of them, who are the fewest.
  func alsoMeets(in scope: Scope, on look: Look) -> SQL {
    switch self {
    case .name(let sounds):
      """
      EXISTS (SELECT 1 FROM person_token WHERE person_token.person = found.person
        AND \(scope.opens(compartment: "person_token.compartment")) AND (\(Self.anyRange(sounds.sorted()))))
      """
    case .number: "found.person IN (\(finds(in: scope, on: look)))"
    }
  }

  private static func named(_ sound: String, in scope: Scope) -> SQL {
    """
    SELECT DISTINCT person_token.person FROM person_token WHERE \(scope.opens(compartment: "person_token.compartment"))
      AND \(range(sound))
    """
  }

  // The last of all characters stands behind whatever a key may go on with.
  private static func range(_ sound: String) -> SQL {
    "person_token.token >= \(sound) AND person_token.token < \(sound + "\u{10FFFF}")"
  }

  private static func anyRange(_ sounds: [String]) -> SQL {
    sounds.dropFirst().reduce(sounds.first.map(range) ?? "FALSE") { "\($0) OR \(range($1))" }
  }

  private static func numbered(_ forms: Set<String>, in scope: Scope, on look: Look) -> SQL {
    let forms = forms.sorted()
    let folds = Set(forms.map(Greek.fold)).sorted()
    return """
      SELECT identifier.person FROM identifier
      WHERE \(scope.opens(compartment: "identifier.compartment")) AND identifier.value IN \(forms)
      UNION SELECT p.id AS person FROM person AS p
      WHERE \(scope.opens(compartment: "p.compartment")) AND p.register_number IN \(forms)
      UNION SELECT contact.person FROM contact
      WHERE \(scope.opens(compartment: "contact.compartment")) AND contact.value IN \(forms)
      UNION SELECT membership.person FROM household JOIN membership ON membership.household = household.id
      WHERE \(scope.opens(compartment: "household.compartment")) AND household.number_fold IN \(folds)
        AND \(Membership.isCurrent(on: look.today)) AND \(Membership.within(scope))
      """
  }

  private static func any(_ choices: [SQL]) -> SQL {
    choices.dropFirst().reduce(choices.first ?? "SELECT NULL AS person") { "\($0) UNION \($1)" }
  }

  // Numbers are rarer than names, and long beginnings than short ones.
  var rarity: Int {
    switch self {
    case .name(let sounds): sounds.map(\.count).min() ?? 0
    case .number: .max
    }
  }
}

extension Found {
  /// The first people who answer to all of the terms.
  static func first(_ limit: Int, of terms: [SearchTerm], within scope: Scope, _ look: Look) throws -> Found {
    let terms = terms.sorted { $0.rarity > $1.rarity }
    guard let rarest = terms.first?.finds(in: scope, on: look) else { return Found(people: [], hasMore: false) }
    let conditions = terms.dropFirst().reduce(Person.within(scope)) {
      "\($0) AND \($1.alsoMeets(in: scope, on: look))"
    }
    // From the rarest term on, which SQLite is told by CROSS JOIN: it would rather read everybody. One more than is shown,
    // and by identity alone, since whom nobody is shown is not in the audit.
    let ids: [ID<Person>] = try look.all(
      """
      SELECT person.id FROM (\(rarest)) AS found CROSS JOIN person
      WHERE person.id = found.person AND \(conditions) ORDER BY person.name_sort, person.id LIMIT \(limit + 1)
      """)
    return Found(people: try people(ids.prefix(limit), within: scope, look), hasMore: ids.count > limit)
  }

  /// These people, in the order of the Greek alphabet, with where they belong today.
  static func people(
    _ shown: some Collection<ID<Person>>, within scope: Scope, _ look: Look
  ) throws -> [FoundPerson] {
    guard !shown.isEmpty else { return [] }
    let people: [Person] = try look.all(
      "SELECT * FROM person WHERE \(Person.within(scope)) AND id IN \(shown) ORDER BY name_sort, id")
    let former = try FormerName.all(of: shown, within: scope, look)
    let households = try FoundHousehold.all(of: shown, within: scope, look)
    return people.map { person in
      FoundPerson(
        person: person, formerNames: former[person.id, default: []].map(\.names), household: households[person.id])
    }
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
