import Civil
import Hellenic
import Kit
import Storage

/// Who of a file's people the registry knows already. Only what is open is asked: who is sealed is known to nobody.
struct Acquaintance: Sendable {
  /// What the registry knows of one of them.
  enum Answer: Sendable {
    case new
    case known(ID<Person>)
    /// Her AFM is somebody else's, whose AMKA is another.
    case contradicted(AFM)
  }

  private var byNumber: [Identifier.Kind: [String: ID<Person>]] = [:]
  private var amkas: [ID<Person>: String] = [:]
  /// Register numbers that somebody has, whoever it is.
  private(set) var registered: [String: ID<Person>] = [:]

  /// Asks for all of them at once.
  init(with newcomers: [Newcomer], _ look: Look) throws {
    let rows = newcomers.flatMap(\.rows)
    let numbers = rows.compactMap { $0.amka?.rawValue } + rows.compactMap { $0.afm?.rawValue }
    for row in try look.numbers([.amka, .afm], Set(numbers)) {
      byNumber[row.kind, default: [:]][row.value] = row.person
    }
    let people = Set(byNumber[.afm, default: [:]].values)
    for row in try look.numbers([.amka], of: people) { amkas[row.person] = row.value }
    for row in try look.registered(Set(rows.compactMap(\.registerNumber))) { registered[row.value] = row.person }
  }

  func answer(for newcomer: Newcomer) -> Answer {
    let rows = newcomer.rows
    if let person = rows.lazy.compactMap({ $0.amka.flatMap { byNumber[.amka]?[$0.rawValue] } }).first {
      return .known(person)
    }
    let amka = newcomer.latest(\.amka)?.rawValue
    for afm in rows.compactMap(\.afm) {
      guard let person = byNumber[.afm]?[afm.rawValue] else { continue }
      if let amka, let theirs = amkas[person], theirs != amka { return .contradicted(afm) }
      return .known(person)
    }
    let isNumbered = rows.contains { $0.amka != nil || $0.afm != nil }
    if !isNumbered, let number = newcomer.latest(\.registerNumber), let person = registered[number] {
      return .known(person)
    }
    return .new
  }
}

/// What was told last of people whom the registry knows.
struct LastTold: Sendable {
  private var told: [ID<Person>: [String: LastToldRow]] = [:]
  private var housed: Set<ID<Person>> = []

  init(of people: Set<ID<Person>>, _ look: Look) throws {
    guard !people.isEmpty else { return }
    for row in try look.told(RegisterFact.allCases.map(\.rawValue), of: people) { note(row) }
    for row in try look.statuses(of: people) { note(row) }
    housed = Set(try look.housed(people))
  }

  private mutating func note(_ row: LastToldRow) {
    let known = told[row.person]?[row.fact]
    if known.map({ $0.toldOn < row.toldOn }) ?? true { told[row.person, default: [:]][row.fact] = row }
  }

  /// Whether a telling says anything later.
  func isNews(_ telling: Told) -> Bool {
    guard let person = telling.person, let last = told[person]?[telling.fact] else { return true }
    return telling.toldOn > last.toldOn
  }

  /// Whether a marital state was said later.
  func isNews(_ status: CivilStatus) -> Bool {
    told[status.person]?["civil status"].map { status.toldOn > $0.toldOn } ?? true
  }

  /// Whether somebody lives in a household now.
  func isHoused(_ person: ID<Person>) -> Bool { housed.contains(person) }
}

struct NumberRow: Decodable {
  let kind: Identifier.Kind
  let value: String
  let person: ID<Person>
}

struct LastToldRow: Decodable {
  let person: ID<Person>
  let fact: String
  let toldOn: CivilDate
}
