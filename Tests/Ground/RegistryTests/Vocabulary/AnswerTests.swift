import Civil
import Foundation
import Pages
import Testing

@testable import Registry

/// What a Greek clerk types, read by a fact's declaration.
struct AnswerTests {
  let today = CivilDate(rawValue: 20_781)

  private func vocabulary() throws -> Vocabulary {
    let file = URL(filePath: #filePath).appending(path: "../../../../../Programmes/facts.yaml").standardized
    return try Vocabulary(reading: try Data(contentsOf: file))
  }

  private func fact(_ name: String, _ subject: Fact.Subject = .household) throws -> Fact {
    try #require(try vocabulary().fact(name, of: subject))
  }

  @Test(arguments: [
    ("1.234,50", "1234.5"), ("1234,5", "1234.5"), ("1234.50", "1234.5"), ("1.234", "1234"), ("1,234.50", "1234.5"),
    ("12.000 €", "12000"), ("0", "0"), ("1 234,5", "1234.5"), ("5500", "5500"),
  ]) func `money is read as it is typed`(typed: String, decimal: String) throws {
    #expect(
      try fact("deposits").answer(typed: [typed], today: today) == .number(try #require(FactNumber(string: decimal))))
  }

  @Test(arguments: [
    ("πολλά", "noNumber"), ("1.23.4", "noNumber"), ("-1", "tooLittle"), ("99.999.999", "tooMuch"),
    ("1,234", "betweenSteps"), ("", "empty"), (String(repeating: "9", count: 201), "tooLong"),
  ]) func `a number that is none, or cannot be, is refused in both languages`(typed: String, key: String) throws {
    let error = #expect(throws: Unreadable.self) { try fact("deposits").answer(typed: [typed], today: today) }
    #expect(error?.key == "Registry.Answer.\(key)")
    #expect(error?.sentence[.el] != error?.sentence[.en])
  }

  @Test(arguments: [
    ("31/12/1985", "1985-12-31"), ("1-2-1985", "1985-02-01"), ("1985-02-01", "1985-02-01"), ("1.2.1985", "1985-02-01"),
  ])
  func `a date is read as it is typed`(typed: String, date: String) throws {
    #expect(
      try fact("birth date", .member).answer(typed: [typed], today: today) == .day(try #require(CivilDate(date))))
  }

  @Test(arguments: [("30/2/1985", "noSuchDay"), ("1/1/85", "shortYear"), ("χθες", "noDate"), ("1/1/2099", "notYet")])
  func `a date that is none is refused`(typed: String, key: String) throws {
    let error = #expect(throws: Unreadable.self) {
      try fact("birth date", .member).answer(typed: [typed], today: today)
    }
    #expect(error?.key == "Registry.Answer.\(key)")
  }

  @Test func `yes and no are read in either language, with or without accents`() throws {
    let fact = try fact("luxury spending")
    for typed in ["ναι", "ΝΑΙ", "Ναί", "yes", "true"] {
      #expect(try fact.answer(typed: [typed], today: today) == .flag(true))
    }
    for typed in ["όχι", "ΟΧΙ", "οχι", "no"] { #expect(try fact.answer(typed: [typed], today: today) == .flag(false)) }
    #expect(throws: Unreadable.self) { try fact.answer(typed: ["ίσως"], today: today) }
  }

  @Test func `a choice is read by its key or its words, and members are those of the household`() throws {
    let housing = try fact("housing")
    for typed in ["rented", "με ενοίκιο", "ΜΕ ΕΝΟΙΚΙΟ"] {
      #expect(try housing.answer(typed: [typed], today: today) == .text("rented"))
    }
    #expect(throws: Unreadable.self) { try housing.answer(typed: ["σκηνή"], today: today) }
    let parents = try fact("parents", .member)
    #expect(try parents.answer(typed: ["a", "b", "a"], today: today, members: ["a", "b"]) == .members(["a", "b"]))
    #expect(try parents.answer(typed: [], today: today, members: ["a"]) == .members([]))
    #expect(throws: Unreadable.self) { try parents.answer(typed: ["c"], today: today, members: ["a"]) }
  }

  @Test func `values are said as people read them`() throws {
    let vocabulary = try vocabulary()
    let said = { (value: FactValue, name: String, subject: Fact.Subject) in
      let fact = try #require(vocabulary.fact(name, of: subject))
      let words = vocabulary.words(value, of: fact)
      return [words[.el], words[.en]]
    }
    #expect(try said(.number(1500), "deposits", .household) == ["1.500 €", "1,500 €"])
    #expect(
      try said(.number(FactNumber(string: "1234.5") ?? 0), "deposits", .household) == ["1.234,50 €", "1,234.50 €"])
    #expect(try said(.number(38), "age", .member) == ["38 ετών", "38 years old"])
    #expect(try said(.number(1), "age", .member) == ["1 έτους", "1 year old"])
    #expect(try said(.text("Greek"), "residence right", .member) == ["Έλληνας/ίδα", "Greek citizen"])
    #expect(try said(.flag(true), "student", .member) == ["ναι", "yes"])
  }
}
