public import Civil
public import Foundation
public import Kit
public import Storage

/// A fact as somebody told it, once: of a person, or of a household. Telling again adds another; none is changed.
public struct Told: Personal {
  public static let table: StaticString = "told"
  public static let viewing = Permission.viewPerson
  public let id: ID<Told>
  public var version = 1
  public let person: ID<Person>?
  public let household: ID<Household>?
  /// The fact's name in the vocabulary, without its subject: `disability rate`.
  public let fact: String
  public let kind: ToldValue.Kind
  public let number: String?
  public let flag: Bool?
  public let day: CivilDate?
  public let text: String?
  /// The period of which it speaks, first and last day, where one was said.
  public let since: CivilDate?
  public let until: CivilDate?
  public let toldOn: CivilDate
  public let source: Source
  public let document: String?
  public let paper: ID<Paper>?
  public let toldBy: String
  public let form: UUID?
  public let compartment: Compartment

  /// Whoever tells of people adds a `told_member` for each beside it: `Work.tell` does.
  public init(
    _ fact: String, of holder: Holder, _ value: ToldValue, since: CivilDate? = nil, until: CivilDate? = nil,
    told: Telling, as id: ID<Told> = ID(), in compartment: Compartment = .open
  ) {
    self.id = id
    (person, household) = (holder.person, holder.household)
    self.fact = fact
    kind = value.kind
    number = if case .number(let number) = value { number } else { nil }
    flag = if case .flag(let flag) = value { flag } else { nil }
    day = if case .day(let day) = value { day } else { nil }
    text = if case .text(let text) = value { text } else { nil }
    (self.since, self.until) = (since, until)
    (toldOn, source, document, paper) = (told.on, told.source, told.document, told.paper)
    (toldBy, form) = (told.by, told.form)
    self.compartment = compartment
  }

  public var concerns: [Subject] { holder.map { [$0.subject] } ?? [] }
  public var holder: Holder? { Holder(person, household) }
}
