import Civil
import Hellenic
import Storage

/// Where a row says that somebody lives.
struct Home: Equatable, Sendable {
  let street: String?
  let number: String?
  let postcode: String?
  let community: String?

  init?(_ row: SheetRow) {
    (street, number, community) = (row.street, row.number, row.community)
    postcode = row.postcode?.rawValue
    if street == nil, number == nil, postcode == nil, community == nil { return nil }
  }

  /// What two spellings of one place have in common.
  var fold: [String] { [street, number, postcode, community].map { Greek.fold($0 ?? "") } }
}

extension Newcomer {
  /// Where she lives and lived.
  func addresses(of person: ID<Person>) -> [Address] {
    course(Home.init, same: { $0.fold == $1.fold }).map { home in
      var address = Address(
        of: person,
        at: Dwelling(
          street: home.value.street, number: home.value.number, postcode: home.value.postcode,
          community: home.value.community), since: home.since)
      address.ended = home.ended
      return address
    }
  }

  /// How she is and was reached.
  func contacts(of person: ID<Person>) -> [Contact] {
    let kinds: [(Contact.Kind, (SheetRow) -> String?)] = [
      (.phone, { $0.phone?.rawValue }), (.mobile, { $0.mobile?.rawValue }), (.email, \.email),
    ]
    return kinds.flatMap { kind, value in
      course(value).map { told in
        var contact = Contact(kind, told.value, of: person, since: told.since)
        contact.ended = told.ended
        return contact
      }
    }
  }

  /// Her numbers: of each kind the one that holds, and what an older row had instead.
  func identifiers(of person: ID<Person>) -> [Identifier] {
    let kinds: [(Identifier.Kind, (SheetRow) -> String?)] = [
      (.amka, { $0.amka?.rawValue }), (.afm, { $0.afm?.rawValue }),
    ]
    let numbers = kinds.flatMap { kind, value in
      course(value).map { told in
        var identifier = Identifier(kind, told.value, of: person)
        identifier.ended = told.ended
        return identifier
      }
    }
    let main = latest(\.registerNumber)
    let others = Set(rows.compactMap(\.registerNumber)).subtracting([main].compactMap(\.self)).sorted()
    return numbers + others.map { Identifier(.register, $0, of: person) }
  }

  /// In which households she lives and lived.
  func memberships(of person: ID<Person>, in household: (String) -> ID<Household>?) -> [Membership] {
    course(\.household, same: { Greek.fold($0) == Greek.fold($1) }).compactMap { told in
      household(told.value).map {
        Membership(of: person, in: $0, as: told.row.relation, since: told.since, ended: told.ended)
      }
    }
  }

  /// Her marital states, one after another, as they were said.
  func statuses(of person: ID<Person>, by identity: String) -> [CivilStatus] {
    course(\.status).map { told in
      var status = CivilStatus(
        told.value, of: person, told: Telling(on: told.row.appliedOn, .declaration, by: identity))
      status.ended = told.ended
      return status
    }
  }

  /// What was told of her, each as of the day on which she applied.
  func tellings(of person: ID<Person>, by identity: String) -> [Told] {
    RegisterFact.allCases.flatMap { fact in
      course(fact.value(in:)).map { told in
        Told(
          fact.rawValue, of: .person(person), told.value,
          told: Telling(on: told.row.appliedOn, .declaration, document: fact.document, by: identity))
      }
    }
  }
}
