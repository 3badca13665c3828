import Civil
import Foundation
import Kit
import Storage
import TestHouse
import Testing

@testable import Registry

/// People taken in by hand.
struct NewPersonTests {
  static let today = CivilDate(rawValue: 20_781)

  private func niki(
    _ numbers: [Identifier.Kind: String] = [.amka: "15070611114", .afm: "090000045"], form: ID<Person> = ID()
  ) -> NewPerson {
    NewPerson(
      Names(family: " Ρήγα", given: "Νίκη", father: " "),
      born: CivilDate(year: 2006, month: 7, day: 15).map { PartialDate($0) },
      sex: .female, identifiers: numbers, form: form)
  }

  @Test(arguments: TestHouse.engines)
  func `somebody new is taken in once, with her numbers, and the audit names her`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let (desk, niki) = (house.worker(), niki())
    let taken = try await withThrowingTaskGroup(of: ID<Person>.self) { clicks in
      for _ in 0..<12 { clicks.addTask { try await desk.takeIn(niki) } }
      return try await clicks.reduce(into: []) { $0.append($1) }
    }
    #expect(taken == Array(repeating: niki.id, count: 12))
    #expect(try await house.lastSubjects().contains(niki.id.rawValue))
    #expect(try await desk.examine(niki).errors.isEmpty, "Its own numbers do not stand in the way of a second click.")
    #expect(try await house.all("SELECT COUNT(*) FROM person") == [1])
    let file = try await desk.person(niki.id)
    #expect(file.person.names == Names(family: "Ρήγα", given: "Νίκη") && file.person.sex == .female)
    #expect(Set(file.rows.identifiers.map(\.value)) == ["15070611114", "090000045"] && file.household == nil)
    #expect(try await desk.search("νικη ρηγα").people.map(\.person.id) == [niki.id])
  }

  @Test func `all that is wrong is told at once`() async throws {
    let house = try await TestHouse()
    let desk = house.worker()
    let wrong = NewPerson(
      Names(family: "", given: String(repeating: "α", count: 101)), born: PartialDate(Self.today.adding(days: 1)),
      sex: nil, identifiers: [.amka: "15070611115", .afm: "123"], form: ID())
    let errors = [
      FieldError("family", .nameMissing), FieldError("given", .nameTooLong), FieldError("born", .birthAhead),
      FieldError("amka", .amkaWrong), FieldError("afm", .afmWrong),
    ]
    #expect(try await desk.examine(wrong).errors == errors)
    await #expect(throws: Refusal.invalid(errors)) { try await desk.takeIn(wrong) }
    let other = NewPerson(
      Names(family: "Ρήγα", given: ""), born: PartialDate(Self.today), sex: nil, identifiers: [.amka: "150706 11114"],
      form: ID())
    #expect(try await desk.examine(other).errors == [FieldError("amka", .amkaOtherBirth)])
    let year = NewPerson(
      Names(family: "Ρήγα", given: ""), born: PartialDate(Self.today, .year), sex: nil,
      identifiers: [.amka: "15070611114"],
      form: ID())
    #expect(try await desk.examine(year).errors.isEmpty, "Of a year alone no day can be another.")
  }

  @Test(arguments: TestHouse.engines)
  func `who is there already is shown, and not written twice`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let desk = house.worker()
    let known = try await desk.takeIn(niki())
    let twin = niki([.amka: "15070611114"])
    let found = try await desk.examine(twin)
    #expect(found.errors == [FieldError("amka", .numberTaken)] && found.bearers.map(\.person.id) == [known])
    #expect(try await house.lastSubjects() == [known.rawValue], "Who was shown is in the audit.")
    await #expect(throws: Refusal.invalid([FieldError("amka", .numberTaken)])) { try await desk.takeIn(twin) }
    #expect(try await house.all("SELECT COUNT(*) FROM person") == [1], "All of it or nothing.")
  }

  @Test(arguments: TestHouse.engines)
  func `a sealed person is not betrayed: her officers alone are told of the same number`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    let hidden = Person(Names(family: "Ρήγα", given: "Μ"), in: .women)
    _ = try await house.family("Ν9", [hidden], in: .women)
    try await house.insert(Identifier(.afm, "090000045", of: hidden.id, in: .women))
    let (outsider, newcomer) = (house.worker(), niki([.afm: "090000045"]))
    let found = try await outsider.examine(newcomer)
    #expect(found.errors.isEmpty && found.bearers.isEmpty)
    #expect(try await house.worker(in: [.women]).examine(newcomer).bearers.map(\.person.id) == [hidden.id])
    try await outsider.takeIn(newcomer)
    #expect(try await outsider.search("090000045").people.map(\.person.id) == [newcomer.id])
    #expect(try await !house.lastSubjects().contains(hidden.id.rawValue))
    let clashes: [ID<Person>] = try await house.all("SELECT other FROM clash WHERE person = \(newcomer.id)")
    #expect(clashes == [hidden.id])
  }

  @Test func `who may not write takes nobody in, and who is barred learns only that the number is taken`() async throws
  {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Δήμου")])
    try await house.insert(Identifier(.afm, "090000045", of: family.people[0].id))
    let reader = house.desk(everywhere: [.viewPerson, .searchPeople])
    await #expect(throws: Refusal.notAllowed) { try await reader.takeIn(niki()) }
    await #expect(throws: Refusal.notAllowed) { try await reader.examine(niki()) }
    let found = try await house.worker(barred: [family.household.id.rawValue]).examine(niki([.afm: "090000045"]))
    #expect(found.errors == [FieldError("afm", .numberTaken)] && found.bearers.isEmpty)
  }
}
