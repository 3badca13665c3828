import Kit
import Storage

extension Address {
  /// Where a person lives, as far as it exists for who reads.
  static func current(of person: ID<Person>, _ look: Look) throws -> [Address] {
    try look.beside(
      """
      SELECT * FROM address WHERE person = \(person) AND (ended IS NULL OR ended > \(look.today))
        AND \(Address.within(look.scope)) ORDER BY id
      """)
  }
}

extension Contact {
  /// Whether she is reached there already.
  static func isKnown(_ value: String, of person: ID<Person>, _ look: Look) throws -> Bool {
    let known: [ID<Contact>] = try look.all(
      """
      SELECT id FROM contact WHERE person = \(person) AND value = \(value) AND ended IS NULL
        AND \(Contact.within(look.scope))
      """)
    return !known.isEmpty
  }
}

extension Identifier {
  /// Whether the number is hers already.
  static func isKnown(_ kind: Kind, _ value: String, of person: ID<Person>, _ look: Look) throws -> Bool {
    let known: [ID<Identifier>] = try look.all(
      """
      SELECT id FROM identifier WHERE person = \(person) AND kind = \(kind) AND value = \(value)
        AND \(Identifier.within(look.scope))
      """)
    return !known.isEmpty
  }
}
