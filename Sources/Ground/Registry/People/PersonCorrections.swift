public import Civil
public import Kit
import Pages
public import Storage

extension Desk {
  /// Writes what a person is called from a day on; a search finds her by what she was called before, too. Throws `invalid`,
  /// and as `change` does.
  public func rename(
    _ id: ID<Person>, version: Int, to names: Names, _ why: FormerName.Reason, from day: CivilDate? = nil
  ) async throws {
    let names = try names.checked()
    try await change(.editPerson, Person.self, id, version: version, for: .correction) { person, work in
      guard names != person.names else { return }
      let day = day ?? work.today
      if day > work.today { throw Refusal.invalid([FieldError("from", .dayAhead)]) }
      try work.insert(FormerName(of: person, why, ended: day))
      person.names = names
      let former = try FormerName.all(of: [id], within: work.scope, work)[id] ?? []
      try work.index(person, formerly: former.map(\.names))
    }
  }

  /// Puts right when a person was born and what sex her paper says. Throws `invalid`, and as `change` does.
  public func correct(_ id: ID<Person>, version: Int, born: PartialDate?, sex: Person.Sex?) async throws {
    try await change(.editPerson, Person.self, id, version: version, for: .correction) { person, work in
      if let born, born.date > work.today || born.date < .earliestBirth {
        throw Refusal.invalid([FieldError("born", .birthAhead)])
      }
      (person.born, person.sex) = (born, sex)
    }
  }

  /// Writes where a person lives from a day on; where she lived until then stays. Throws `invalid`, and as `change` does.
  public func move(_ id: ID<Person>, version: Int, to place: Dwelling, from day: CivilDate? = nil) async throws {
    let place = try place.checked()
    try await change(.editPerson, Person.self, id, version: version, for: .correction) { person, work in
      let day = day ?? work.today
      if day > work.today { throw Refusal.invalid([FieldError("from", .dayAhead)]) }
      for var address in try Address.current(of: id, work) {
        guard address.since.map({ $0 <= day }) != false else {
          throw Refusal.invalid([FieldError("from", .endsBeforeItBegins)])
        }
        address.ended = day
        try work.update(&address)
      }
      try work.insert(Address(of: id, at: place, since: day, in: person.compartment))
    }
  }

  /// Adds a phone or an e-mail address, once. Throws `invalid`, and as `change` does.
  public func addContact(_ id: ID<Person>, version: Int, _ kind: Contact.Kind, _ typed: String) async throws {
    let value = try kind.canonical(typed)
    try await change(.editPerson, Person.self, id, version: version, for: .correction) { person, work in
      guard try !Contact.isKnown(value, of: id, work) else { return }
      try work.insert(Contact(kind, value, of: id, since: work.today, in: person.compartment))
    }
  }

  /// From today on she is not reached there. Throws as `change` does.
  public func endContact(_ id: ID<Contact>, version: Int) async throws {
    try await change(.editPerson, Contact.self, id, version: version, for: .correction) { contact, work in
      contact.ended = contact.ended ?? work.today
    }
  }

  /// Adds a number that somebody else gave her, once. Throws `invalid` where it is none, or another person has it.
  public func addIdentifier(_ id: ID<Person>, version: Int, _ kind: Identifier.Kind, _ typed: String) async throws {
    let value = try kind.canonical(typed)
    try await change(.editPerson, Person.self, id, version: version, for: .correction) { person, work in
      guard try !Identifier.isKnown(kind, value, of: id, work) else { return }
      try work.give(Identifier(kind, value, of: id, since: work.today, in: person.compartment))
    }
  }

  /// From today on the number is not hers any more; the search finds her by it still. Throws as `change` does.
  public func endIdentifier(_ id: ID<Identifier>, version: Int) async throws {
    try await change(.editPerson, Identifier.self, id, version: version, for: .correction) { identifier, work in
      identifier.ended = identifier.ended ?? work.today
    }
  }
}

extension Work {
  /// Adds a number. Throws `invalid` where another person of the same compartment has it: of the others nothing is known.
  func give(_ identifier: Identifier, at field: String = "value") throws {
    do { try insert(identifier) } catch let violation as ConstraintViolation where violation.kind == .unique {
      throw Refusal.invalid([FieldError(field, .numberTaken)])
    }
    try reportClashes(of: identifier)
  }
}
