import Hellenic
public import Kit
public import Storage

/// People who live together and are counted together.
public struct Household: Personal {
  public static let table: StaticString = "household"
  public static let viewing = Permission.viewPerson
  public let id: ID<Household>
  public var version = 1
  /// As the register writes it: `Ν02664`.
  public let number: String
  public private(set) var numberFold: String
  public let compartment: Compartment

  public init(_ number: String, as id: ID<Household> = ID(), in compartment: Compartment = .open) {
    self.id = id
    self.number = number
    numberFold = Greek.fold(number)
    self.compartment = compartment
  }

  public var concerns: [Subject] { [Subject(id)] }
}
