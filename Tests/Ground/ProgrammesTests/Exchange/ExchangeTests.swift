import Civil
import DMN
import FEEL
import Foundation
import Registry
import Testing

@testable import Programmes

/// A programme in the dress of DMN, and back.
struct ExchangeTests {
  static let slugs = ["minimum-guaranteed-income", "nursery", "social-grocery"]
  static let today = CivilDate(rawValue: 20_778)

  @Test func `what is shipped comes back as it was, templates too`() throws {
    let folder = try Shipped.folder()
    #expect(folder.entries.count > 3)
    for entry in folder.entries {
      let xml = try entry.programme.model(over: folder.vocabulary).xml
      let back = try Definitions(xml: Data(xml.utf8)).programme()
      #expect(try YAMLTree(back) == YAMLTree(String(decoding: entry.programme.bytes, as: UTF8.self)), "\(entry.file)")
      _ = try Programme(reading: Data(back.utf8), over: folder.vocabulary)
      let again = try Programme(reading: Data(back.utf8), over: folder.vocabulary).model(over: folder.vocabulary).xml
      #expect(again == xml, "Twice there is once there.")
    }
  }

  @Test(arguments: slugs) func `the model has nothing wrong with it`(slug: String) throws {
    let (programme, lexicon) = try Shipped.programme(slug)
    let model = try Model(try Definitions(xml: Data(try programme.model(over: lexicon.vocabulary).xml.utf8)))
    #expect(model.problems == [])
    #expect(Set(model.decisions) == Set(programme.decisions.map(\.name)))
  }

  @Test(arguments: slugs, 0..<20) func `the model decides as the programme does`(slug: String, seed: Int) throws {
    let (programme, lexicon) = try Shipped.programme(slug)
    let model = try Model(try Definitions(xml: Data(try programme.model(over: lexicon.vocabulary).xml.utf8)))
    var random = Seeded(seed: UInt64(seed) &* 104_729 + UInt64(slug.count))
    let facts = Family(vocabulary: lexicon.vocabulary, today: Self.today).facts(&random)
    let standing = Standing(facts, on: Self.today, lexicon)
    let amounts = Value.context(programme.amounts(on: Self.today))
    let trial = Trial(programme, standing, person: 0, amounts: amounts)
    let given: Context = [
      "household": standing.householdValue, "person": .context(standing.members[0]), "today": standing.todayValue,
      "amounts": amounts,
    ]
    var decided = 0
    for step in trial.plan.steps {
      let name = step.decision.name
      let (here, there) = (trial.value(name), model.evaluate(name, in: given)?.value)
      #expect(here == there, "\(slug): \(name)")
      if here?.holdsUnknown == false { decided += 1 }
    }
    #expect(decided > 0)
  }

  @Test func `what another tool changed in the model is changed in the programme`() throws {
    let (programme, lexicon) = try Shipped.programme("social-grocery")
    var definitions = try programme.model(over: lexicon.vocabulary)
    let place = try #require(definitions.decisions.firstIndex { $0.name == "eligible" })
    guard case .literal(let text, let line)? = definitions.decisions[place].logic?.kind else {
      Issue.record("eligible is no formula.")
      return
    }
    definitions.decisions[place].logic?.kind = .literal("\(text) and true", line)
    let back = try YAMLTree(try Definitions(xml: Data(definitions.xml.utf8)).programme())
    #expect(back["decisions"]?["eligible"]?["feel"]?.text == "\(text) and true")
    #expect(back["decisions"]?["eligible"]?["law"] != nil)
  }

  @Test func `a model that never was a programme gives what it has, and the checker names the rest`() throws {
    let xml = """
      <definitions xmlns="\(Self.space)" name="bonus" namespace="urn:other"><inputData id="i" name="income"/>
      <decision id="d" name="eligible"><variable name="eligible" typeRef="boolean"/><literalExpression>
      <text>income &lt; 5</text></literalExpression></decision></definitions>
      """
    let text = try Definitions(xml: Data(xml.utf8)).programme()
    let tree = try YAMLTree(text)
    #expect(tree["programme"]?.text == "bonus" && tree["decisions"]?["eligible"]?["type"]?.text == "boolean")
    #expect(tree["decisions"]?["eligible"]?["feel"]?.text == "income < 5")
    let vocabulary = try Shipped.folder().vocabulary
    let refusal = #expect(throws: Mistakes.self) { try Programme(reading: Data(text.utf8), over: vocabulary) }
    #expect(refusal?.all.contains { $0.says.contains("says no law") } == true)
  }

  @Test(arguments: [
    "<context/>", "", "<decisionTable><output name='a'/><output name='b'/></decisionTable>",
  ])
  func `logic that programmes do not have is refused by the name of its decision`(logic: String) throws {
    let xml = """
      <definitions xmlns="\(Self.space)" name="x" namespace="urn:other"><decision id="d" name="fee"><variable name="fee"/>
      \(logic)</decision></definitions>
      """
    let refusal = #expect(throws: ModelError.self) { try Definitions(xml: Data(xml.utf8)).programme() }
    #expect(refusal?.sentence.contains("“fee”") == true)
  }

  private static let space = "https://www.omg.org/spec/DMN/20230324/MODEL/"
}
