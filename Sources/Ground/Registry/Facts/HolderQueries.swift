import Civil
import Events
import Foundation
public import Kit
import Pages
public import Storage

extension Holder {
  /// Locks whoever it is until the end, so that what is told of them comes one after the other. Throws `notFound` and
  /// `notAllowed`.
  func lock(_ work: Work) throws {
    switch self {
    case .person(let id): _ = try work.lock(id)
    case .household(let id): _ = try work.lock(id)
    }
  }

  /// The compartment in which they lie, and what is told of them with them.
  func compartment(_ look: Look) throws -> Compartment {
    switch self {
    case .person(let id): try look.find(id).compartment
    case .household(let id): try look.find(id).compartment
    }
  }

  /// Who belongs to the household, or to the household of the person, today.
  func company(_ look: Look) throws -> [ID<Person>] {
    let households: SQL =
      switch self {
      case .household(let id): "SELECT id FROM household WHERE household.id = \(id)"
      case .person(let id):
        """
        SELECT household FROM membership WHERE membership.person = \(id)
          AND \(Membership.isCurrent(on: look.today)) AND \(Membership.within(look.scope))
        """
      }
    return try look.all(
      """
      SELECT membership.person FROM membership WHERE membership.household IN (\(households))
        AND \(Membership.isCurrent(on: look.today)) AND \(Membership.within(look.scope)) ORDER BY membership.person
      """)
  }
}

extension Paper {
  /// The paper that was seen that day, noted once.
  static func seen(
    _ document: String, of holder: Holder, on day: CivilDate, until: CivilDate?, _ work: Work
  ) throws -> Paper {
    let known: [Paper] = try work.all(
      """
      SELECT * FROM paper WHERE (paper.person = \(holder.person) OR paper.household = \(holder.household))
        AND document = \(document) AND seen = \(day) AND \(Paper.within(work.scope)) ORDER BY id
      """)
    if let paper = known.first(where: { $0.until == until }) { return paper }
    let paper = Paper(document, of: holder, seen: day, until: until, in: try holder.compartment(work))
    try work.insert(paper)
    return paper
  }
}

extension Told {
  /// What came in that form before; nil where it has not come. A marital state counts among it.
  static func taken(_ form: UUID, _ work: Work) throws -> Told? {
    let told: [Told] = try work.beside("SELECT * FROM told WHERE form = \(form) AND \(Told.within(work.scope))")
    if let told = told.first { return told }
    let statuses: [CivilStatus] = try work.beside(
      "SELECT * FROM civil_status WHERE form = \(form) AND \(CivilStatus.within(work.scope))")
    return statuses.first?.asTold.told
  }
}

extension Work {
  /// Adds what was told, with the people whom it names, and lets the house know.
  public func add(_ told: Told, naming people: [ID<Person>] = []) throws {
    try insert(told)
    let rows = people.map { "(\(told.id), \($0))" as SQL }
    if !rows.isEmpty {
      try execute(
        "INSERT INTO told_member (told, person) VALUES \(list: rows)", unrecorded: "they are part of the fact just told"
      )
    }
    guard let subject = told.holder?.subject.subject else { return }
    try announce(FactTold(told.fact, of: subject), about: told)
  }

  /// The households that were thought incomplete are not any more.
  func settleMissing(in household: ID<Household>) throws {
    try execute(
      """
      UPDATE missing_member SET ended = \(today), version = version + 1
      WHERE household = \(household) AND ended IS NULL AND \(MissingMember.within(scope))
      """, on: MissingMember.self, changing: "ended")
  }

  /// From today on nothing is known of her marital state.
  func endCivilStatus(of person: ID<Person>) throws {
    let ended = try execute(
      """
      UPDATE civil_status SET ended = \(today), version = version + 1
      WHERE person = \(person) AND (ended IS NULL OR ended > \(today)) AND \(CivilStatus.within(scope))
      """, on: CivilStatus.self, changing: "ended")
    guard let status = ended.first else { throw Refusal.invalid([FieldError("fact", .nothingTold)]) }
    try announce(FactTold(Told.civilStatus, of: person.rawValue), about: status)
  }
}
