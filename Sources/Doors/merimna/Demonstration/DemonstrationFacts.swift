import Civil
import Foundation
import Kit
import Registry
import Storage

/// What is told of one household of the demonstration, drawn by its number: enough that every programme answers most of them, and
/// asks the others.
struct DemonstrationFacts {
  private var draw: Draw
  private let household: DemonstrationHousehold
  private let telling: Telling

  init(of household: DemonstrationHousehold, on day: CivilDate, by identity: String) {
    draw = Draw(UInt64(household.place) &* 7_919 &+ 2_026)
    self.household = household
    telling = Telling(on: day.adding(days: -draw.number(0..<60)), .declaration, by: identity)
  }

  /// The facts; none of one in five, which nobody has asked yet.
  mutating func all(on day: CivilDate) -> [(told: Told, naming: [ID<Person>])] {
    guard !draw.holds(20) else { return [] }
    let isPoor = draw.holds(55)
    let of = Holder.household(household.id)
    var facts: [(Told, [ID<Person>])] = [
      told("members complete", of, .flag(true)), told("income last 6 months", of, .number("\(income(isPoor))")),
      told("deposits", of, .number("\(isPoor ? draw.number(0..<3_000) : draw.number(0..<30_000))")),
      told("property value", of, .number("\(isPoor ? draw.one(of: [0, 0, 45_000]) : draw.number(0..<180_000))")),
      told("vehicle spending", of, .number("\(draw.one(of: [0, 0, 2_400, 4_000]))")),
      told("luxury spending", of, .flag(draw.holds(2))), told("other food programme", of, .flag(draw.holds(8))),
      told("housing", of, .text(draw.one(of: ["owned", "rented", "rented", "hosted", "free use"]))),
    ]
    // One in eight was asked, and did not say.
    if draw.holds(12) { facts.remove(at: draw.number(1..<facts.count)) }
    for member in household.members { facts += drawn(of: member, on: day) }
    return facts
  }

  private mutating func income(_ isPoor: Bool) -> Int {
    isPoor ? draw.number(0..<12) * 100 * household.members.count : draw.number(20..<80) * 100
  }

  private mutating func drawn(of member: DemonstrationMember, on day: CivilDate) -> [(Told, [ID<Person>])] {
    let of = Holder.person(member.person)
    guard let born = member.born, born.adding(days: 18 * 365) > day else {
      return [
        told(
          "residence right", of, .text(draw.holds(88) ? "Greek" : draw.one(of: ["EU", "permit", "asylum", "none"]))),
        told("resident", of, .flag(draw.holds(96))), told("closed care", of, .flag(false)),
        told("soldier", of, .flag(false)),
      ]
    }
    let parents = household.members.filter { $0.relation == .head || $0.relation == .spouse }.map(\.person)
    return [
      told("at school", of, .flag(born.adding(days: 4 * 365) < day)),
      (Told("parents", of: of, .people(parents), told: telling), parents),
    ]
  }

  private func told(_ fact: String, _ holder: Holder, _ value: ToldValue) -> (Told, [ID<Person>]) {
    (Told(fact, of: holder, value, told: telling), [])
  }
}

/// A household of the demonstration, as its facts are drawn.
struct DemonstrationHousehold: Sendable {
  let id: ID<Household>
  /// Its place among all.
  let place: Int
  var members: [DemonstrationMember]
}

/// One of its members.
struct DemonstrationMember: Decodable, Sendable {
  let household: ID<Household>
  let number: String
  let person: ID<Person>
  let born: CivilDate?
  let relation: Membership.Relation
}
