public import Kit
public import Storage

extension Desk {
  /// A household's page, by the number under which people know it, in whatever letters it is typed. Throws `notFound`, and
  /// `notAllowed` where a colleague must take it over.
  public func household(number: String, for purpose: Purpose = .counter) async throws -> HouseholdFile {
    try await see(.viewPerson, Household.self, where: Household.isNumbered(number), for: purpose) { household, look in
      try HouseholdFile.read(household, look)
    }
  }

  /// The same by its identity.
  public func household(_ id: ID<Household>, for purpose: Purpose = .counter) async throws -> HouseholdFile {
    try await see(.viewPerson, Household.self, id, for: purpose) { household, look in
      try HouseholdFile.read(household, look)
    }
  }
}
