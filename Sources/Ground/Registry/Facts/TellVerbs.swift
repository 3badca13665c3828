import Civil
import Events
public import Foundation
public import Kit
import Pages
import Storage

extension Desk {
  /// Notes what somebody told, typed by the vocabulary, with its paper or as declared. The same form is taken once, however
  /// often it comes. Throws `invalid` with what is wrong with each field, `changedMeanwhile` where somebody told it otherwise since
  /// the form was made, `notFound`, and `notAllowed`.
  public func tell(_ tell: Tell, by vocabulary: Vocabulary, choices: [Choice] = []) async throws {
    try await write(.tellFacts, for: .check) { work in
      try tell.holder.lock(work)
      guard try !work.took(tell.form, tell.fact, tell.holder) else { return }
      let fact = try tell.declared(in: vocabulary)
      let value = try work.answer(tell, fact, choices)
      if let over = tell.over {
        let seen = try work.seen(tell.fact, of: tell.holder)
        guard over == seen.mark || seen.last?.value == value else { throw Refusal.changedMeanwhile }
      }
      let telling = try work.telling(tell, fact)
      try work.keep(value, of: tell, telling)
    }
  }

  /// Takes back what was told of a fact: nothing that was told before counts any more. Its history stays.
  public func withdraw(_ fact: String, of holder: Holder, by vocabulary: Vocabulary, form: UUID) async throws {
    try await write(.tellFacts, for: .correction) { work in
      try holder.lock(work)
      guard try !work.took(form, fact, holder) else { return }
      let telling = Telling(on: work.today, .declaration, by: work.caller.identity, form: form)
      if fact == Told.civilStatus, let person = holder.person { return try work.endCivilStatus(of: person) }
      guard let last = try ToldRows.history(of: fact, holder, work).first, last.value != .withdrawn else {
        throw Refusal.invalid([FieldError("fact", .nothingTold)])
      }
      try work.add(Told(fact, of: holder, .withdrawn, told: telling, in: try holder.compartment(work)))
    }
  }

  /// Everything that was told of a fact, the latest first.
  public func history(of fact: String, _ holder: Holder, for purpose: Purpose = .check) async throws -> [ToldFact] {
    switch holder {
    case .person(let id):
      try await see(.viewPerson, Person.self, id, for: purpose) { person, look in
        if fact == Told.civilStatus { return try PersonRows.all(of: [id], look)[id]?.civilStatuses.map(\.asTold) ?? [] }
        return try ToldRows.history(of: fact, holder, look)
      }
    case .household(let id):
      try await see(.viewPerson, Household.self, id, for: purpose) { _, look in
        try ToldRows.history(of: fact, holder, look)
      }
    }
  }
}

extension Tell {
  /// The declaration of the fact. Throws `invalid` where nobody tells it.
  fileprivate func declared(in vocabulary: Vocabulary) throws(Refusal) -> Fact {
    guard let declared = vocabulary.fact(fact, of: holder.person == nil ? .household : .member) else {
      throw .invalid([FieldError("fact", .noSuchFact)])
    }
    if declared.computed != nil { throw .invalid([FieldError("fact", .factIsComputed)]) }
    return declared
  }
}

extension Work {
  /// Whether this form was taken before. Throws `changedMeanwhile` where it told something else.
  fileprivate func took(_ form: UUID, _ fact: String, _ holder: Holder) throws -> Bool {
    guard let before = try Told.taken(form, self) else { return false }
    guard before.fact == fact, before.holder == holder else { throw Refusal.changedMeanwhile }
    return true
  }

  /// The answer as it is kept. Throws `invalid` with all that is wrong with it, and with how it is known.
  fileprivate func answer(_ tell: Tell, _ fact: Fact, _ choices: [Choice]) throws -> ToldValue {
    let members = try Set(tell.holder.company(self).map(\.rawValue.uuidString))
    let evidence = tell.evidence.errors(of: fact, on: today)
    switch fact.told(tell.typed, on: today, choices: choices, members: members) {
    case .success(let value):
      guard evidence.isEmpty else { throw Refusal.invalid(evidence) }
      return value
    case .failure(let flaw): throw Refusal.invalid([flaw.error(of: "value")] + evidence)
    }
  }

  /// The act, with its paper noted where one was seen.
  fileprivate func telling(_ tell: Tell, _ fact: Fact) throws -> Telling {
    var paper: Paper?
    if case .paper(let seen, let until) = tell.evidence, let document = fact.paper {
      paper = try Paper.seen(document, of: tell.holder, on: seen, until: until, self)
    }
    return Telling(
      on: tell.day(today), tell.source, document: paper?.document, paper: paper?.id, by: caller.identity,
      form: tell.form)
  }
}
