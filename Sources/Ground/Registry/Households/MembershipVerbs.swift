public import Civil
public import Kit
import Pages
public import Storage

extension Desk {
  /// Says that somebody whom the registry knows belongs to a household from a day on. Saying it twice says it once; a form's own
  /// number becomes the membership's, so that it is not said again once she has left. Throws `invalid`, `notFound`, and
  /// `notAllowed`.
  public func addMember(
    _ person: ID<Person>, to household: ID<Household>, as relation: Membership.Relation, from day: CivilDate? = nil,
    form: ID<Membership> = ID()
  ) async throws {
    try await write(.editPerson, for: .correction) { work in
      _ = try work.lock(household)
      let person = try work.lock(person)
      if try Membership.isKnown(form, or: person.id, in: household, work) { return }
      let errors = try work.obstacles(to: relation, in: household) + work.obstacles(to: person, from: day)
      guard errors.isEmpty else { throw Refusal.invalid(errors) }
      try work.join(person, household, relation, from: day, form: form)
    }
  }

  /// The same for somebody whom the registry does not know yet; the form's own number becomes hers, so that a second click
  /// finds her there. Throws `invalid` with all that is wrong at once, and as above.
  public func addMember(
    _ newcomer: NewPerson, to household: ID<Household>, as relation: Membership.Relation, from day: CivilDate? = nil
  ) async throws {
    try await write(.editPerson, for: .correction) { work in
      let household = try work.lock(household)
      guard try !Person.isKnown(newcomer.id, work) else { return }
      var obstacles = try work.obstacles(to: relation, in: household.id)
      if let day, day > work.today { obstacles.append(FieldError("from", .dayAhead)) }
      let person = try work.takeIn(newcomer, in: household.compartment, further: obstacles)
      try work.join(person, household.id, relation, from: day)
    }
  }

  /// Ends a membership on a day: from then on the household is counted without her. Ending it twice on that day ends it once.
  /// The head goes last: another is chosen before. Throws `invalid`, `changedMeanwhile`, `notFound`, and `notAllowed`.
  public func endMembership(_ id: ID<Membership>, version: Int, on day: CivilDate? = nil) async throws {
    try await write(.editPerson, for: .correction) { work in
      let day = day ?? work.today
      var membership = try work.lock(id)
      if membership.version != version {
        guard membership.ended == day else { throw Refusal.changedMeanwhile }
        return
      }
      let errors = try work.obstacles(to: membership, ending: day)
      guard errors.isEmpty else { throw Refusal.invalid(errors) }
      membership.ended = day
      try work.update(&membership)
    }
  }

  /// Puts right what a member is to the head; twice is once. Who is the head, `choose` says. Throws `invalid`,
  /// `changedMeanwhile`, `notFound`, and `notAllowed`.
  public func correct(_ id: ID<Membership>, version: Int, relation: Membership.Relation) async throws {
    try await write(.editPerson, for: .correction) { work in
      var membership = try work.lock(id)
      if membership.relation == relation { return }
      guard membership.version == version else { throw Refusal.changedMeanwhile }
      if membership.relation == .head || relation == .head {
        throw Refusal.invalid([FieldError("relation", .chooseHead)])
      }
      membership.relation = relation
      try work.update(&membership)
    }
  }
}

extension Work {
  func join(
    _ person: Person, _ household: ID<Household>, _ relation: Membership.Relation, from day: CivilDate?,
    form: ID<Membership> = ID()
  ) throws {
    try insert(
      Membership(
        of: person.id, in: household, as: relation, since: day ?? today, compartment: person.compartment, form: form))
  }

  /// Why somebody cannot belong to a household from a day on.
  func obstacles(to person: Person, from day: CivilDate?) throws -> [FieldError] {
    var errors: [FieldError] = []
    if try !Membership.open(of: person.id, self).isEmpty { errors.append(FieldError("person", .livesElsewhere)) }
    if let day, day > today { errors.append(FieldError("from", .dayAhead)) }
    return errors
  }

  /// Why nobody can be that in a household: it has one head.
  fileprivate func obstacles(to relation: Membership.Relation, in household: ID<Household>) throws -> [FieldError] {
    guard relation == .head, try Membership.current(in: household, self).contains(where: { $0.relation == .head })
    else { return [] }
    return [FieldError("relation", .oneHead)]
  }

  fileprivate func obstacles(to membership: Membership, ending day: CivilDate) throws -> [FieldError] {
    if membership.ended != nil { return [FieldError("day", .hasEnded)] }
    if day > today { return [FieldError("day", .dayAhead)] }
    if let since = membership.since, day < since { return [FieldError("day", .endsBeforeItBegins)] }
    guard membership.relation == .head, try Membership.current(in: membership.household, self).count > 1 else {
      return []
    }
    return [FieldError("day", .headGoesLast)]
  }
}
