import Civil
import Events
import Foundation
import Kit
import Pages
import Storage

extension Work {
  /// Keeps an answer where it belongs: what Swift names in its column, the rest as a told fact.
  func keep(_ value: ToldValue, of tell: Tell, _ telling: Telling) throws {
    switch (tell.fact, tell.holder, value) {
    case (Told.birthDate, .person(let id), .day(let day)):
      try correct(id, tell.fact) { $0.born = PartialDate(day) }
    case (Told.sex, .person(let id), .text(let text)):
      try correct(id, tell.fact) { $0.sex = Person.Sex(rawValue: text) }
    case (Told.civilStatus, .person(let id), .text(let text)):
      try keep(CivilStatus.Status(rawValue: text), of: id, telling)
    default:
      let people = if case .people(let people) = value { people } else { [] as [ID<Person>] }
      try add(
        Told(tell.fact, of: tell.holder, value, told: telling, in: try tell.holder.compartment(self)), naming: people)
      if tell.fact == Told.membersComplete, value == .flag(true), let id = tell.holder.household {
        try settleMissing(in: id)
      }
    }
  }

  private func correct(_ id: ID<Person>, _ fact: String, _ change: (inout Person) -> Void) throws {
    var person = try find(id)
    let before = (person.born, person.sex)
    change(&person)
    guard before != (person.born, person.sex) else { return }
    try update(&person)
    try announce(FactTold(fact, of: id.rawValue), about: person)
  }

  private func keep(_ status: CivilStatus.Status?, of id: ID<Person>, _ telling: Telling) throws {
    guard let status else { throw Refusal.invalid([FieldError("value", .noSuchFact)]) }
    let row = CivilStatus(status, of: id, told: telling, in: try find(id).compartment)
    try insert(row)
    try announce(FactTold(Told.civilStatus, of: id.rawValue), about: row)
  }
}
