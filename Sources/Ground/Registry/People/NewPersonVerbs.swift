public import Kit
import Pages
public import Storage

extension Desk {
  /// Takes in by hand somebody whom the registry does not know, and answers with her identity: the form's own number, so that a
  /// second click finds her there. Throws `invalid` with all that is wrong at once; where somebody has one of the numbers
  /// already, at that number; `examine` says who.
  @discardableResult
  public func takeIn(_ newcomer: NewPerson) async throws -> ID<Person> {
    try await twice {
      try await write(.editPerson, for: .counter) { work in try work.takeIn(newcomer, in: .open).id }
    }
  }

  /// What is wrong with somebody new, all of it, and who has one of the numbers already, as far as they exist for the caller. Who
  /// was shown is in the audit. Nothing is wrong with a form that was taken before.
  public func examine(_ newcomer: NewPerson) async throws -> Examined {
    try await list(.editPerson, Person.self) { scope, look in
      let numbers = newcomer.numbers()
      let bearers = try Found.people(try Identifier.bearers(of: numbers, look), within: scope, look)
      let errors = try look.errors(of: newcomer)
      if try Person.isKnown(newcomer.id, look) { return Examined(errors: [], bearers: []) }
      return Examined(errors: errors, bearers: bearers)
    }
  }

  // Of two clicks at once the second meets what the first has written in the meantime; asked again, it finds it.
  func twice<T: Sendable>(_ verb: () async throws -> T) async throws -> T {
    do { return try await verb() } catch let violation as ConstraintViolation where violation.kind == .unique {
      return try await verb()
    }
  }
}

/// What is found out about somebody new before anything is written.
public struct Examined: Sendable {
  /// All that is wrong, field by field.
  public let errors: [FieldError]
  /// Who has one of the numbers already.
  public let bearers: [FoundPerson]
}

extension Look {
  /// What is wrong with somebody new: as typed, and where somebody has one of the numbers.
  fileprivate func errors(of newcomer: NewPerson) throws -> [FieldError] {
    let taken = try Identifier.taken(newcomer.numbers(), self).map(\.rawValue)
    let errors = newcomer.errors(on: today).filter { !taken.contains($0.field) }
    return errors + taken.map { FieldError($0, .numberTaken) }
  }
}

extension Work {
  /// Takes somebody in, with her numbers; once, however often her form comes. `further` is what else is wrong with the form.
  func takeIn(_ newcomer: NewPerson, in compartment: Compartment, further: [FieldError] = []) throws -> Person {
    let errors = try errors(of: newcomer) + further
    // Asked after the numbers: whoever finds them taken by a first click of this form finds her too.
    if try Person.isKnown(newcomer.id, self) { return try lock(newcomer.id) }
    guard errors.isEmpty else { throw Refusal.invalid(errors) }
    let person = try newcomer.person(in: compartment)
    try register(person)
    let numbers = newcomer.numbers()
    for kind in Identifier.Kind.allCases {
      guard let value = numbers[kind] else { continue }
      try give(Identifier(kind, value, of: person.id, in: compartment), at: kind.rawValue)
    }
    return person
  }
}
