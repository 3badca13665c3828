import Kit
import Storage

extension PersonRows {
  /// What hangs on these people, by person, in four statements however many they are.
  static func all(
    of people: some Collection<ID<Person>>, _ look: Look
  ) throws -> [ID<Person>: PersonRows] {
    guard !people.isEmpty else { return [:] }
    var rows: [ID<Person>: PersonRows] = [:]
    let (scope, today) = (look.scope, look.today)
    let identifiers: [Identifier] = try look.beside(
      "SELECT * FROM identifier WHERE person IN \(people) AND \(Identifier.within(scope)) ORDER BY since NULLS FIRST, id"
    )
    for (person, found) in Dictionary(grouping: identifiers, by: \.person) {
      rows[person, default: PersonRows()].identifiers = found.latestFirst(on: today)
    }
    let addresses: [Address] = try look.beside(
      "SELECT * FROM address WHERE person IN \(people) AND \(Address.within(scope)) ORDER BY since NULLS FIRST, id")
    for (person, found) in Dictionary(grouping: addresses, by: \.person) {
      rows[person, default: PersonRows()].addresses = found.latestFirst(on: today)
    }
    let contacts: [Contact] = try look.beside(
      "SELECT * FROM contact WHERE person IN \(people) AND \(Contact.within(scope)) ORDER BY since NULLS FIRST, id")
    for (person, found) in Dictionary(grouping: contacts, by: \.person) {
      rows[person, default: PersonRows()].contacts = found.latestFirst(on: today)
    }
    let statuses: [CivilStatus] = try look.beside(
      "SELECT * FROM civil_status WHERE person IN \(people) AND \(CivilStatus.within(scope)) ORDER BY told_on, id")
    for (person, found) in Dictionary(grouping: statuses, by: \.person) {
      rows[person, default: PersonRows()].civilStatuses = found.latestFirst(on: today)
    }
    return rows
  }
}
