import Civil
import Foundation
import Kit
import Pages
import Storage

/// Somebody new, as typed. Every box may be empty or faulty here: what is wrong is told together with what only the registry knows.
struct NewPersonForm: Form {
  let family: String?
  let given: String?
  let father: String?
  let mother: String?
  let day: String?
  let month: String?
  let year: String?
  let sex: String?
  let amka: String?
  let afm: String?

  enum CodingKeys: String, CodingKey {
    case family, given, father, mother, sex, amka, afm
    case day = "born.day"
    case month = "born.month"
    case year = "born.year"
  }

  func errors() -> [FieldError] { [] }

  /// Whom it speaks of, as far as it can be read.
  func person(_ id: ID<Person>) -> NewPerson {
    var identifiers: [Identifier.Kind: String] = [:]
    identifiers[.amka] = amka
    identifiers[.afm] = afm
    return NewPerson(
      Names(family: family ?? "", given: given ?? "", father: father, mother: mother), born: birth.date,
      sex: sex.flatMap(Person.Sex.init(rawValue:)), identifiers: identifiers, form: id)
  }

  /// What cannot be read.
  var unread: [FieldError] { birth.fault.map { [$0] } ?? [] }

  /// The errors at the boxes that the form really has, in their order.
  func placed(_ errors: [FieldError]) -> [FieldError] {
    let placed = errors.map { error in
      error.field == "born" ? FieldError(day == nil ? "born.year" : "born.day", error.reason) : error
    }
    return Self.order.flatMap { field in placed.filter { $0.field == field } }
      + placed.filter { !Self.order.contains($0.field) }
  }

  private static let order = [
    "family", "given", "father", "mother", "born.day", "born.month", "born.year", "sex", "amka", "afm", "relation",
  ]

  // Of some only the year is known, or the month of it.
  private var birth: (date: PartialDate?, fault: FieldError?) {
    guard day != nil || month != nil || year != nil else { return (nil, nil) }
    guard year != nil else { return (nil, FieldError("born.year", .writeBirthYear)) }
    let boxes = Kit.Fields([
      .init("born.day", day ?? "1"), .init("born.month", month ?? (day == nil ? "1" : "")),
      .init("born.year", year ?? ""),
    ])
    switch TypedDate.read("born", in: boxes) {
    case .success(let date): return (PartialDate(date, day != nil ? .day : month != nil ? .month : .year), nil)
    case .failure(let fault): return (nil, FieldError(fault.field, fault.reason))
    }
  }
}

/// What somebody is to the head of the household that they join, and since when, as typed.
struct JoiningForm: Form {
  let relation: String?
  let day: String?
  let month: String?
  let year: String?

  enum CodingKeys: String, CodingKey {
    case relation
    case day = "from.day"
    case month = "from.month"
    case year = "from.year"
  }

  func errors() -> [FieldError] { [] }

  var chosen: Membership.Relation? { relation.flatMap(Membership.Relation.init(rawValue:)) }
  var from: CivilDate? { if case .success(let date) = typedDay { date } else { nil } }

  /// What cannot be read.
  var unread: [FieldError] {
    var errors = chosen == nil ? [FieldError("relation", .chooseRelation)] : []
    if case .failure(let fault) = typedDay { errors.append(FieldError(fault.field, fault.reason)) }
    return errors
  }

  private var typedDay: Result<CivilDate, TypedDate.Fault> {
    let boxes = zip(TypedDate.names("from"), [day, month, year]).map { Kit.Fields.Field($0, $1 ?? "") }
    return TypedDate.read("from", in: Kit.Fields(boxes))
  }
}
