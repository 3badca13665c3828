import Civil
import Foundation
import Kit
import Registry
import Storage
import TestHouse
import Testing

@testable import Accounts
@testable import Municipality

/// What is sealed does not exist for whoever is outside (contracts.md, 5): every route, every role, every compartment, byte for byte
/// the same before there was anything in it and after.
struct NonInterferenceTests {
  @Test(arguments: TestHouse.engines) func `no page tells whoever is outside that anything is sealed`(engine: Engine)
    async throws
  {
    let house = try await FrontHouse(on: engine)
    let roles = try Roles.committed(for: house.test.house.areas)
    try await house.furnish()
    for role in roles.all {
      let name = "out-\(role.key.replacing("_", with: "-"))"
      try await house.engage(name, role.key, house.hall.entrance)
      if role.wantsSecondStep { try await house.secondStep(of: name) }
    }
    let hidden = Dictionary(uniqueKeysWithValues: Compartment.sealed.map { ($0, Hidden(in: $0)) })
    var sessions: [String: [String: String]] = [:]
    for role in roles.all {
      sessions[role.key] = try await house.visit { browser in
        try await browser.signIn("out-\(role.key.replacing("_", with: "-"))")
        return browser.cookies
      }
    }
    sessions["visitor"] = ["merimna-visit": String(repeating: "0", count: 64)]
    var before: [String: [String: String]] = [:]
    for (role, cookies) in sessions {
      let (one, other) = (try await tour(house, cookies, hidden), try await tour(house, cookies, hidden))
      for (address, text) in one where text != other[address] {
        Issue.record("\(role): \(address) is not the same twice")
      }
      before[role] = other
    }
    for (compartment, hidden) in hidden.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try await house.seal(hidden, in: compartment)
    }
    var compared = 0
    for (role, cookies) in sessions {
      let after = try await tour(house, cookies, hidden)
      #expect(after.count == before[role]?.count)
      for (address, text) in after {
        compared += 1
        if text != before[role]?[address] {
          Issue.record("\(role): \(address) differs\n\(first(difference: before[role]?[address] ?? "", text))")
        }
      }
    }
    #expect(compared > 9 * 40)
  }

  /// Who is sealed, by whatever somebody outside could ask after them.
  struct Hidden {
    let person: Person
    let household: Household
    let member: Person
    let afm: String

    init(in compartment: Compartment) {
      let place = Compartment.allCases.firstIndex(of: compartment) ?? 0
      person = Person(
        Names(family: "Κρυφή", given: "Άννα", father: "Νάντερ"), born: nil, registerNumber: "70\(place)",
        in: compartment)
      household = Household("Ν0008\(place)", in: compartment)
      member = Person(Names(family: "Κρυφή", given: "Ελένη"), in: compartment)
      afm = ["", "090000045", "094019245", "099999999", "123456783"][place]
    }
  }

  // Every way to be shown something, and every search: with what is open, what is sealed, and what is nowhere.
  private func tour(
    _ house: FrontHouse, _ cookies: [String: String], _ hidden: [Compartment: Hidden]
  ) async throws -> [String: String] {
    // Each begins with an empty trail: that somebody looks changes what they saw last, and what they did that day.
    try await house.test.run("DELETE FROM audit_subject")
    try await house.test.run("DELETE FROM audit")
    return try await house.visit { browser in
      browser.cookies = cookies
      var seen: [String: String] = [:]
      for route in house.hall.routes.all where route.method == .get {
        for path in paths(of: "\(route.path)", house, hidden) where !path.hasPrefix("/language") {
          let answer = try await browser.open(path)
          seen[path] = "\(answer.status) \(answer["Location"] ?? "") \(plain(answer.text, path))"
        }
      }
      guard let session = cookies["merimna-session"] else { return seen }
      let sought = ["Κρυφή Άννα", "χανταντ", "ν00080"] + hidden.values.flatMap { [$0.afm, $0.household.number, "70"] }
      for (action, box) in [("/search", "q"), ("/households/Ν00007/members/find", "q")] {
        for text in sought {
          let token = house.hall.entrance.formToken(for: action, of: session)
          let answer = try await browser.post(
            [(Visit.tokenName, token), (box, text)], to: Location.of(path: action))
          var page = "\(answer.status) \(plain(answer.text, action))"
          if let found = answer["Location"], found.hasPrefix("/") {
            page += plain(try await browser.open(found).text, found)
          }
          seen["\(action) \(text)"] = page
        }
      }
      return seen
    }
  }

  private func paths(of route: String, _ house: FrontHouse, _ hidden: [Compartment: Hidden]) -> [String] {
    let people = [house.maria.id.rawValue] + hidden.values.map(\.person.id.rawValue) + [FrontHouse.nobody]
    let numbers = [house.household.number] + hidden.values.map(\.household.number) + ["Ν99999"]
    var paths = [
      route.replacing(":slug", with: "nursery").replacing(":day", with: "2026-11-24").replacing(":language", with: "el")
    ]
    if route.contains(":number") {
      paths = numbers.map { number in route.replacing(":number", with: Location.of(number).dropFirst()) }
    }
    if route.contains(":id") {
      paths = paths.flatMap { path in people.map { path.replacing(":id", with: $0.uuidString.lowercased()) } }
    }
    return paths
  }

  // Without what is new on every page: the numbers of its forms, and what a page of nothing says of its own address.
  private func plain(_ text: String, _ path: String) -> String {
    text.replacing(#/name="form" value="[^"]*"/#, with: "").replacing(#/name="secret" value="[^"]*"/#, with: "")
      .replacing(#/<svg class="qr".*?<\/svg>/#, with: "").replacing(#/<b class="ltr key">[A-Z2-7 ]+<\/b>/#, with: "")
      .replacing(#/\?t=[A-Za-z0-9_%-]+/#, with: "?t=")
  }

  private func first(difference one: String, _ other: String) -> String {
    let common = zip(one, other).prefix { $0 == $1 }.count
    return
      "before: …\(one.dropFirst(max(0, common - 60)).prefix(160))\nafter:  …\(other.dropFirst(max(0, common - 60)).prefix(160))"
  }
}

extension FrontHouse {
  fileprivate static let nobody = UUID(uuidString: "018f0000-0000-7000-8000-000000000000") ?? UUID()

  /// Somebody in the open, of whom something is known.
  fileprivate func furnish() async throws {
    let (maria, household) = (maria, household)
    try await test.database.write { transaction in
      try transaction.insert(Identifier(.afm, "090000045", of: maria.id))
      try transaction.insert(
        MissingMember(
          of: household.id, line: 7, field: "ΑΜΚΑ", reason: "amka check", since: CivilDate(rawValue: 20_000)))
    }
  }

  /// All that can lie in a compartment: somebody with the number of somebody in the open, who lives in a sealed household and in an
  /// open one, with whom a clash is known, who is missing somewhere, of whom something was told, half typed and left undone.
  fileprivate func seal(_ hidden: NonInterferenceTests.Hidden, in compartment: Compartment) async throws {
    let (maria, open, person, member, sealed) = (
      maria, household, hidden.person, hidden.member, hidden.household
    )
    let day = CivilDate(rawValue: 20_000)
    try await test.database.write { transaction in
      try transaction.insert(sealed)
      try transaction.register(person)
      try transaction.register(member)
      try transaction.insert(Membership(of: member.id, in: sealed.id, as: .head, compartment: compartment))
      try transaction.insert(Membership(of: person.id, in: open.id, as: .child, compartment: compartment))
      try transaction.insert(Identifier(.afm, hidden.afm, of: person.id, in: compartment))
      try transaction.insert(Contact(.mobile, "6900000214", of: person.id, in: compartment))
      try transaction.insert(
        MissingMember(
          of: sealed.id, line: 9, field: "ΑΦΜ", reason: "afm check", since: day, in: compartment))
      try transaction.insert(
        MissingMember(of: open.id, line: 10, field: "ΑΦΜ", reason: "afm check", since: day, in: compartment))
      try transaction.execute(
        """
        INSERT INTO clash (person, other, kind, seen, compartment)
        VALUES (\(maria.id), \(person.id), 'afm', \(day), \(compartment))
        """)
      try transaction.execute(
        """
        INSERT INTO job (id, kind, key, compartment, payload, ordered_by, due, tries, failed, last_error)
        VALUES (\(UUID()), 'casework.reminder', \("\(person.id.rawValue)"), \(compartment), '{}', 'test',
          \(TestHouse.noon), 7, \(TestHouse.noon), 'why')
        """)
      let event = UUID()
      try transaction.execute(
        """
        INSERT INTO event (id, name, subject, sequence, compartment, payload, told_by, at)
        VALUES (\(event), 'registry.moved', \(person.id), 1, \(compartment), '{}', 'test', \(TestHouse.noon))
        """)
      try transaction.execute(
        """
        INSERT INTO event_delivery (event, subscriber, subject, sequence, due, tries, failed, last_error)
        VALUES (\(event), 'casework', \(person.id), 1, \(TestHouse.noon), 7, \(TestHouse.noon), 'why')
        """)
      try transaction.execute(
        """
        INSERT INTO draft (id, account, form, compartment, fields, saved)
        SELECT \(UUID()), account.id, '/households/Ν00007/facts', \(compartment), '{"all":[]}', \(TestHouse.noon)
        FROM account WHERE sign_in_name = 'out-social-worker'
        """)
    }
  }
}
