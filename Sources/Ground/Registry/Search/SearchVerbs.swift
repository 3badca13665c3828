public import Kit

extension Desk {
  /// Finds people by names in any order, by their beginnings, however they are spelt and in whatever letters, former names
  /// too; by AMKA, AFM or another paper's number, with or without its first zero; by the number of the register or of the
  /// household; by phone or e-mail. Who was shown is in the audit. Throws `invalid` where the text is too long.
  public func search(_ text: String, limit: Int = 50) async throws -> Found {
    let terms = try SearchTerm.all(in: text)
    return try await list(.searchPeople, Person.self) { scope, look in
      guard !terms.isEmpty else { return Found(people: [], hasMore: false) }
      return try Found.first(limit, of: Array(terms.prefix(10)), within: scope, look)
    }
  }
}
