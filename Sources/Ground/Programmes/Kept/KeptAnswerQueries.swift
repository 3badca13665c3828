import Civil
public import Kit
import Registry
public import Storage

extension KeptAnswer {
  /// An answer exists where its household does and everybody on whose facts it rests, for who may enter every compartment
  /// from which it takes anything. So it is gone for who is outside as soon as one of them is sealed.
  public static func lies(in scope: Scope, as row: SQL) -> SQL {
    """
    \(scope.reaches(own: "\(row).household")) AND \(scope.opens(compartment: "\(row).compartment"))
    AND \(Household.exists("\(row).household", in: scope))
    AND NOT EXISTS (
      SELECT 1 FROM answer_member
      WHERE answer_member.answer = \(row).id AND NOT \(Person.exists("answer_member.person", in: scope)))
    AND NOT EXISTS (
      SELECT 1 FROM answer_seal
      WHERE answer_seal.answer = \(row).id AND NOT \(scope.opens(compartment: "answer_seal.compartment")))
    """
  }

  public static func compartment(as row: SQL) -> SQL { "\(row).compartment" }
}

/// What an answer is known again by.
struct AnswerMark: Decodable, Hashable {
  let person: ID<Person>
  let programme: ID<ProgrammeRecord>
  let edition: ID<Edition>
  let day: CivilDate
  let fingerprint: String
}

/// The number of a household.
struct HouseholdNumber: Decodable, Sendable {
  let id: ID<Household>
  let number: String
}

private struct Lying: Decodable {
  let id: ID<Person>
  let compartment: Compartment
}

extension Look {
  /// The sealed compartments from which an answer takes anything, in the order of their names, so that two readings of the
  /// same household come to the same. Nil where it rests on somebody who is there no more.
  func seals(of given: GivenAnswer) throws -> [Compartment]? {
    let households: [Compartment] = try all(
      "SELECT compartment FROM household WHERE id = \(given.household) AND \(Household.within(scope))")
    let people: [Lying] = try all(
      "SELECT id, compartment FROM person WHERE id IN \(given.people) AND \(Person.within(scope))")
    guard let household = households.first, people.count == given.people.count else { return nil }
    let all = given.compartments.union([household]).union(people.map(\.compartment))
    return all.subtracting([.open]).sorted { $0.rawValue < $1.rawValue }
  }

  /// The marks of what a household was answered for that day or an earlier one, the latest last.
  func answerMarks(of household: ID<Household>, until day: CivilDate, in compartment: Compartment) throws
    -> [AnswerMark]
  {
    try all(
      """
      SELECT answer.person, edition.programme, answer.edition, answer.day, answer.fingerprint
      FROM answer JOIN edition ON edition.id = answer.edition
      WHERE answer.household = \(household) AND answer.day <= \(day) AND answer.compartment = \(compartment)
        AND \(KeptAnswer.within(scope))
      ORDER BY answer.day, answer.id
      """)
  }

  /// The next answers after one, by identity, of one household or of all.
  func answers(after last: ID<KeptAnswer>?, of household: ID<Household>?, limit: Int) throws -> [KeptAnswer] {
    let (after, whose): (SQL, SQL) = (
      last.map { "answer.id > \($0)" } ?? "TRUE", household.map { "answer.household = \($0)" } ?? "TRUE"
    )
    return try all(
      """
      SELECT * FROM answer WHERE \(after) AND \(whose) AND \(KeptAnswer.within(scope)) ORDER BY answer.id LIMIT \(limit)
      """)
  }

  /// The numbers under which people know these households.
  func numbers(of households: some Collection<ID<Household>>) throws -> [HouseholdNumber] {
    try all("SELECT id, number FROM household WHERE id IN \(households) AND \(Household.within(scope))")
  }
}

extension Work {
  /// Keeps an answer, with everybody on whose facts it rests, behind all of these seals.
  func insert(_ given: GivenAnswer, behind seals: [Compartment]) throws {
    let kept = KeptAnswer(given, in: seals.first ?? .open, by: caller.identity, at: now)
    try insert(kept)
    let people = given.people.sorted().map { "(\(kept.id), \($0))" as SQL }
    try execute("INSERT INTO answer_member (answer, person) VALUES \(list: people)", unrecorded: Self.parts)
    note(given.people)
    let others = seals.dropFirst().map { "(\(kept.id), \($0))" as SQL }
    guard !others.isEmpty else { return }
    try execute("INSERT INTO answer_seal (answer, compartment) VALUES \(list: others)", unrecorded: Self.parts)
  }

  private static let parts: StaticString = "they are part of the answer just kept"
}
