public import Civil
import Hellenic
public import Kit
import Pages
public import Storage

/// Somebody whom the registry does not know yet, as typed.
public struct NewPerson: Sendable {
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

  /// Everything that is wrong with it on a day: at a name's own field, at `born`, and at each number under its kind.
  public func errors(on today: CivilDate) -> [FieldError] {
    var findings = Findings()
    _ = findings.take { () throws(Refusal) in try names.checked() }
    if let born, born.date > today || born.date < .earliestBirth {
      findings.errors.append(FieldError("born", .birthAhead))
    }
    let numbers = numbers(&findings)
    if let day = born?.day, let amka = numbers[.amka].flatMap(AMKA.init(rawValue:)), !amka.fits(day) {
      findings.errors.append(FieldError("amka", .amkaOtherBirth))
    }
    return findings.errors
  }

  /// The numbers as they are kept, as far as they are any.
  func numbers() -> [Identifier.Kind: String] {
    var findings = Findings()
    return numbers(&findings)
  }

  func person(in compartment: Compartment) throws(Refusal) -> Person {
    Person(try names.checked(), born: born, sex: sex, as: id, in: compartment)
  }

  private func numbers(_ findings: inout Findings) -> [Identifier.Kind: String] {
    var numbers: [Identifier.Kind: String] = [:]
    for kind in Identifier.Kind.allCases {
      guard let typed = identifiers[kind] else { continue }
      numbers[kind] = findings.take(at: kind.rawValue) { () throws(Refusal) in try kind.canonical(typed) }
    }
    return numbers
  }
}

/// What several checks found wrong, so that it is told all at once.
struct Findings {
  var errors: [FieldError] = []

  /// What a check answers; nil where it found something wrong, which is told at the field given, or where the check says.
  mutating func take<T>(at field: String? = nil, _ check: () throws(Refusal) -> T) -> T? {
    do throws(Refusal) { return try check() } catch {
      guard case .invalid(let found) = error else { return nil }
      errors += found.map { FieldError(field ?? $0.field, $0.reason) }
      return nil
    }
  }

  /// Throws `invalid` where anything is wrong.
  func check() throws(Refusal) { if !errors.isEmpty { throw .invalid(errors) } }
}
