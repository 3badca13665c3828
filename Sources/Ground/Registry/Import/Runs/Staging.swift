import Civil
import Hellenic
import Kit
import Storage

/// A piece of a register on its way: what waits of it, and what the pieces after it must know.
struct Staging: Sendable {
  private(set) var people: [Person] = []
  private(set) var formerNames: [FormerName] = []
  private(set) var tokens: [(person: ID<Person>, token: String)] = []
  private(set) var identifiers: [Identifier] = []
  private(set) var addresses: [Address] = []
  private(set) var contacts: [Contact] = []
  private(set) var memberships: [Membership] = []
  private(set) var statuses: [CivilStatus] = []
  private(set) var tellings: [Told] = []
  private(set) var refusals: [ReadRow] = []
  /// Households that the file names for the first time here, by the key of their number.
  private(set) var households: [String: NamedHousehold] = [:]
  /// Register numbers that its people take.
  private(set) var numbers: Set<String> = []
  private(set) var imported = 0
  private(set) var known = 0
  // What is settled already; let go once all is put together.
  private var past = Past()

  /// What the pieces before it have settled.
  struct Past: Sendable {
    var households: [String: ID<Household>] = [:]
    var numbers: Set<String> = []
  }

  /// A household as the file names it.
  struct NamedHousehold: Sendable {
    let household: Household
    let isNew: Bool
    let id: ID<Household>
  }

  /// Looks everybody up and puts together what is to be added. Reads, and writes nothing.
  init(_ arrivals: [Arrival], after past: Past, by identity: String, _ look: Look) throws {
    self.past = past
    var newcomers: [Newcomer] = []
    for arrival in arrivals {
      switch arrival {
      case .refused(let row): refusals.append(row)
      case .person(let newcomer): newcomers.append(newcomer)
      }
    }
    let acquaintance = try Acquaintance(with: newcomers, look)
    let answers = newcomers.map(acquaintance.answer)
    let known = Set(answers.compactMap { if case .known(let person) = $0 { person } else { nil } })
    let last = try LastTold(of: known, look)
    try nameHouseholds(of: newcomers, look)
    for (newcomer, answer) in zip(newcomers, answers) {
      switch answer {
      case .new: add(newcomer, besides: acquaintance, by: identity)
      case .known(let person): tell(newcomer, of: person, after: last, by: identity)
      case .contradicted(let afm): refuse(newcomer, afm)
      }
    }
    self.past = Past()
  }

  private mutating func nameHouseholds(of newcomers: [Newcomer], _ look: Look) throws {
    var named: [String: String] = [:]
    for number in newcomers.flatMap(\.rows).compactMap(\.household) {
      let fold = Greek.fold(number)
      if past.households[fold] == nil, named[fold] == nil { named[fold] = number }
    }
    guard !named.isEmpty else { return }
    let rows = try look.households(Set(named.keys))
    let there = Dictionary(rows.map { ($0.numberFold, $0.id) }) { first, _ in first }
    for (fold, number) in named.sorted(by: { $0.key < $1.key }) {
      let household = Household(number)
      let id = there[fold]
      households[fold] = NamedHousehold(household: household, isNew: id == nil, id: id ?? household.id)
    }
  }

  private var household: (String) -> ID<Household>? {
    { [households, past] number in
      let fold = Greek.fold(number)
      return households[fold]?.id ?? past.households[fold]
    }
  }

  private mutating func add(_ newcomer: Newcomer, besides others: Acquaintance, by identity: String) {
    imported += 1
    known += newcomer.rows.count - 1
    let number = newcomer.latest(\.registerNumber).flatMap { take($0, besides: others) }
    let names = newcomer.names
    var person = Person(names, born: newcomer.latest(\.born), sex: newcomer.latest(\.sex), registerNumber: number)
    let former = newcomer.formerNames
    formerNames += former.map {
      person.names = $0.names; return FormerName(of: person, .mistaken, ended: $0.ended)
    }
    person.names = names
    people.append(person)
    let tokens = former.reduce(into: names.tokens) { $0.formUnion($1.names.tokens) }
    self.tokens += tokens.sorted().map { (person.id, $0) }
    identifiers += newcomer.identifiers(of: person.id).filter {
      $0.kind != .register || take($0.value, besides: others) != nil
    }
    addresses += newcomer.addresses(of: person.id)
    contacts += newcomer.contacts(of: person.id)
    memberships += newcomer.memberships(of: person.id, in: household)
    statuses += newcomer.statuses(of: person.id, by: identity)
    tellings += newcomer.tellings(of: person.id, by: identity)
  }

  // Of two people with one register number the first keeps it.
  private mutating func take(_ number: String, besides others: Acquaintance) -> String? {
    guard others.registered[number] == nil, !past.numbers.contains(number) else { return nil }
    return numbers.insert(number).inserted ? number : nil
  }

  // She stays as the registry has her; what was told later is told.
  private mutating func tell(
    _ newcomer: Newcomer, of person: ID<Person>, after last: LastTold, by identity: String
  ) {
    known += newcomer.rows.count
    statuses += newcomer.statuses(of: person, by: identity).filter(last.isNews)
    tellings += newcomer.tellings(of: person, by: identity).filter(last.isNews)
    guard !last.isHoused(person) else { return }
    memberships += newcomer.memberships(of: person, in: household).filter { $0.ended == nil }
  }

  private mutating func refuse(_ newcomer: Newcomer, _ afm: AFM) {
    for row in newcomer.rows.sorted(by: { $0.line < $1.line }) {
      let flaw = RowFlaw(line: row.line, heading: .afm, value: afm.rawValue, flaw: .afmOfAnother)
      refusals.append(ReadRow(line: row.line, household: row.household, flaws: [flaw], repairs: []))
    }
  }
}
