public import Civil
public import Kit
import Pages
public import Storage

extension Desk {
  /// Opens a household for somebody who belongs to none, with her as its head, under the next number of the year. The form's own
  /// number becomes the household's identity, so that a second click finds it there. Throws `invalid` where she belongs to
  /// another, `notFound`, and `notAllowed`.
  @discardableResult
  public func openHousehold(
    of head: ID<Person>, form id: ID<Household>, from day: CivilDate? = nil
  ) async throws -> Household {
    try await write(.editPerson, for: .counter) { work in
      let person = try work.lock(head)
      if try Household.isKnown(id, work) { return try work.find(id) }
      let errors = try work.obstacles(to: person, from: day)
      guard errors.isEmpty else { throw Refusal.invalid(errors) }
      let count = try work.number("household", in: person.compartment)
      let household = Household("Ν\(work.today.year)-\(count)", as: id, in: person.compartment)
      try work.insert(household)
      try work.join(person, household.id, .head, from: day)
      return household
    }
  }
}
