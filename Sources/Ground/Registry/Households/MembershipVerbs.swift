public import Civil
public import Kit
import Pages
public import Storage

extension Desk {
  /// Says that somebody whom the registry knows belongs to a household from a day on. Saying it twice says it once. Throws
  /// `invalid`, `notFound`, and `notAllowed`.
  public func addMember(
    _ person: ID<Person>, to household: ID<Household>, as relation: Membership.Relation, from day: CivilDate? = nil
  ) async throws {
    try await write(.editPerson, for: .correction) { work in
      _ = try work.lock(household)
      try work.join(try work.lock(person), household, relation, from: day)
    }
  }

  /// The same for somebody whom the registry does not know yet; the form's own number becomes hers, so that a second click
  /// finds her there.
  public func addMember(
    _ newcomer: NewMember, to household: ID<Household>, as relation: Membership.Relation, from day: CivilDate? = nil
  ) async throws {
    let names = try newcomer.names.checked()
    let numbers = try newcomer.numbers()
    try await write(.editPerson, for: .correction) { work in
      let household = try work.lock(household)
      guard try !Person.isKnown(newcomer.id, work) else { return }
      let person = try newcomer.person(names, in: household.compartment, on: work.today)
      try work.register(person)
      for (kind, value) in numbers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        try work.give(Identifier(kind, value, of: person.id, in: person.compartment))
      }
      try work.join(person, household.id, relation, from: day)
    }
  }

  /// Ends a membership on a day: from then on the household is counted without her. Throws `invalid`, and as `change` does.
  public func endMembership(_ id: ID<Membership>, version: Int, on day: CivilDate? = nil) async throws {
    try await change(.editPerson, Membership.self, id, version: version, for: .correction) { membership, work in
      let day = day ?? work.today
      if membership.ended != nil { throw Refusal.invalid([FieldError("day", .hasEnded)]) }
      if day > work.today { throw Refusal.invalid([FieldError("day", .dayAhead)]) }
      if let since = membership.since, day < since { throw Refusal.invalid([FieldError("day", .endsBeforeItBegins)]) }
      membership.ended = day
    }
  }

  /// Puts right what a member is to the head. Throws as `change` does.
  public func correct(_ id: ID<Membership>, version: Int, relation: Membership.Relation) async throws {
    try await change(.editPerson, Membership.self, id, version: version, for: .correction) { membership, _ in
      membership.relation = relation
    }
  }
}

extension Work {
  fileprivate func join(
    _ person: Person, _ household: ID<Household>, _ relation: Membership.Relation, from day: CivilDate?
  ) throws {
    let current = try Membership.open(of: person.id, self)
    if current.contains(where: { $0.household == household }) { return }
    guard current.isEmpty else { throw Refusal.invalid([FieldError("person", .livesElsewhere)]) }
    let day = day ?? today
    if day > today { throw Refusal.invalid([FieldError("from", .dayAhead)]) }
    try insert(
      Membership(of: person.id, in: household, as: relation, since: day, compartment: person.compartment))
  }
}
