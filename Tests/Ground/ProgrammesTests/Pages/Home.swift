import Civil
import Foundation
import Pages
import Storage
import TestHouse

@testable import Programmes
@testable import Registry

/// A mother and her son, of whom pages are made in the tests of pages.
struct Home {
  let head = Person(Names(family: "Ρήγα", given: "Άννα"), sex: .female)
  let son = Person(Names(family: "Ρήγας", given: "Πέτρος"), sex: .male)
  let vocabulary: Vocabulary
  let file: HouseholdFile
  static let today = CivilDate(rawValue: 20_781)

  init(members isHome: Bool = true) throws {
    vocabulary = try Shipped.folder().vocabulary
    let household = Household("Ν1")
    let members = [(head, Membership.Relation.head), (son, .child)].map { person, relation in
      HouseholdMember(
        person: person, membership: Membership(of: person.id, in: household.id, as: relation), rows: PersonRows())
    }
    file = HouseholdFile(
      household: household, members: isHome ? members : [], missing: [], told: [], papers: [], today: Self.today)
  }

  func page(_ entitlements: Entitlement...) -> EntitlementPage {
    EntitlementPage(entitlements: entitlements, file: file, vocabulary: vocabulary)
  }

  /// What one programme answers, before a test says more.
  func answer(
    _ status: Entitlement.Status?, _ title: Word = Word(el: "Παντοπωλείο", en: "Grocery"), of person: Person? = nil
  ) -> Entitlement {
    Entitlement(
      programme: "grocery", title: title, person: (person ?? head).identity, decidedBy: "municipality", status: status,
      edition: Entitlement.EditionMark(from: Self.today, sha256: String(repeating: "ab", count: 32), unconfirmed: []))
  }

  /// The name of a member's fact, as an answer has it.
  func fact(_ name: String, of person: Person) -> String { "\(person.identity).\(name)" }

  func missing(_ fact: String) -> Entitlement.Missing {
    Entitlement.Missing(fact: fact, question: .same("?"), paper: nil, answeredBy: ["clerk"], decides: 1)
  }
}

extension Person {
  var identity: String { id.rawValue.uuidString }
}

/// In one language, the words of the other are not there.
let languages = Language.allCases
