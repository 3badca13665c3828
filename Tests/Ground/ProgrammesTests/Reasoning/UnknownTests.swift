import Civil
import FEEL
import Foundation
import Registry
import Testing

@testable import Programmes

/// Whatever is said of somebody while a fact is unknown holds for every answer to it.
struct UnknownTests {
  static let today = CivilDate(rawValue: 20_778)

  @Test(arguments: ["minimum-guaranteed-income", "social-grocery", "nursery"], 0..<6)
  func `an answer given without a fact holds for every value of it`(slug: String, seed: Int) throws {
    let (programme, lexicon) = try Shipped.programme(slug)
    var random = Seeded(seed: UInt64(seed) &* 7_919 + UInt64(slug.count))
    let facts = Family(vocabulary: lexicon.vocabulary, today: Self.today).facts(&random)
    let standing = Standing(facts, on: Self.today, lexicon)
    let trial = Trial(programme, standing, person: 0, amounts: .context(programme.amounts(on: Self.today)))
    let all = Array(trial.plan.steps.indices)
    for fact in lexicon.vocabulary.facts(of: .household) where fact.computed == nil && fact.name != "members complete" {
      let name = FactName(.household, fact.name)
      let hidden = trial.supposing(name, .unknown(Unknown(name.text)), steps: all)
      for answer in trial.answers(to: name, fact).all {
        let told = trial.supposing(name, Value(answer), steps: all)
        for step in all where hidden.values[step]?.holdsUnknown == false {
          #expect(
            hidden.values[step] == told.values[step], "\(slug): \(fact.name), \(trial.plan.steps[step].decision.name)")
        }
      }
    }
  }

  @Test func `a decision that gives nothing stops the programme and is named`() throws {
    let (grocery, lexicon) = try Shipped.programme("social-grocery")
    let text = String(decoding: grocery.bytes, as: UTF8.self)
    #expect(text.contains("feel: person.resident"))
    let (programme, _, mistakes) = Programme.read(
      .init(text.replacing("feel: person.resident\n", with: "feel: null\n").utf8), file: "p", lexicon.vocabulary)
    #expect(mistakes.contains { $0.says.contains("null is written") })
    let answers = try #require(programme)
      .answers(Standing(Facts(members: [.init("anna")]), on: Self.today, lexicon), person: nil).map(\.entitlement)
    #expect(answers.first?.status == nil && answers.first?.fault?.decision == "permanent resident")
    #expect(answers.first?.missing == [] && answers.first?.documents == [])
  }
}
