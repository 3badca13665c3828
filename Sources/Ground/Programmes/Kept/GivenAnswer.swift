import Civil
import Crypto
import Foundation
import Kit
import Registry
import Storage

/// An answer just given to a household, in the words in which it is kept.
struct GivenAnswer: Sendable {
  let household: ID<Household>
  let person: ID<Person>
  /// Everybody on whose facts it rests.
  let people: Set<ID<Person>>
  let edition: ID<Edition>
  let textSha256: String
  let vocabularySha256: String
  let day: CivilDate
  let factsDay: CivilDate?
  let facts: String
  let answered: String
  let trace: String
  let fingerprint: String
  /// Where anything lies that was read for it, the programme among it.
  let compartments: Set<Compartment>

  /// Nil where it was given to nobody of the registry.
  init?(_ reasoned: Reasoned, to file: HouseholdFile, by edition: EditionLine, on day: CivilDate) {
    let (standing, entitlement) = (reasoned.trial.standing, reasoned.entitlement)
    guard let asking = UUID(uuidString: entitlement.person) else { return nil }
    (household, person, self.edition) = (file.household.id, ID(rawValue: asking), edition.id)
    people = standing.facts.people
    (textSha256, vocabularySha256) = (edition.sha256, edition.vocabularySha256)
    (self.day, factsDay) = (day, standing.asOf)
    facts = standing.facts.canonical.written
    answered = entitlement.json.written
    trace = reasoned.trial.trace.written
    fingerprint = KeptAnswer.fingerprint(textSha256, vocabularySha256, facts: facts, answered: answered)
    compartments = file.compartments.union([reasoned.trial.programme.confidentiality])
  }
}

extension HouseholdFile {
  /// Where anything of it lies.
  fileprivate var compartments: Set<Compartment> {
    let people = members.flatMap { [$0.person.compartment, $0.membership.compartment] }
    return Set([household.compartment] + people + told.map(\.told.compartment) + papers.map(\.compartment))
  }
}

extension Facts {
  /// The members, and whom their facts name.
  fileprivate var people: Set<ID<Person>> {
    let told = members.flatMap { Array($0.told.values) } + household.values
    let named = told.flatMap { if case .members(let ids) = $0.value { ids } else { [String]() } }
    return Set((members.map(\.id) + named).compactMap { UUID(uuidString: $0).map(ID.init(rawValue:)) })
  }
}
