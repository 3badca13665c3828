import Civil
import Kit
import Pages
public import Storage

/// Somebody whom the registry does not know yet, as typed.
public struct NewMember: Sendable {
  /// The form's own number, which becomes hers.
  public let id: ID<Person>
  public let names: Names
  public let born: PartialDate?
  public let sex: Person.Sex?
  /// AMKA, AFM and others that she has.
  public let identifiers: [Identifier.Kind: String]

  public init(
    _ names: Names, born: PartialDate?, sex: Person.Sex?, identifiers: [Identifier.Kind: String] = [:],
    form id: ID<Person>
  ) {
    self.id = id
    self.names = names
    self.born = born
    self.sex = sex
    self.identifiers = identifiers
  }

  /// The numbers as they are kept. Throws `invalid` with what is wrong with one.
  func numbers() throws -> [Identifier.Kind: String] {
    var numbers: [Identifier.Kind: String] = [:]
    for (kind, typed) in identifiers { numbers[kind] = try kind.canonical(typed) }
    return numbers
  }

  func person(_ names: Names, in compartment: Compartment, on today: CivilDate) throws(Refusal) -> Person {
    if let born, born.date > today || born.date < .earliestBirth {
      throw .invalid([FieldError("born", .birthAhead)])
    }
    return Person(names, born: born, sex: sex, as: id, in: compartment)
  }
}
