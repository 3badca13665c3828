public import Kit
public import Storage

extension Person {
  /// What makes a search find people by the names they have, and by those they had.
  static func tokens(of people: some Sequence<(person: Person, formerly: [Names])>) -> SQL? {
    let rows = people.flatMap { person, formerly in
      formerly.reduce(into: person.names.tokens) { $0.formUnion($1.tokens) }.sorted().map {
        "(\(person.id), \($0), \(person.compartment))" as SQL
      }
    }
    return rows.isEmpty ? nil : "INSERT INTO person_token (person, token, compartment) VALUES \(list: rows)"
  }
}

extension Work {
  /// Takes a person in, so that a search finds her.
  public func register(_ person: Person) throws {
    try insert(person)
    guard let tokens = Person.tokens(of: [(person, [])]) else { return }
    try execute(tokens, unrecorded: "they are keys of the person just added")
  }

  /// Lets a search find her by the names that she has now, and by those she had.
  func index(_ person: Person, formerly names: [Names]) throws {
    try execute(
      "DELETE FROM person_token WHERE person = \(person.id)", unrecorded: "they are keys of a person just changed")
    guard let tokens = Person.tokens(of: [(person, names)]) else { return }
    try execute(tokens, unrecorded: "they are keys of a person just changed")
  }
}

extension Transaction {
  /// Takes a person in, so that a search finds her, where nobody acts: in a demonstration, or in a test.
  public func register(_ person: Person) throws {
    try insert(person)
    if let tokens = Person.tokens(of: [(person, [])]) { try execute(tokens) }
  }
}
