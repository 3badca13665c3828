import Civil
import Foundation
import Kit
import Pages
import Storage
import TestHouse
import Testing

@testable import Registry

/// The form of one fact, and what comes back of it.
struct FactFormTests {
  private func form(_ name: String, member: Bool = false, _ typed: Typed = Typed(), in language: Language = .el)
    async throws -> Markup
  {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγας", "Πέτρος"), .of("Ρήγα", "Άννα")])
    let desk = house.worker()
    let file = try await desk.household(number: "Ν1")
    let vocabulary = try Vocabulary.shipped()
    let fact = try #require(vocabulary.fact(name, of: member ? .member : .household))
    let holder: Holder = member ? .person(family.people[1].id) : .household(family.household.id)
    let form = FactForm(
      visit: desk.visit("/households/Ν1", in: language), file: file, vocabulary: vocabulary, fact: fact, holder: holder,
      typed: typed, suffix: "-1")
    return try Markup(form.html)
  }

  @Test func `each type of fact is answered in its own boxes`() async throws {
    let money = try await form("deposits")
    #expect(
      try money.texts("//input[@id='value-1']/@inputmode") == ["decimal"]
        && money.texts("//div[@class='unit']/span") == ["€"])
    let flag = try await form("student", member: true, in: .en)
    #expect(try flag.texts("(//fieldset)[1]//label") == ["Yes", "No"])
    #expect(try flag.texts("(//fieldset)[1]/legend").first?.hasPrefix("Ρήγα Άννα: ") == true)
    let members = try await form("parents", member: true)
    #expect(try members.texts("(//fieldset)[1]//label") == ["Ρήγας Πέτρος", "Ρήγα Άννα"])
    #expect(try members.count("//input[@type='checkbox'][@name='value']") == 2)
    let day = try await form("birth date", member: true)
    #expect(try day.texts("(//fieldset)[1]//input/@name") == ["value.day", "value.month", "value.year"])
  }

  @Test func `a paper was mostly seen today, and a form that comes back keeps its day and its number`() async throws {
    let fresh = try await form("deposits")
    #expect(try fresh.texts("//div[@class='then']//input/@value") == ["24", "11", "2026"])
    let number = UUID().uuidString
    let typed = Typed([
      ("form", number), ("value", "x"), ("source", "paper"), ("seen.day", "3"), ("seen.month", ""),
      ("seen.year", "2026"),
    ])
    let again = try await form("deposits", typed)
    #expect(try again.texts("//div[@class='then']//input/@value") == ["3", "", "2026"])
    #expect(try again.texts("//input[@name='form']/@value") == [number])
    #expect(try again.texts("//input[@name='source'][@checked]/@value") == ["paper"])
  }

  @Test func `whence it is known is asked only as it can be known`() async throws {
    let paper = try await form("deposits").texts("//input[@name='source']/@value")
    #expect(paper.contains("paper") && paper.contains("declaration"))
    let bare = try await form("luxury found").texts("//input[@name='source']/@value")
    #expect(!bare.contains("registry"))
  }

  @Test func `a lost source, a missing paper and a faulty value are told together`() async throws {
    let house = try await TestHouse()
    let family = try await house.family("Ν1", [.of("Ρήγας")])
    let file = try await house.worker().household(number: "Ν1")
    func fields(_ fact: String, _ typed: [(String, String)]) throws -> [String] {
      let form = [("fact", fact), ("of", "household"), ("form", UUID().uuidString)] + typed
      let answer = try FactAnswer(Kit.Fields(form.map { .init($0, $1) }), in: file, by: try .shipped())
      do throws(Refusal) { _ = try answer.tell(in: file) } catch {
        guard case .invalid(let errors) = error else { throw error }
        return answer.placed(errors).map(\.field)
      }
      return []
    }
    #expect(try fields("deposits", []) == ["value", "source"])
    #expect(try fields("deposits", [("value", "πολλά"), ("source", "rumour")]) == ["value", "source"])
    #expect(try fields("deposits", [("value", "-1"), ("source", "paper"), ("seen.day", "")]) == ["value", "seen.day"])
    let ahead = [("source", "paper"), ("seen.day", "25"), ("seen.month", "11"), ("seen.year", "2026")]
    #expect(try fields("deposits", [("value", "x")] + ahead) == ["value", "seen.day"])
    #expect(try fields("deposits", [("value", "5"), ("source", "declaration")]) == [])
    #expect(try fields("luxury found", [("value", "maybe"), ("source", "registry")]) == ["value", "source"])
    #expect(family.people.count == 1)
  }
}
