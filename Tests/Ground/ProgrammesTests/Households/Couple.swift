import Civil
import Foundation
import Kit
import Registry
import Storage
import TestHouse

@testable import Programmes

extension Person {
  var key: String { id.rawValue.uuidString }
}

extension TestHouse {
  /// The desk of a social worker, who belongs to these compartments.
  func worker(in compartments: Set<Compartment> = []) -> Desk {
    desk(
      everywhere: [.viewPerson, .tellFacts, .viewProgrammes, .giveAnswers, .replayAnswers], in: compartments)
  }

  func adopt(_ slug: String) async throws { try await adopt(try text(slug)) }

  @discardableResult func adopt(_ text: EditionText) async throws -> ID<Edition> {
    let id = try await officer("Νίκη", in: text.compartment).publish(text).edition
    try await officer("Άννα", in: text.compartment).approve(id, version: 1, decision: "1/2026")
    return id
  }

  func couple(_ number: String, spouseIn compartment: Compartment = .open) async throws -> (Person, Person) {
    let born = { (year: Int) in CivilDate(year: year, month: 5, day: 1).map { PartialDate($0) } }
    let head = Person(Names(family: "Ρήγα", given: "Άννα"), born: born(1980), sex: .female)
    let spouse = Person(Names(family: "Ρήγας", given: "Πέτρος"), born: born(1978), sex: .male, in: compartment)
    let household = Household(number)
    try await database.write { transaction in
      for person in [head, spouse] { try transaction.register(person) }
      try transaction.insert(household)
      try transaction.insert(Membership(of: head.id, in: household.id, as: .head))
      try transaction.insert(Membership(of: spouse.id, in: household.id, as: .spouse, compartment: compartment))
    }
    return (head, spouse)
  }

  func tell(
    _ fact: String, _ value: ToldValue, of holder: Holder, _ source: Source = .declaration, on day: Int = 20_780,
    in compartment: Compartment = .open
  ) async throws {
    let telling = Telling(on: CivilDate(rawValue: day), source, by: "test")
    try await database.write { try $0.insert(Told(fact, of: holder, value, told: telling, in: compartment)) }
  }

  func tellAll(
    _ number: String, head: Person, spouse: Person, incomes: (String, String)
  ) async throws {
    let household: Holder = .household(try await file(number).household.id)
    try await tell("members complete", .flag(true), of: household)
    try await tell("other food programme", .flag(false), of: household)
    try await tell("housing", .text("owned"), of: household)
    for (person, income) in [(head, incomes.0), (spouse, incomes.1)] {
      let holder = Holder.person(person.id)
      try await tell("yearly income", .number(income), of: holder)
      try await tell("resident", .flag(true), of: holder)
      try await tell("residence right", .text("Greek"), of: holder)
      try await tell("disability rate", .number("0"), of: holder)
      try await tell("dependent", .flag(person.id == spouse.id), of: holder)
    }
  }

  /// What a worker reads of a household.
  func file(_ number: String, in compartments: Set<Compartment> = []) async throws -> HouseholdFile {
    try await worker(in: compartments).household(number: number)
  }

  func count(_ sql: SQL) async throws -> Int { (try await all(sql) as [Int]).first ?? -1 }
}
