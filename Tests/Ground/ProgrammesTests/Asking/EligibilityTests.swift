import Civil
import Foundation
import Registry
import Testing

@testable import Programmes

struct EligibilityTests {
  @Test func `a family reads what the worked example says`() throws {
    let folder = try Shipped.folder()
    let file = try FactsFile(
      reading: try Shipped.fixture("family-facts.json"), file: "facts.json", over: folder.vocabulary)
    let two = folder.programmes.filter { $0.slug != "social-grocery" }
    let today = try #require(file.today)
    let results = Rulebook(two, over: folder.vocabulary).answers(file.facts, person: file.person, on: today)
    let answer = Eligibility(today: today, person: file.person ?? "", results: results)
    let found = try JSONDecoder().decode(JSON.self, from: Data(answer.json.written.utf8))
    let expected = try JSONDecoder().decode(JSON.self, from: try Shipped.fixture("family-result.json"))
    #expect(found.withoutHashes == expected.withoutHashes)
  }

  @Test func `a programme that is not in force yet answers nothing`() throws {
    let folder = try Shipped.folder()
    let facts = Facts(members: [.init("anna")])
    let answers = Rulebook(folder.programmes, over: folder.vocabulary)
      .answers(facts, on: try #require(CivilDate("2024-06-01")))
    #expect(answers.map(\.programme) == ["minimum-guaranteed-income"])
  }

  @Test(arguments: [
    (#"{"household": {"members": [{"id": "a", "sexe": "female"}]}}"#, "a.sexe is no fact", "Write sex."),
    (#"{"household": {"deposits": -1, "members": [{"id": "a"}]}}"#, "household.deposits is not", "from 0 to 10000000"),
    (#"{"household": {"members": [{"id": "a", "age": 3}]}}"#, "a.age is no fact that can be told", ""),
    (#"{"household": {"members": []}}"#, "has no members", "Write"),
    (#"{"household": {"members": [{"id": "a"}, {"id": "a"}]}}"#, "Two members have the id a", "id of its own"),
    (#"{"person": "b", "household": {"members": [{"id": "a"}]}}"#, "No member has the id b", "Write a."),
    (#"{"today": "2026-02-30", "household": {"members": [{"id": "a"}]}}"#, "today is no date", "2026-11-24"),
    ("{", "This is no JSON", ""),
  ]) func `a file of facts with a mistake is refused with the cure`(text: String, says: String, cure: String) throws {
    let vocabulary = try Shipped.folder().vocabulary
    do {
      _ = try FactsFile(reading: Data(text.utf8), file: "facts.json", over: vocabulary)
      Issue.record("It was taken.")
    } catch {
      #expect(error.all.contains { $0.says.contains(says) && (cure.isEmpty || $0.cure.contains(cure)) }, "\(error)")
    }
  }
}

extension JSON {
  fileprivate var withoutHashes: JSON {
    switch self {
    case .object(let members):
      .object(members.filter { $0.key != "sha256" }.map { Member($0.key, $0.value.withoutHashes) })
    case .list(let values): .list(values.map(\.withoutHashes))
    default: self
    }
  }
}
