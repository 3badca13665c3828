import Foundation
import Kit
import Storage

/// What was told of some people and a household, and the papers seen of them.
struct ToldRows {
  var facts: [ToldFact] = []
  var papers: [Paper] = []
}

/// One person whom a told fact names.
private struct NamedPerson: Decodable {
  let told: ID<Told>
  let person: ID<Person>
}

extension ToldRows {
  /// Everything of these people and households, in three statements however many they are.
  static func all(
    of people: some Collection<ID<Person>>, _ households: some Collection<ID<Household>>, _ look: Look
  ) throws -> ToldRows {
    let scope = look.scope
    let papers: [Paper] = try look.beside(
      """
      SELECT * FROM paper WHERE (person IN \(people) OR household IN \(households)) AND \(Paper.within(scope))
      ORDER BY seen DESC, id DESC
      """)
    let told: [Told] = try look.beside(
      """
      SELECT * FROM told WHERE (person IN \(people) OR household IN \(households)) AND \(Told.within(scope)) ORDER BY id
      """)
    let named = try named(
      "(told.person IN \(people) OR told.household IN \(households)) AND \(Told.within(scope))", look)
    return ToldRows(facts: joined(told, named, papers), papers: papers)
  }

  /// Everything that was told of one fact, the latest first.
  static func history(of fact: String, _ holder: Holder, _ look: Look) throws -> [ToldFact] {
    let whose: SQL = "(told.person = \(holder.person) OR told.household = \(holder.household)) AND told.fact = \(fact)"
    let told: [Told] = try look.beside(
      "SELECT * FROM told WHERE \(whose) AND \(Told.within(look.scope)) ORDER BY id DESC")
    let named = try named("\(whose) AND \(Told.within(look.scope))", look)
    let papers: [Paper] = try look.beside(
      """
      SELECT * FROM paper WHERE (paper.person = \(holder.person) OR paper.household = \(holder.household))
        AND \(Paper.within(look.scope))
      """)
    return joined(told, named, papers)
  }

  /// Whom the facts that meet the condition name, as far as they exist for who reads.
  private static func named(_ condition: SQL, _ look: Look) throws -> [ID<Told>: [ID<Person>]] {
    let rows: [NamedPerson] = try look.all(
      """
      SELECT told_member.told, told_member.person FROM told JOIN told_member ON told_member.told = told.id
      WHERE told.kind = 'people' AND \(condition) AND \(Person.exists("told_member.person", in: look.scope))
      ORDER BY told_member.told, told_member.person
      """)
    return Dictionary(grouping: rows, by: \.told).mapValues { $0.map(\.person) }
  }

  private static func joined(
    _ told: [Told], _ named: [ID<Told>: [ID<Person>]], _ papers: [Paper]
  ) -> [ToldFact] {
    let papers = Dictionary(uniqueKeysWithValues: papers.map { ($0.id, $0) })
    return told.map { told in
      ToldFact(told, people: named[told.id] ?? [], paper: told.paper.flatMap { papers[$0] })
    }
  }
}
