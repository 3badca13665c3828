import Civil
import Foundation
import Registry
import TestHouse
import Testing

@testable import Programmes

/// The day whose facts count, where a programme names one.
struct FactsAsOfTests {
  private static let facts = """
    {"today": "2026-11-24", DAYS "person": "anna", "household": {
      "members complete": true, "yearly income": {"value": 4000, "told": "2025-01-10"},
      "members": [{"id": "anna", "resident": true, "birth date": "1980-05-01"}]},
      "papers": [{"document": "identity", "of": "anna", "seen": "2025-01-10", "until": "2025-12-31"}]}
    """

  @Test(arguments: [
    ("submission", "\"submission\": \"2025-06-01\",", "eligible"), ("submission", "", "tell me"),
    ("submission", "\"submission\": \"2026-06-01\",", "tell me"),
    ("deadline", "\"submission\": \"2025-06-01\",", "tell me"),
    ("deadline", "\"deadline\": \"2026-01-09\",", "eligible"),
    ("deadline", "\"deadline\": \"2026-01-10\",", "tell me"), ("decision", "\"decision\": \"2025-06-01\",", "eligible"),
    ("", "\"submission\": \"2025-06-01\",", "tell me"),
  ])
  func `whether what was told is too old is judged on the day that the programme names`(
    key: String, days: String, status: String
  ) throws {
    #expect(try answer(key, days).status?.rawValue == status)
  }

  @Test func `a paper that held then is not asked for anew`() throws {
    let then = try answer("submission", "\"submission\": \"2025-06-01\",")
    #expect(then.documents.map(\.verified) == [CivilDate("2025-01-10")])
    #expect(try answer("", "").documents.map(\.verified) == [nil])
  }

  @Test func `ages are those of that day, and waiting changes none`() throws {
    let text = try warmMeal("submission").replacing("feel: person.resident", with: "feel: person.age >= amounts.least")
      .replacing("amounts:\n", with: "amounts:\n  least:\n    2026-01-01: {value: 46, source: law, confirmed: no}\n")
    let late = try answer(text, "\"submission\": \"2026-05-02\",")
    let early = try answer(text, "\"submission\": \"2026-04-01\",")
    #expect(late.reasons.first { $0.condition == "at home" }?.met == true)
    #expect(early.reasons.first { $0.condition == "at home" }?.met == false && early.status == .notEligible)
    #expect(!early.changes.contains { if case .date = $0 { true } else { false } })
    let child = try answer(text.replacing("value: 46", with: "value: 47"), "")
    #expect(
      child.changes.contains { if case .date(let day, _, _) = $0 { day == CivilDate("2027-05-01") } else { false } })
  }

  @Test(arguments: [
    (#""submission": "2026-02-30","#, "submission is no date"),
    (#""household": {"deposits": {"value": 3, "seen": "2026-01-01"}, "members": [{"id": "a"}]},"#, "has no key seen"),
    (#""household": {"deposits": {"value": 3, "told": "x"}, "members": [{"id": "a"}]},"#, "deposits.told is no date"),
    (#""household": {"deposits": {"value": -3, "told": "2026-01-01"}, "members": [{"id": "a"}]},"#, "is not what"),
  ])
  func `a mistake in such a day is named`(text: String, says: String) throws {
    let household = text.contains("household") ? "" : #""household": {"members": [{"id": "a"}]},"#
    let file = Data("{\(text)\(household) \"today\": \"2026-11-24\"}".utf8)
    let vocabulary = try Shipped.folder().vocabulary
    do {
      _ = try FactsFile(reading: file, file: "facts.json", over: vocabulary)
      Issue.record("It was taken.")
    } catch {
      #expect(error.all.contains { $0.says.contains(says) }, "\(error)")
    }
  }

  @Test(arguments: TestHouse.engines) func `of a household what was known then counts, though it has changed since`(
    engine: Engine
  ) async throws {
    let house = try await TestHouse(on: engine)
    let text = String(decoding: try house.text("social-grocery").bytes, as: UTF8.self)
      .replacing("\nedition:", with: "\nfacts as of: submission\nedition:")
    try await house.adopt(try house.edition(text))
    let (head, spouse) = try await house.couple("Ν1")
    try await house.tellAll("Ν1", head: head, spouse: spouse, incomes: ("4000", "2700"))
    try await house.tell("yearly income", .number("1000"), of: .person(head.id), on: 20_000)
    try await house.tell("yearly income", .number("9000"), of: .person(head.id), on: 20_781)
    let file = try await house.file("Ν1")
    let days = FactDays(submission: CivilDate(rawValue: 20_100))
    let now = try #require(try await Entitlements().answers(house.worker(), file).first)
    let then = try #require(try await Entitlements().give(house.worker(), file, days: days).first)
    #expect(now.status == .notEligible && then.status == .eligible)
    #expect(then.reasons.first { $0.condition == "low income" }?.value?.value == .number(3_700))
    #expect(try await house.kept().map(\.factsDay) == [CivilDate(rawValue: 20_100)])
    #expect(try await house.replay() == (1, []))
  }

  private func answer(_ key: String, _ days: String) throws -> Entitlement {
    let vocabulary = try Shipped.folder().vocabulary
    let text = key.contains("programme:") ? key : try warmMeal(key)
    let programme = try Programme(reading: Data(text.utf8), over: vocabulary)
    let bytes = Data(Self.facts.replacing("DAYS", with: days).utf8)
    let file = try FactsFile(reading: bytes, file: "facts.json", over: vocabulary)
    let answers = Rulebook([programme], over: vocabulary)
      .answers(file.facts, person: file.person, on: try #require(file.today), days: file.days)
    return try #require(answers.first)
  }

  private func warmMeal(_ key: String) throws -> String {
    let text = String(decoding: try Shipped.fixture("warm-meal.yaml"), as: UTF8.self)
    return key.isEmpty ? text : text.replacing("lasts:", with: "facts as of: \(key)\nlasts:")
  }
}
