import Audit
import Civil
import Foundation
import Kit
import Storage

/// A household of which not everybody could be taken in.
struct IncompleteHousehold: Decodable, Concerning, Sendable {
  let household: ID<Household>
  let number: String
  /// How many are missing.
  let missing: Int
  /// Since when.
  let since: CivilDate
  var concerns: [Subject] { [Subject(household)] }
}

/// That somebody just taken in has a number of somebody in a compartment.
struct Clash: Decodable, Concerning, Sendable {
  let person: ID<Person>
  let name: String
  let other: ID<Person>
  let otherName: String
  let kind: Identifier.Kind
  let seen: CivilDate
  var concerns: [Subject] { [Subject(person), Subject(other)] }
}

extension Look {
  private var isMissing: SQL {
    "(missing_member.ended IS NULL OR missing_member.ended > \(today)) AND \(MissingMember.within(scope))"
  }

  /// How many households are not complete.
  func incompleteCount() throws -> Int {
    let counts: [Int] = try all(
      "SELECT COUNT(DISTINCT missing_member.household) FROM missing_member WHERE \(isMissing)")
    return counts.first ?? 0
  }

  /// A page of them, the oldest first.
  func incomplete(from first: Int, atMost count: Int) throws -> [IncompleteHousehold] {
    try all(
      """
      SELECT household.id AS household, household.number, COUNT(*) AS missing, MIN(missing_member.since) AS since
      FROM missing_member JOIN household ON household.id = missing_member.household
      WHERE \(isMissing) AND \(Household.within(scope))
      GROUP BY household.id, household.number ORDER BY since, household.number LIMIT \(count) OFFSET \(first)
      """)
  }

  /// The clashes with whoever lies in a compartment that stands open to the caller.
  func clashes() throws -> [Clash] {
    try all(
      """
      SELECT clash.person, arrived.family_name || ' ' || arrived.given_name AS name, clash.other,
        sealed.family_name || ' ' || sealed.given_name AS other_name, clash.kind, clash.seen
      FROM clash JOIN person AS arrived ON arrived.id = clash.person JOIN person AS sealed ON sealed.id = clash.other
      WHERE \(scope.opens(compartment: "clash.compartment")) AND \(Person.within(scope, as: "arrived"))
        AND \(Person.within(scope, as: "sealed"))
      ORDER BY clash.seen, clash.person, clash.other LIMIT 100
      """)
  }

  /// The people whom the caller opened last, as far as they still exist for them.
  func lastSeen(atMost count: Int) throws -> [Person] {
    let ids = try lastOpened(Person.self, limit: count)
    guard !ids.isEmpty else { return [] }
    let people: [Person] = try all("SELECT * FROM person WHERE person.id IN \(ids) AND \(Person.within(scope))")
    let byID = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    return ids.compactMap { byID[$0] }
  }
}

extension Work {
  /// Takes a clash away that somebody has looked at. Twice is once.
  func settle(_ person: ID<Person>, _ other: ID<Person>, _ kind: Identifier.Kind) throws {
    note([person, other])
    try execute(
      """
      DELETE FROM clash WHERE person = \(person) AND other = \(other) AND kind = \(kind)
        AND \(scope.opens(compartment: "clash.compartment"))
      """, unrecorded: "The two whom it concerns are named.")
  }
}
