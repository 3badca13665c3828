import Civil
import Foundation
import Kit
import Storage
import TestHouse

@testable import Registry

/// A household of the tests with who lives there.
struct Family: Sendable {
  let household: Household
  let people: [Person]
}

extension TestHouse {
  static let everything: [Permission] = [.viewPerson, .searchPeople, .tellFacts, .editPerson]

  /// The desk of a social worker, who may do everything here, and belongs to these compartments.
  func worker(in compartments: Set<Compartment> = [.open], barred: Set<UUID> = []) -> Desk {
    desk(everywhere: Self.everything, in: compartments.union([.open]), barred: barred)
  }

  /// A household of these people: the head, the spouse, and children.
  func family(_ number: String, _ people: [Person], in compartment: Compartment = .open) async throws -> Family {
    let family = Family(household: Household(number, in: compartment), people: people)
    try await database.write { transaction in
      try transaction.insert(family.household)
      for (place, person) in people.enumerated() {
        try transaction.register(person)
        let relation: Membership.Relation = place == 0 ? .head : place == 1 ? .spouse : .child
        try transaction.insert(
          Membership(of: person.id, in: family.household.id, as: relation, compartment: person.compartment))
      }
    }
    return family
  }

  func insert(_ record: some Record) async throws { try await database.write { try $0.insert(record) } }

  /// Whom the last entry of the audit names, by identity.
  func lastSubjects() async throws -> Set<UUID> {
    try await database.read { transaction in
      var last: Entry?
      try Entry.each("TRUE", orderedBy: "audit.id", in: transaction) { last = $0 }
      return Set(last?.subjects.map(\.subject) ?? [])
    }
  }
}

extension Person {
  static func of(
    _ family: String, _ given: String = "Άννα", father: String? = nil, mother: String? = nil, born: Int? = nil,
    in compartment: Compartment = .open
  ) -> Person {
    Person(
      Names(family: family, given: given, father: father, mother: mother),
      born: born.map { PartialDate(CivilDate(rawValue: ($0 - 1970) * 365)) }, in: compartment)
  }
}

extension Vocabulary {
  /// The one that is shipped.
  static func shipped() throws -> Vocabulary {
    let path = URL(filePath: #filePath).appending(path: "../../../../Programmes/facts.yaml").standardized
    return try Vocabulary(reading: Data(contentsOf: path))
  }
}
