import Kit
import Storage

extension Identifier {
  /// Who has one of these numbers, as far as they exist for who reads.
  static func bearers(of numbers: [Kind: String], _ look: Look) throws -> [ID<Person>] {
    guard let these = these(numbers) else { return [] }
    return try look.all(
      "SELECT DISTINCT identifier.person FROM identifier WHERE (\(these)) AND \(Identifier.within(look.scope))")
  }

  /// Which of these numbers somebody has in a compartment that is open to the caller, whether or not a colleague must take
  /// that person over: it is no secret that a number is taken.
  static func taken(_ numbers: [Kind: String], _ look: Look) throws -> [Kind] {
    guard let these = these(numbers) else { return [] }
    let kinds: [Kind] = try look.all(
      """
      SELECT DISTINCT identifier.kind FROM identifier
      WHERE (\(these)) AND \(look.scope.opens(compartment: "identifier.compartment"))
      """, unscoped: "whoever is barred from a person may know that her number is taken")
    return Kind.allCases.filter(kinds.contains)
  }

  private static func these(_ numbers: [Kind: String]) -> SQL? {
    let pairs = numbers.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, value in
      "(identifier.kind = \(kind) AND identifier.value = \(value))" as SQL
    }
    guard let first = pairs.first else { return nil }
    return pairs.dropFirst().reduce(first) { "\($0) OR \($1)" }
  }
}

extension Work {
  /// Where somebody sealed has a number that was just given to somebody in the open, her compartment's officers are told, and
  /// nobody else.
  func reportClashes(of identifier: Identifier) throws {
    guard identifier.compartment == .open else { return }
    try execute(
      """
      INSERT INTO clash (person, other, kind, seen, compartment)
      SELECT \(identifier.person), identifier.person, identifier.kind, \(today), identifier.compartment FROM identifier
      WHERE identifier.value = \(identifier.value) AND identifier.kind = \(identifier.kind)
        AND identifier.compartment IN \(Compartment.sealed)
      ON CONFLICT (person, other, kind) DO NOTHING
      """, unrecorded: "who is sealed is named in no audit entry of somebody outside")
  }
}
