import Civil
import Foundation
import Kit
import Pages
import Registry
import Storage
import TestHouse
import Testing

@testable import Programmes

struct EntitlementsTests {
  let today = CivilDate(rawValue: 20_781)

  @Test(arguments: TestHouse.engines)
  func `what the register tells is not enough, and the household says what to ask`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, spouse) = try await house.couple("Ν1")
    let answers = try await house.worker().entitlements(ofHousehold: "Ν1", by: Entitlements())
    let answer = try #require(answers.first)
    #expect(answers.count == 1 && answer.status == .tellMe && answer.person == head.key)
    #expect(answer.missing.map(\.fact).contains("\(head.key).resident"))
    #expect(answer.missing.map(\.fact).contains("household.members complete"))
    #expect(!answer.missing.map(\.fact).contains("\(spouse.key).spouse"), "Who lives there says who is whose spouse.")
  }

  @Test(arguments: TestHouse.engines)
  func `when all is told the household is entitled, by the sum of what its adults earn`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, spouse) = try await house.couple("Ν1")
    try await house.tellAll("Ν1", head: head, spouse: spouse, incomes: ("4000", "2700"))
    var answer = try #require(try await house.worker().entitlements(ofHousehold: "Ν1", by: Entitlements()).first)
    #expect(answer.status == .eligible && answer.missing == [])
    let income = answer.reasons.first { $0.condition == "low income" }
    #expect(income?.value?.value == .number(6700) && income?.limit?.value == .number(6700))
    #expect(income?.sentence?[.el] == "Το ετήσιο εισόδημα είναι 6.700 €, έως το όριο 6.700 €.")
    #expect(income?.sources.map(\.confirmed) == Array(repeating: nil, count: income?.sources.count ?? 0))
    // The State's register beats what was declared.
    try await house.tell("yearly income", .number("2700.01"), of: .person(spouse.id), .registry)
    answer = try #require(try await house.worker().entitlements(ofHousehold: "Ν1", by: Entitlements()).first)
    #expect(answer.status == .notEligible)
    #expect(
      answer.reasons.first { $0.condition == "low income" }?.value?.value == .number(FactNumber(string: "6700.01") ?? 0)
    )
  }

  @Test(arguments: TestHouse.engines) func `what is too old is asked again`(engine: Engine) async throws {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    let (head, spouse) = try await house.couple("Ν1")
    try await house.tellAll("Ν1", head: head, spouse: spouse, incomes: ("4000", "2700"))
    let later = try #require(today.adding(months: 6))
    let answer = try await house.worker().entitlements(ofHousehold: "Ν1", by: Entitlements(), on: later).first
    #expect(answer?.status == .tellMe)
    #expect(
      answer?.missing.map(\.fact) == ["household.other food programme"], "It holds for six months, the rest for twelve."
    )
  }

  @Test(arguments: TestHouse.engines) func `reading what a household gets is a reading of its people`(engine: Engine)
    async throws
  {
    let house = try await TestHouse(on: engine)
    try await house.adopt("social-grocery")
    _ = try await house.couple("Ν1")
    let before: [Int] = try await house.all("SELECT COUNT(*) FROM audit")
    _ = try await house.worker().entitlements(ofHousehold: "Ν1", by: Entitlements())
    let after: [Int] = try await house.all("SELECT COUNT(*) FROM audit")
    #expect(after[0] == before[0] + 1)
    await #expect(throws: Refusal.notFound) {
      _ = try await house.worker().entitlements(ofHousehold: "Ν2", by: Entitlements())
    }
  }
}
