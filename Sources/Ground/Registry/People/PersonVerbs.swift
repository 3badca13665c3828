public import Kit
public import Storage

extension Desk {
  /// A person's page. Throws `notFound`, and `notAllowed` where a colleague must take her over.
  public func person(_ id: ID<Person>, for purpose: Purpose = .counter) async throws -> PersonFile {
    try await see(.viewPerson, Person.self, id, for: purpose) { person, look in try PersonFile.read(person, look) }
  }
}
